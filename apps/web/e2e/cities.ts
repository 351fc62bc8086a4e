import { describe, expect, it } from '@jest/globals';
import { barriers } from './support/barriers.js';
import type { Stage } from './support/stage.js';

const WITHOUT = { javaScriptEnabled: false };

/** The cities, and what can be taken along from the list, in a real browser. */
export function cities(stage: Stage): void {
  comparing(stage);
  findingCities(stage);
  knowingCities(stage);
  takingAway(stage);
}

/** From the list of cities to what they have open. */
function findingCities(stage: Stage): void {
  describe('the cities', () => {
    it('lead without JavaScript to a city, its open procedures and its source', async () => {
      const page = await stage.open('/staedte', WITHOUT);
      expect(await page.getByRole('heading', { name: 'Erfundene Städte' }).isVisible()).toBe(true);
      const link = page.locator('tbody th a').first();
      const name = await link.innerText();
      await link.click();
      expect(await page.locator('h1').innerText()).toBe(name);
      const open = page.locator('.tally a', { hasText: 'Offen' });
      const count = Number(await page.locator('.tally', { hasText: 'Offen' }).locator('strong').innerText());
      await open.click();
      expect(await page.locator('.sentence').innerText()).toMatch(new RegExp(`^${String(count)} Verfahren`));
      await page.goBack();
      await page.locator('.city__feeds h3 a').first().click();
      await page.waitForURL(/\/feeds\//);
      await page.close();
    });

    it('are reached by keyboard, and the page of one begins at its heading', async () => {
      const page = await stage.open('/staedte');
      await page.locator('tbody th a').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/staedte\//);
      await page.locator('.tallies').waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await page.close();
    });

    it('are one click from a procedure, and only under their right address', async () => {
      const path = await stage.somewhere('city');
      const moved = await fetch(`${stage.url}/staedte/${path.slice(-10)}`, { redirect: 'manual' });
      expect(moved.headers.get('location')).toBe(path);
      const page = await stage.open(await stage.somewhere('procedure'));
      await page.locator('.facts a').first().click();
      await page.waitForURL(/staedte\//);
      await page.close();
    });

    it('fit on a phone', async () => {
      for (const path of ['/staedte', await stage.somewhere('city')]) {
        const page = await stage.open(path, { viewport: { width: 320, height: 640 } });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await page.close();
      }
    });
  });
}

/** What a city's page says, and what the list says of a city that is not there. */
function knowingCities(stage: Stage): void {
  describe('the cities', () => {
    it('are found without JavaScript, and one that is not connected is said to be just that', async () => {
      const page = await stage.open('/staedte', WITHOUT);
      const name = await page.locator('tbody th a').first().innerText();
      await page.getByRole('searchbox').fill(name.toLowerCase());
      await page.getByRole('button', { name: 'Suchen' }).click();
      await page.waitForURL(/q=/);
      expect(await page.locator('tbody th a').first().innerText()).toBe(name);
      expect(await page.locator('.city-search__told').innerText()).toContain(`zu „${name.toLowerCase()}“`);
      await page.close();
      const none = await stage.open('/staedte?q=Atlantis');
      expect(await none.locator('main').innerText()).toContain('Das heißt nicht, dass es dort keine Beteiligung gibt');
      expect(await barriers(none)).toEqual([]);
      await none.close();
    });

    it('tell what results they owe, and their numbers with what those rest on', async () => {
      const page = await stage.open(await stage.somewhere('city'), WITHOUT);
      expect(await page.getByRole('heading', { name: 'Ergebnis steht aus' }).isVisible()).toBe(true);
      expect(await page.locator('.city-number').count()).toBe(4);
      expect(await page.locator('.city-number').first().innerText()).toMatch(/Datenquelle/);
      await page.close();
    });
  });
}

/** Files and feeds of the list. */
function takingAway(stage: Stage): void {
  describe('what can be taken away', () => {
    it('is there in every format, and is what the list shows', async () => {
      const page = await stage.open('/?topic=mobility', WITHOUT);
      const count = Number.parseInt(await page.locator('.sentence').innerText(), 10);
      const hrefs = await page
        .locator('.take-away a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      const [calendar = '', ...others] = hrefs.map((href) => href ?? '');
      expect(calendar).toMatch(/^webcal:\/\/127\.0\.0\.1:\d+\/api\/v1\/procedures\.ics\?/);
      const answers = await Promise.all(others.map((href) => fetch(stage.url + href)));
      expect(answers.map(({ status }) => status)).toEqual(others.map(() => 200));
      const lines = await answers[others.findIndex((href) => href.includes('.ndjson'))]?.text();
      expect(lines?.trim().split('\n')).toHaveLength(count);
      await page.close();
    });

    it('is found by feed readers', async () => {
      const html = await (await fetch(`${stage.url}/en?topic=mobility`)).text();
      const [, atom = ''] = /<link rel="alternate" type="application\/atom\+xml" href="([^"]+)"/.exec(html) ?? [];
      const feed = await (await fetch(stage.url + atom.replaceAll('&amp;', '&'))).text();
      expect(atom).toContain('lang=en');
      expect(feed).toContain('<feed');
      expect(html).toContain('type="application/feed+json"');
    });
  });
}

/** Cities beside each other. */
function comparing(stage: Stage): void {
  describe('cities in comparison', () => {
    it('tell what a platform does not report apart from a number, 0 among them (probe 9)', async () => {
      const page = await stage.open('/statistik/C1?by=publisher&status=all');
      const values = await page.locator('tr[data-key] td:nth-child(2)').allInnerTexts();
      const silent = values.filter((value) => value.includes('nicht gemeldet'));
      const counted = values.filter((value) => /^[\d.,]+$/.test(value));
      expect(silent.length).toBeGreaterThan(0);
      expect(counted.length).toBeGreaterThan(0);
      expect(silent.length + counted.length).toBe(values.length);
      await page.close();
    });
  });
}
