import { describe, expect, it } from '@jest/globals';
import { IndicatorResult } from '@navigator/shared';
import type { Page } from 'playwright-core';
import { barriers } from './support/barriers.js';
import type { Stage } from './support/stage.js';

const PATHS = ['/statistik?interval=year', '/statistik/D1?by=topic', '/statistik?q=zzzzzz'];
/** axe reads every cell of long tables, in each theme. */
const PATIENCE = 150_000;
/** Charts on the overview. */
const CHARTS = 8;

/** The statistics in a real browser. */
export function statistics(stage: Stage): void {
  tellingTheTruth(stage);
  withoutScripts(stage);
  drawing(stage);
  keepingBarriersOut(stage);
  walking(stage);
}

/** A table of the page: its values by row, and where the same numbers can be had. */
interface Shown {
  readonly json: string;
  readonly csv: string;
  /** Key and value. */
  readonly rows: readonly (readonly [string, string | null])[];
}

/** Reads every table; runs in the browser. */
function tablesOf(page: Page): Promise<readonly Shown[]> {
  return page.locator('.chart').evaluateAll((sections) =>
    sections.map((section) => {
      const hrefs = [...section.querySelectorAll('.chart__links a')].map((link) => link.getAttribute('href') ?? '');
      const rows = [...section.querySelectorAll('tr[data-key]')].map(
        (row) =>
          [row.getAttribute('data-key') ?? '', row.querySelector('td data')?.getAttribute('value') ?? null] as const,
      );
      return { csv: hrefs[0] ?? '', json: hrefs[2] ?? '', rows };
    }),
  );
}

/** The values of a CSV file by key: its rows follow the heading that begins with the key. */
function valuesOfCsv(text: string): Readonly<Record<string, string>> {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const heading = lines.findIndex((line) => /^key,/.test(line));
  const rows = lines.slice(heading + 1).map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]);
  return Object.fromEntries(rows.map((cells) => [cells[0]?.[1] ?? '', cells[2]?.[1] ?? '']));
}

/** One number, whoever tells it. */
function tellingTheTruth(stage: Stage): void {
  describe('the statistics', () => {
    it.each(['/statistik', '/en/statistik?interval=year&by=kind', '/statistik?topic=housing,mobility&from=2025-01-01'])(
      '%s shows the numbers of the api and of the file',
      async (path) => {
        const page = await stage.open(path);
        const tables = await tablesOf(page);
        expect(tables).toHaveLength(CHARTS);
        for (const { json, csv, rows: shown } of tables) {
          const { rows } = IndicatorResult.parse(await (await fetch(stage.url + json)).json());
          const numbers = shown.map(([key, value]) => [key, value === null ? null : Number(value)]);
          expect(Object.fromEntries(numbers)).toEqual(Object.fromEntries(rows.map(({ key, value }) => [key, value])));
          const file = valuesOfCsv(await (await fetch(stage.url + csv)).text());
          const written = rows.map(({ key, value }) => [key, value === null ? '' : String(value)]);
          expect(file).toEqual(Object.fromEntries(written));
        }
        await page.close();
      },
    );
  });
  printingThem(stage);
}

/** Tiles and cells. */
function printingThem(stage: Stage): void {
  describe('the statistics', () => {
    it('shows in its tiles the numbers behind their links', async () => {
      const page = await stage.open('/statistik');
      const tiles = await page.locator('.tile').evaluateAll((items) =>
        items.map((item) => ({
          id: item.getAttribute('data-tile'),
          value: Number(item.querySelector('data')?.getAttribute('value')),
          href: item.querySelector('a')?.getAttribute('href') ?? '',
        })),
      );
      expect(tiles.map(({ id }) => id)).toEqual(['open', 'new', 'contributions', 'results']);
      for (const { id, value, href } of tiles) {
        const answer = await fetch(stage.url + href.replace('/statistik/', '/api/v1/indicators/'));
        const [row] = IndicatorResult.parse(await answer.json()).rows;
        expect(value).toBe(id === 'contributions' ? row?.spread?.sum : row?.value);
      }
      await page.close();
    });

    it('prints every value as the reader of the page writes numbers', async () => {
      const page = await stage.open('/statistik/C1?by=topic');
      const cells = await page
        .locator('tr[data-key] td:nth-child(2) data')
        .evaluateAll((items) => items.map((item) => [Number(item.getAttribute('value')), item.textContent]));
      expect(cells.length).toBeGreaterThan(5);
      const format = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });
      for (const [value, text] of cells) expect(text).toBe(format.format(Number(value)));
      await page.close();
    });
  });
}

/** Tables and forms alone. */
function withoutScripts(stage: Stage): void {
  describe('the statistics without JavaScript', () => {
    it('have every number as a visible table, and no empty place for a drawing', async () => {
      const page = await stage.open('/statistik', { javaScriptEnabled: false });
      expect(await page.locator('.chart table').count()).toBe(CHARTS);
      for (const table of await page.locator('.chart table').all()) {
        expect(await table.isVisible()).toBe(true);
        expect(await table.locator('tbody tr').count()).toBeGreaterThan(1);
      }
      expect(await page.locator('.drawing').first().isVisible()).toBe(false);
      await page.close();
    });

    it('the form chooses procedures, groups and periods', async () => {
      const page = await stage.open('/statistik', { javaScriptEnabled: false });
      const before = await page.locator('.sentence').innerText();
      await page.getByText('Weitere Filter').click();
      await page.locator('input[name=topic]').first().check();
      await page.getByLabel('Zeit in').selectOption('year');
      await page.getByLabel('Gruppen nach').selectOption('publisher');
      await page.getByRole('button', { name: 'Anwenden' }).click();
      await page.waitForURL(/topic=/);
      expect(await page.locator('.sentence').innerText()).not.toBe(before);
      expect(await page.locator('#D1-publisher').count()).toBe(1);
      expect(await page.locator('#A2-time tbody th').first().innerText()).toMatch(/^\d{4}$/);
      expect(await page.locator('input[name=topic]').first().isChecked()).toBe(true);
      await page.close();
    });
  });
}

/** What the code of the charts does, and where. */
function drawing(stage: Stage): void {
  describe('the charts', () => {
    it('are drawn, each as an image with a name, and none is an application', async () => {
      const page = await stage.open('/statistik');
      await drawn(page);
      expect(await page.locator('.drawing svg[role=img]').count()).toBe(CHARTS);
      for (const picture of await page.locator('.drawing svg[role=img]').all()) {
        expect(await picture.getAttribute('aria-label')).toMatch(/.{20,}/);
      }
      expect(await page.locator('[role=application]').count()).toBe(0);
      expect(await page.locator('.drawing [tabindex="0"]').count()).toBe(0);
      await page.close();
    });

    it('draw a mark for every value of the table that has a place', async () => {
      const page = await stage.open('/statistik?interval=month');
      await drawn(page);
      const periods = await page.locator('#A2-time tr[data-key]:not([data-key=undated])').count();
      expect(await page.locator('#A2-time .drawing g > title').count()).toBe(periods);
      await page.close();
    });

    it('are code of their own that other pages do not load', async () => {
      const code = async (path: string): Promise<readonly string[]> => {
        const loaded: string[] = [];
        const page = await stage.open('/ueber');
        page.on('request', (request) => loaded.push(request.url()));
        await page.goto(stage.url + path);
        await page.waitForLoadState('networkidle');
        await page.close();
        return loaded.filter((url) => /\/assets\/drawing-(?!props)/.test(url));
      };
      expect(await code('/feeds')).toEqual([]);
      expect(await code('/')).toEqual([]);
      expect(await code('/statistik')).toHaveLength(1);
    });

    it('that cannot be loaded leave the tables and say so', async () => {
      const page = await stage.open('/ueber');
      await page.route(/assets\/drawing-(?!props)/, (route) => route.abort());
      await page.goto(`${stage.url}/statistik`);
      await page.getByText('Die Zeichnung ließ sich nicht laden').first().waitFor();
      expect(await page.locator('.chart table').first().isVisible()).toBe(true);
      await page.close();
    });
  });
}

/** What axe and a small screen say. */
function keepingBarriersOut(stage: Stage): void {
  describe.each(PATHS.flatMap((path) => [path, `/en${path}`]))('the page %s', (path) => {
    it(
      'has no barrier that axe can find, light or dark',
      async () => {
        const page = await stage.open(path);
        if (!path.includes('zzz')) await drawn(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          expect(await barriers(page)).toEqual([]);
        }
        await page.close();
      },
      PATIENCE,
    );
  });

  describe('on a phone', () => {
    it.each(['/statistik', '/statistik/C1?by=topic'])(
      '%s has no barrier and no sideways scrolling',
      async (path) => {
        const page = await stage.open(path, { viewport: { width: 320, height: 640 } });
        await drawn(page);
        expect(await barriers(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await page.close();
      },
      PATIENCE,
    );

    it('no text of a drawing is cut at its edge', async () => {
      const page = await stage.open('/statistik', { viewport: { width: 360, height: 780 } });
      await drawn(page);
      const beyond = await page.locator('.drawing text').evaluateAll(
        (texts) =>
          texts.filter((text) => {
            const { left, right } = text.getBoundingClientRect();
            return left < 0 || right > innerWidth;
          }).length,
      );
      expect(beyond).toBe(0);
      await page.close();
    });
  });
}

/** By keyboard alone. */
function walking(stage: Stage): void {
  describe('the statistics by keyboard', () => {
    it('every stop shows its focus, from the form to the first table, and none is in a drawing', async () => {
      const page = await stage.open('/statistik');
      await drawn(page);
      const stops: string[] = [];
      for (let step = 0; step < 60 && stops.at(-1) !== 'series'; step += 1) {
        await page.keyboard.press('Tab');
        stops.push(await page.evaluate(nameOfStop));
      }
      expect(stops.filter((stop) => stop.startsWith('hidden') || stop.startsWith('drawing'))).toEqual([]);
      expect(stops).toEqual(expect.arrayContaining(['from', 'to', 'interval', 'by', 'summary', 'series']));
      await page.close();
    });

    it('a period is chosen, and its definition opened', async () => {
      const page = await stage.open('/statistik');
      await page.getByLabel('Zeit in').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'Anwenden' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/interval=year/);
      const summary = page.locator('#A2-time .definition summary');
      await summary.focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('#A2-time .definition__terms').isVisible()).toBe(true);
      await page.close();
    });
  });
}

/** What has the focus, or that it cannot be seen; runs in the browser. */
function nameOfStop(): string {
  const element = document.activeElement;
  if (element === null || element === document.body) return 'hidden body';
  const name =
    element.getAttribute('name') ?? (element.className === '' ? element.tagName.toLowerCase() : element.className);
  const { outlineStyle, boxShadow } = getComputedStyle(element);
  const isMarked = outlineStyle !== 'none' || boxShadow !== 'none';
  if (element.closest('.drawing') !== null) return `drawing ${name}`;
  return isMarked ? name : `hidden ${name}`;
}

/** Waits until every chart is drawn. */
async function drawn(page: Page): Promise<void> {
  const places = await page.locator('.drawing').count();
  await page.waitForFunction(
    (count) => document.querySelectorAll('.drawing[data-state=ready] svg[role=img]').length === count,
    places,
  );
}
