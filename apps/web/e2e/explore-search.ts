import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers } from './support/barriers.js';
import type { Stage } from './support/stage.js';

const WITHOUT = { javaScriptEnabled: false };

/** One field for places, postcodes and words, and one's own position. */
export function exploreSearch(stage: Stage): void {
  typing(stage);
  choosingASuggestion(stage);
  standingSomewhere(stage);
  findingNothing(stage);
}

/** The ids of the cards, in their order. */
async function idsOf(page: Page): Promise<readonly (string | null)[]> {
  return page.locator('.card').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-id')));
}

/** Where a procedure that is open or planned lies. */
async function somePoint(stage: Stage): Promise<{ readonly longitude: number; readonly latitude: number }> {
  const answer = await fetch(`${stage.url}/api/v1/procedures?located=true&status=open,planned&limit=1`);
  const [, longitude, latitude] = /"point":\[([\d.]+),([\d.]+)\]/.exec(await answer.text()) ?? [];
  return { longitude: Number(longitude), latitude: Number(latitude) };
}

/** Typed and sent, with and without JavaScript. */
function typing(stage: Stage): void {
  describe('a postcode that is typed and sent', () => {
    it.each([{}, WITHOUT])('is taken as its place, with the way back to the word (%j)', async (how) => {
      const page = await stage.open('/', how);
      await page.locator('#q').fill('22765');
      await page.getByRole('button', { name: 'Suchen' }).click();
      await page.waitForURL(/territory=02000000/);
      expect(await page.locator('.pill').first().innerText()).toContain('Ort: Hamburg');
      await page.getByRole('link', { name: 'Stattdessen nach dem Wort „22765“ suchen' }).click();
      await page.waitForURL(/q=22765&wort=1/);
      await page.locator('#q[value="22765"]').waitFor();
      await page.close();
    });
  });

  describe('what is typed', () => {
    it('stands in a short address, from a browser without JavaScript too', async () => {
      const page = await stage.open('/', WITHOUT);
      await page.locator('#q').fill('radweg');
      await page.getByRole('button', { name: 'Suchen' }).click();
      await page.waitForURL(`${stage.url}/?q=radweg`);
      await page.close();
    });

    it('is marked where it was found', async () => {
      const page = await stage.open('/?q=radweg&status=all');
      expect((await page.locator('.card').first().innerText()).toLowerCase()).toContain('radweg');
      await page.close();
    });

    it('gives the same procedures to whoever gets the address', async () => {
      const { longitude, latitude } = await somePoint(stage);
      const path = `/?status=all&near=${longitude.toFixed(3)},${latitude.toFixed(3)}&radius=25000&sort=distance`;
      const [one, other] = [await stage.open(path), await stage.open(path, { locale: 'en-GB' })];
      expect(await idsOf(other)).toEqual(await idsOf(one));
      expect((await idsOf(one)).length).toBeGreaterThan(1);
      expect(await one.locator('.card__distance').first().innerText()).toMatch(/etwa .* entfernt/);
      await one.close();
      await other.close();
    });
  });
}

/** The field with suggestions, by keys alone. */
function choosingASuggestion(stage: Stage): void {
  describe('the suggestions', () => {
    it('come in groups and are chosen by arrow and Enter, without a barrier', async () => {
      const page = await openField(stage);
      await page.keyboard.type('Hamb', { delay: 30 });
      await page.getByRole('option', { name: 'Hamburg', exact: true }).waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await page.getByRole('group', { name: 'Orte' }).isVisible()).toBe(true);
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('#q').getAttribute('aria-activedescendant')).not.toBe('');
      await page.keyboard.press('Enter');
      await page.waitForURL(/near=9\.993,53\.551&radius=5000/);
      expect(await page.locator('.radius').innerText()).toContain('Hamburg');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
      await page.close();
    });

    it('are told to screen readers with their number', async () => {
      const page = await openField(stage);
      await page.keyboard.type('Hamb');
      await page.waitForFunction(() => /^\d+ Vorschl/.test(document.querySelector('[role=status]')?.textContent ?? ''));
      await page.close();
    });

    it('close with Escape, and Enter then searches for the words', async () => {
      const page = await openField(stage);
      await page.keyboard.type('radweg', { delay: 30 });
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('option').count()).toBe(0);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\?q=radweg$/);
      await page.close();
    });

    it('lead to a procedure', async () => {
      const page = await openField(stage);
      const title = (await page.locator('.card__title').first().innerText()).split(' ').slice(0, 2).join(' ');
      await page.keyboard.type(title, { delay: 30 });
      await page.getByRole('group', { name: 'Verfahren' }).getByRole('option').first().click();
      await page.waitForURL(/verfahren\//);
      await page.close();
    });
  });
}

/** The field with the focus, and its suggestions loaded. */
async function openField(stage: Stage): Promise<Page> {
  const page = await stage.open('/');
  await page.locator('#q').focus();
  await page.locator('#q[role=combobox]').waitFor();
  return page;
}

/** One's own position. */
function standingSomewhere(stage: Stage): void {
  describe('one’s own position', () => {
    it('is asked for on a press, rounded to about 100 m, and kept nowhere but in the address', async () => {
      const { longitude, latitude } = await somePoint(stage);
      const here = { longitude: longitude + 0.000_123, latitude: latitude + 0.000_123 };
      const page = await stage.open('/', { geolocation: here, permissions: ['geolocation'] });
      await page.getByRole('button', { name: 'Meinen Standort verwenden' }).click();
      await page.waitForURL(/near=\d+(\.\d{1,3})?,\d+(\.\d{1,3})?&radius=5000/);
      await page.locator('.radius').waitFor();
      expect(await page.locator('.card').count()).toBeGreaterThan(0);
      await page.locator('#radius').selectOption('50000');
      await page.waitForURL(/radius=50000/);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      await page.close();
    });

    it('that the browser does not give is explained in words', async () => {
      const page = await stage.open('/', { permissions: [] });
      await page.getByRole('button', { name: 'Meinen Standort verwenden' }).click();
      await page.getByText('Ihr Browser gibt den Standort nicht frei').waitFor();
      expect(page.url()).toBe(`${stage.url}/`);
      await page.close();
    });
  });
}

/** What to do when there is nothing. */
function findingNothing(stage: Stage): void {
  const CASES = [
    ['/?q=zzzzzz', 'Zu dieser Auswahl gibt es kein Verfahren', /Ohne „Stichwort“: \d+ Verfahren/],
    [
      '/?bbox=11,48,11.2,48.1',
      'In diesem Kartenausschnitt liegt kein Verfahren',
      /Auf der ganzen Karte: \d+ Verfahren/,
    ],
    ['/?near=11.576,48.137&radius=5000', 'Aus München liegt uns noch nichts vor', /Stadt vorschlagen/],
  ] as const;

  describe('an empty result', () => {
    it.each(CASES)('%s says why: %s, and what to do next', async (path, heading, way) => {
      const page = await stage.open(path);
      expect(await page.getByRole('heading', { name: heading }).isVisible()).toBe(true);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await barriers(page)).toEqual([]);
      }
      expect(await page.locator('.empty').getByRole('link', { name: way }).isVisible()).toBe(true);
      await page.close();
    });

    it('in a section of the map leads to the whole map, and keeps what is city-wide', async () => {
      const page = await stage.open('/?bbox=11,48,11.2,48.1');
      expect(await page.locator('.sentence').innerText()).toMatch(
        /^\d+ Verfahren: 0 im Kartenausschnitt, \d+ stadtweit/,
      );
      expect(await page.locator('.unlocated .card').count()).toBeGreaterThan(0);
      await page.getByRole('link', { name: /Auf der ganzen Karte/ }).click();
      await page.waitForURL((url) => !url.search.includes('bbox'));
      await page.locator('#located').waitFor();
      await page.close();
    });
  });
}
