import { describe, expect, it } from '@jest/globals';
import type { Stage } from './support/stage.js';

/** The list of the explore page, in a real browser. */
export function explore(stage: Stage): void {
  readingTheList(stage);
  leavingTheList(stage);
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
      await page.waitForURL(`${stage.url}/?status=all`);
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
      await page.waitForURL(`${stage.url}/`);
      await page.close();
    });
  });
}
