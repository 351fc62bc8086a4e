import { describe, expect, it } from '@jest/globals';
import type { Stage } from './support/stage.js';
import { lookAtMap, mapRests } from './support/visitor.js';

/** A small phone. */
const PHONE = { viewport: { width: 360, height: 780 } };

/** List and map of the explore page, in a real browser. */
export function explore(stage: Stage): void {
  readingTheList(stage);
  leavingTheList(stage);
  drawingTheMap(stage);
  choosingOnTheMap(stage);
  makingRoomForTheMap(stage);
}

/** What the list shows. */
function readingTheList(stage: Stage): void {
  describe('the list', () => {
    it('can be read before, and without, the code of the map', async () => {
      const page = await stage.open('/ueber');
      await page.route(/map-view/, (route) => route.abort());
      await page.goto(`${stage.url}/`);
      await page.getByText('Die Karte lässt sich in diesem Browser nicht anzeigen').waitFor();
      expect(await page.locator('.card').count()).toBeGreaterThan(10);
      expect(await page.locator('.sentence').innerText()).toMatch(/^\d+ Verfahren: \d+ auf der Karte/);
      await page.close();
    });

    it('follows a ticked box at once: address, sentence and cards, with the focus left where it was', async () => {
      const page = await stage.open('/');
      const sentence = page.locator('.sentence');
      const before = await sentence.innerText();
      await page.getByRole('checkbox', { name: /Beendet/ }).check();
      await page.waitForURL(/status=closed,open,planned|status=/);
      await page.waitForFunction((old) => document.querySelector('.sentence')?.textContent !== old, before);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('closed');
      expect(await page.locator('.pill').count()).toBe(3);
      await page.close();
    });
  });
}

/** Where the list leads. */
function leavingTheList(stage: Stage): void {
  describe('the list', () => {
    it('leads to a procedure and back to the same place', async () => {
      const page = await stage.open('/?status=all');
      const link = page.locator('.card__title a').nth(3);
      const title = await link.innerText();
      await link.click();
      await page.waitForURL(/verfahren/);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await page.goBack();
      await page.locator('.card').first().waitFor();
      expect(page.url()).toBe(`${stage.url}/?status=all`);
      await page.close();
    });

    it('leads on to its next page', async () => {
      const page = await stage.open('/?status=all');
      const first = await page.locator('.card').first().getAttribute('data-id');
      await page.getByRole('link', { name: 'Weitere Verfahren' }).click();
      await page.waitForURL(/cursor=/);
      await page.getByText('Zurück zum Anfang der Liste').waitFor();
      expect(await page.locator('.card').first().getAttribute('data-id')).not.toBe(first);
      await page.close();
    });

    it('that is empty says what to do next', async () => {
      const page = await stage.open('/?q=zzzzzz');
      await page.getByRole('link', { name: /Ohne „Stichwort“: \d+ Verfahren/ }).click();
      await page.locator('.card').first().waitFor();
      expect(page.url()).toBe(`${stage.url}/`);
      await page.close();
    });
  });
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
      await mapRests(page);
      expect((await lookAtMap(page)).has(23, 26, 43)).toBe(true);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.waitForTimeout(300);
      await mapRests(page);
      expect((await lookAtMap(page)).has(246, 243, 234)).toBe(true);
      await page.close();
    });

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

/** The accent of the theme in red, green and blue; runs in the browser. */
function accent(): number[] {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return [];
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--accent');
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
}
