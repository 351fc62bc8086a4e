import { describe, expect, it } from '@jest/globals';
import { ProcedureList } from '@navigator/shared';
import { barriers } from './support/barriers.js';
import type { Stage } from './support/stage.js';

const PHONE = { viewport: { width: 360, height: 780 } };

/** Filters by pointer, by keys and on a phone; and that every way to the procedures tells the same ones. */
export function exploreFilters(stage: Stage): void {
  narrowing(stage);
  telling(stage);
  onAPhone(stage);
  agreeing(stage);
}

/** Choosing, and going back. */
function narrowing(stage: Stage): void {
  describe('the filters', () => {
    it('apply at once, stay open for the next choice, and the browser’s way back undoes them one by one', async () => {
      const page = await stage.open('/');
      await page.locator('.menu summary', { hasText: 'Thema' }).click();
      const boxes = page.locator('input[name=topic]');
      await boxes.nth(0).check();
      await page.waitForURL(/\?topic=[a-z-]+$/);
      const one = page.url();
      await boxes.nth(1).check();
      await page.waitForURL(/topic=[a-z-]+,[a-z-]+$/);
      await page.waitForFunction(() => document.querySelectorAll('.pill').length === 2);
      await page.goBack();
      await page.waitForURL(one);
      await page.waitForFunction(() => document.querySelectorAll('.pill').length === 1);
      expect(await page.locator('input[name=topic]:checked').count()).toBe(1);
      await page.close();
    });

    it('close with Escape and give the focus back to their name', async () => {
      const page = await stage.open('/');
      const name = page.locator('.menu summary', { hasText: 'Ort' });
      await name.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('territory');
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await page.locator('.menu[open]').count()).toBe(0);
      await page.close();
    });
  });
}

/** What is said beside the filters. */
function telling(stage: Stage): void {
  describe('the filters', () => {
    it('tell an end before its beginning beside the days, which stay as they were typed', async () => {
      const page = await stage.open('/?from=2026-12-01&to=2026-11-01');
      await page.getByText('Das Ende liegt vor dem Anfang').waitFor();
      expect(await page.locator('input[name=to]').inputValue()).toBe('2026-11-01');
      expect(await page.locator('input[name=to]').getAttribute('aria-invalid')).toBe('true');
      expect(await barriers(page)).toEqual([]);
      await page.close();
    });

    it('say what they left, once and quietly', async () => {
      const page = await stage.open('/');
      await page.getByRole('checkbox', { name: /Beendet/ }).check();
      await page.waitForFunction(() =>
        /^\d+ Verfahren/.test(document.querySelector('[role=status]')?.textContent ?? ''),
      );
      expect(await page.locator('main p[role=status]').innerText()).toBe(await page.locator('.sentence').innerText());
      await page.close();
    });
  });
}

/** Behind one button. */
function onAPhone(stage: Stage): void {
  describe('on a phone the filters', () => {
    it('wait behind one button that tells their number, and lead back to the list', async () => {
      const page = await stage.open('/?topic=mobility', PHONE);
      expect(await page.getByRole('checkbox', { name: /Offen/ }).isVisible()).toBe(false);
      await page.getByText('Filter (1)').click();
      expect(await page.getByRole('checkbox', { name: /Offen/ }).isVisible()).toBe(true);
      expect(await barriers(page)).toEqual([]);
      await page.getByRole('button', { name: /Verfahren zeigen/ }).click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('results');
      expect(await page.getByRole('checkbox', { name: /Offen/ }).isVisible()).toBe(false);
      await page.close();
    });

    it('open without JavaScript', async () => {
      const page = await stage.open('/', { ...PHONE, javaScriptEnabled: false });
      await page.locator('.filters__button').click();
      await page.getByRole('checkbox', { name: /Beendet/ }).check();
      await page.getByRole('button', { name: 'Filter anwenden' }).click();
      await page.waitForURL(/status=closed,open,planned/);
      await page.close();
    });

    it.each(['/', '/?q=radweg&status=all', '/?near=9.99,53.55&radius=50000', '/?q=zzzzzz'])(
      'and the list of %s fit into 320 px',
      async (path) => {
        const page = await stage.open(path, { viewport: { width: 320, height: 640 } });
        await page.locator('.filters__button').click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await page.close();
      },
    );
  });
}

/** List, map and API. */
function agreeing(stage: Stage): void {
  describe('the list', () => {
    it.each(['topic=mobility', 'status=closed&q=radweg', 'bbox=8,52,11,55', 'near=9.99,53.55&radius=100000'])(
      'shows what the API answers, and the map asks for the same: %s',
      async (query) => {
        const asked = new URLSearchParams(`status=open,planned&${query}&located=true`);
        const answer = await fetch(`${stage.url}/api/v1/procedures?${asked.toString()}&limit=200`);
        const { items, count } = ProcedureList.parse(await answer.json());
        const page = await stage.open('/ueber');
        const [tile] = await Promise.all([
          page.waitForRequest(/\/api\/v1\/tiles\//),
          page.goto(`${stage.url}/?${query}&located=true`),
        ]);
        const cards = page.locator('.card');
        const shown = await cards.evaluateAll((all) => all.map((card) => card.getAttribute('data-id')));
        expect(shown).toHaveLength(Math.min(20, count.value));
        expect(shown.filter((id) => !items.some((item) => item.id === id))).toEqual([]);
        // The section of the map is the map's own: it shows what lies beside it too.
        asked.delete('bbox');
        expect(Object.fromEntries(new URL(tile.url()).searchParams)).toEqual(Object.fromEntries(asked));
        await page.close();
      },
    );
  });
}
