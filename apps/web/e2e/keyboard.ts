import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Stage } from './support/stage.js';
import { mapRests } from './support/visitor.js';

/** Every task by keyboard alone. */
export function keyboard(stage: Stage): void {
  walkingThePage(stage);
  steeringTheMap(stage);
}

/** From the first stop to a procedure. */
function walkingThePage(stage: Stage): void {
  describe('by keyboard', () => {
    it('the first stop is a visible skip link that leads to the content', async () => {
      const page = await stage.open('/');
      await page.keyboard.press('Tab');
      const link = page.getByRole('link', { name: 'Zum Inhalt' });
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await isFocusVisible(page)).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
      await page.close();
    });

    it('every stop shows its focus, from the search to the first card', async () => {
      const page = await stage.open('/');
      const stops: string[] = [];
      const hidden: string[] = [];
      for (let step = 0; step < 40 && !stops.includes('card'); step += 1) {
        await page.keyboard.press('Tab');
        const name = await nameOfStop(page);
        stops.push(name);
        if (!(await isFocusVisible(page))) hidden.push(name);
      }
      expect(hidden).toEqual([]);
      expect(stops).toContain('q');
      expect(stops).toContain('status');
      expect(stops).toContain('card');
      await page.close();
    });

    it('a filter is applied and a procedure opened', async () => {
      const page = await stage.open('/');
      await page.getByRole('checkbox', { name: /Beendet/ }).focus();
      await page.keyboard.press('Space');
      await page.waitForURL(/status=/);
      await page.locator('.card__title a').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/verfahren/);
      await page.close();
    });
  });
}

/** The map and its buttons. */
function steeringTheMap(stage: Stage): void {
  describe('by keyboard', () => {
    it('the map is one stop, moves by arrows, and Escape leaves it for its end', async () => {
      const page = await stage.open('/');
      await mapRests(page);
      await page.locator('.map canvas').focus();
      expect(await isFocusVisible(page)).toBe(true);
      const before = await page.locator('.map__canvas').screenshot();
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(600);
      await mapRests(page);
      expect((await page.locator('.map__canvas').screenshot()).equals(before)).toBe(false);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('after-map');
      await page.close();
    });

    it('the map’s buttons follow the canvas, each with a name', async () => {
      const page = await stage.open('/');
      await mapRests(page);
      await page.locator('.map canvas').focus();
      const names: (string | null)[] = [];
      for (let step = 0; step < 8; step += 1) {
        await page.keyboard.press('Tab');
        names.push(
          await page.evaluate(
            () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null,
          ),
        );
      }
      expect(names).toEqual([
        'Vergrößern',
        'Verkleinern',
        'Nach oben verschieben',
        'Nach links verschieben',
        'Nach rechts verschieben',
        'Nach unten verschieben',
        'Startansicht',
        'Alle Ergebnisse zeigen',
      ]);
      await page.close();
    });
  });
}

/** What has the focus, named by what tells it apart. */
function nameOfStop(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element?.closest('.card') != null) return 'card';
    return element?.getAttribute('name') ?? element?.textContent ?? '';
  });
}

/** Whether the focused element is on screen and outlined or otherwise marked. */
function isFocusVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return false;
    const isMarked = [getComputedStyle(element), getComputedStyle(element, '::after')].some(
      ({ outlineStyle, outlineWidth, boxShadow }) =>
        boxShadow !== 'none' || (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0),
    );
    const { bottom, top } = element.getBoundingClientRect();
    return isMarked && bottom > 0 && top < innerHeight;
  });
}
