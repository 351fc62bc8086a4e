import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers } from './support/barriers.js';
import type { Stage } from './support/stage.js';
import { lookAtMap, mapRests, mapShows } from './support/visitor.js';

const PHONE = { viewport: { width: 360, height: 780 } };

/** The map of the explore page, in a real browser. */
export function map(stage: Stage): void {
  drawingTheMap(stage);
  choosingOnTheMap(stage);
  walkingTheMap(stage);
  showingTheFocus(stage);
  movingTheMap(stage);
  doingWithoutTheMap(stage);
  makingRoomForTheMap(stage);
}

/** What the map shows. */
function drawingTheMap(stage: Stage): void {
  describe('the map', () => {
    it('draws land, water and clusters', async () => {
      const page = await stage.open('/');
      await mapRests(page);
      const picture = await lookAtMap(page);
      expect(picture.colours).toBeGreaterThan(50);
      expect(picture.has(246, 243, 234)).toBe(true);
      const [red = 0, green = 0, blue = 0] = await page.evaluate(accent);
      expect(picture.has(red, green, blue)).toBe(true);
      await page.close();
    });

    it('is drawn in the dark theme too, and changes with it', async () => {
      const page = await stage.open('/', { colorScheme: 'dark' });
      await mapShows(page, [23, 26, 43]);
      await page.emulateMedia({ colorScheme: 'light' });
      await mapShows(page, [246, 243, 234]);
      await page.close();
    });
  });
}

/** List and map in step. */
function choosingOnTheMap(stage: Stage): void {
  describe('the map', () => {
    it('chosen at a point, brings its card into view and into focus', async () => {
      const page = await stage.open('/?status=all');
      const one = page.locator('.card').first();
      const [id, title] = [await one.getAttribute('data-id'), await one.locator('h3').innerText()];
      await page.goto(`${stage.url}/?status=all&located=true&q=${encodeURIComponent(title)}`);
      await mapRests(page);
      const only = await page.locator('.card').count();
      const canvas = await page.locator('.map__canvas').boundingBox();
      if (canvas === null || only !== 1) throw new Error(`Expected one card and a map, got ${String(only)}`);
      await page.mouse.click(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2);
      await page.locator('.card[data-selected]').waitFor();
      expect(await page.evaluate(() => document.activeElement?.closest('.card')?.getAttribute('data-id'))).toBe(id);
      await page.close();
    });

    it('rings the procedure that is looked at in the list', async () => {
      const page = await stage.open('/');
      await mapRests(page);
      const before = await page.locator('.map__canvas').screenshot();
      await page.locator('.card__title a').first().focus();
      await page.waitForTimeout(500);
      expect((await page.locator('.map__canvas').screenshot()).equals(before)).toBe(false);
      await page.close();
    });
  });
}

/** Narrow and wide. */
function makingRoomForTheMap(stage: Stage): void {
  describe('the map', () => {
    it('at 360 px takes turns with the list, five times, and is never blank', async () => {
      const page = await stage.open('/', PHONE);
      expect(await page.locator('.map__canvas').count()).toBe(0);
      for (let turn = 0; turn < 5; turn += 1) {
        await page.getByRole('button', { name: 'Karte anzeigen' }).click();
        await mapRests(page);
        expect(await page.locator('.card').first().isVisible()).toBe(false);
        expect((await lookAtMap(page)).colours).toBeGreaterThan(50);
        await page.getByRole('button', { name: 'Liste anzeigen' }).click();
        expect(await page.locator('.card').first().isVisible()).toBe(true);
      }
      await page.close();
    });

    it('at 1440 px shares the screen with the list and stays while the list scrolls', async () => {
      const page = await stage.open('/');
      await mapRests(page);
      await page.evaluate(() => window.scrollTo(0, 1500));
      const box = await page.locator('.map__canvas').boundingBox();
      expect(box?.y).toBeLessThan(120);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(850);
      await page.close();
    });
  });
}

/** What is drawn, as a list. */
function walkingTheMap(stage: Stage): void {
  describe('the map by keyboard', () => {
    it('lists what is drawn, opens clusters and leads to a card, with the focus never lost', async () => {
      const page = await stage.open('/?status=all');
      await mapRests(page);
      await page.getByRole('button', { name: /^Im Ausschnitt: \d+ Verfahren/ }).focus();
      await page.keyboard.press('Enter');
      const lines = page.getByRole('listbox', { name: 'Verfahren im Ausschnitt' }).getByRole('option');
      const sum = await countOf(lines);
      expect(await page.locator('.drawn__button').innerText()).toBe(`Im Ausschnitt: ${String(sum)} Verfahren`);
      expect(await barriers(page)).toEqual([]);
      await openClusters(page);
      expect(await roleOfFocus(page)).toBe('procedure');
      const title = await page.locator('[role=option]:focus strong').innerText();
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Ausgewähltes Verfahren' }).getByRole('link', { name: title }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title);
      expect(await barriers(page)).toEqual([]);
      await page.close();
    });

    it('goes through the list by arrows and leaves it by Escape for its button', async () => {
      const page = await stage.open('/');
      await mapRests(page);
      await page.locator('.drawn__button').focus();
      await page.keyboard.press('Enter');
      const at = (): Promise<number> =>
        page.evaluate(() =>
          [...document.querySelectorAll('[role=option]')].indexOf(document.activeElement ?? document.body),
        );
      expect(await at()).toBe(0);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await at()).toBe(2);
      await page.keyboard.press('End');
      expect(await at()).toBe((await page.getByRole('option').count()) - 1);
      expect(await page.locator('[role=option][tabindex="0"]').count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await page.getByRole('listbox').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('drawn__button');
      await page.close();
    });
  });
}

/** Where the focus is. */
function showingTheFocus(stage: Stage): void {
  describe('the map by keyboard', () => {
    it('shows the focus inside of what has it, where nothing cuts it off', async () => {
      const page = await stage.open('/');
      await mapRests(page);
      const ring = (): Promise<string> =>
        page.evaluate(() => {
          const { outlineStyle, outlineOffset } = getComputedStyle(document.activeElement ?? document.body);
          return `${outlineStyle} ${outlineOffset}`;
        });
      await page.locator('.map canvas').focus();
      await page.keyboard.press('ArrowRight');
      expect(await ring()).toBe('solid -3px');
      await page.locator('.drawn__button').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      expect(await ring()).toBe('solid -3px');
      await page.close();
    });
  });
}

/** Buttons and motion. */
function movingTheMap(stage: Stage): void {
  describe('the map', () => {
    it.each([
      ['jumps where reduced motion is asked for', 'reduce', true],
      ['glides otherwise', 'no-preference', false],
    ] as const)('%s', async (_, reducedMotion, isThereAtOnce) => {
      const page = await stage.open('/', { reducedMotion });
      await mapRests(page);
      const moved = await page.evaluate(() => {
        const canvas = document.querySelector<HTMLElement>('.map__canvas');
        const before = canvas?.dataset['view'];
        document.querySelector<HTMLElement>('.map__pad button')?.click();
        return canvas?.dataset['view'] !== before;
      });
      expect(moved).toBe(isThereAtOnce);
      await page.close();
    });

    it('goes to the start view and back to all results by its buttons', async () => {
      const page = await stage.open('/');
      await mapRests(page);
      const results = await viewOf(page);
      await page.getByRole('button', { name: 'Startansicht' }).click();
      await mapRests(page);
      expect(await viewOf(page)).not.toBe(results);
      await page.getByRole('button', { name: 'Alle Ergebnisse zeigen' }).click();
      await page.waitForFunction(
        (old) => document.querySelector<HTMLElement>('.map__canvas')?.dataset['view'] === old,
        results,
      );
      await page.close();
    });
  });
}

/** What happens where it cannot be drawn. */
function doingWithoutTheMap(stage: Stage): void {
  describe('the map', () => {
    it('without WebGL says so and leaves the list', async () => {
      const page = await stage.open('/ueber');
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      await page.goto(`${stage.url}/`);
      await page.getByText('Die Karte lässt sich in diesem Browser nicht anzeigen').waitFor();
      expect(await page.locator('.card').count()).toBeGreaterThan(10);
      await page.close();
    });

    it('whose tiles do not come says so, and asks again when told', async () => {
      const page = await stage.open('/ueber');
      await page.route(/\/tiles\//, (route) => route.abort());
      await page.goto(`${stage.url}/`);
      await page.getByText('Ein Teil der Karte lässt sich gerade nicht laden').waitFor();
      expect(await page.locator('.card').count()).toBeGreaterThan(10);
      await mapRests(page);
      await page.unroute(/\/tiles\//);
      await page.getByRole('button', { name: 'Erneut versuchen' }).click();
      await page.getByRole('button', { name: /^Im Ausschnitt: [1-9]\d* Verfahren/ }).waitFor();
      expect(await page.locator('.map__notices').innerText()).toBe('');
      await page.close();
    });

    it('in forced colours keeps a rim, and its buttons their edges and focus', async () => {
      const page = await stage.open('/', { forcedColors: 'active' });
      await mapRests(page);
      const rim = (selector: string): Promise<string> =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => getComputedStyle(element).borderTopStyle);
      expect(await rim('.map__canvas')).toBe('solid');
      expect(await rim('.map__zoom button')).toBe('solid');
      await page.locator('.map canvas').focus();
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement && getComputedStyle(document.activeElement).outlineStyle),
      ).not.toBe('none');
      await page.close();
    });
  });
}

/** The accent of the theme in red, green and blue; runs in the browser. */
function accent(): number[] {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return [];
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--accent');
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
}

/** Presses Enter on clusters until the focused line is a procedure. */
async function openClusters(page: Page): Promise<void> {
  for (let step = 0; step < 12 && (await roleOfFocus(page)) === 'cluster'; step += 1) {
    const view = await viewOf(page);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (old) => document.querySelector<HTMLElement>('.map__canvas')?.dataset['view'] !== old,
      view,
    );
    await mapRests(page);
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'option');
  }
}

/** Longitude, latitude and zoom of the map. */
function viewOf(page: Page): Promise<string | undefined> {
  return page.locator('.map__canvas').evaluate((canvas: HTMLElement) => canvas.dataset['view']);
}

/** How many procedures the lines stand for: one each, clusters as many as they say. */
async function countOf(lines: ReturnType<Page['getByRole']>): Promise<number> {
  const texts = await lines.allInnerTexts();
  return texts.reduce((sum, text) => sum + Number(/^(\d+)\s+\d+ Verfahren/.exec(text)?.[1] ?? 1), 0);
}

/** What the focused line of the list stands for. */
function roleOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    if (document.activeElement?.getAttribute('role') !== 'option') return 'elsewhere';
    return document.activeElement.querySelector('.legend__cluster') === null ? 'procedure' : 'cluster';
  });
}
