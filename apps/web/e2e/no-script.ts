import { describe, expect, it } from '@jest/globals';
import type { Stage } from './support/stage.js';

const WITHOUT = { javaScriptEnabled: false };

/** What has to work for somebody whose browser runs no scripts. */
export function noScript(stage: Stage): void {
  filtering(stage);
  goingOn(stage);
}

/** The form. */
function filtering(stage: Stage): void {
  describe('without JavaScript', () => {
    it('the filter form finds procedures', async () => {
      const page = await stage.open('/', WITHOUT);
      const before = await page.locator('.sentence').innerText();
      await page.getByRole('checkbox', { name: /Beendet/ }).check();
      await page.getByRole('button', { name: 'Suchen' }).click();
      await page.waitForURL(/status=closed/);
      expect(await page.locator('.sentence').innerText()).not.toBe(before);
      expect(await page.getByRole('checkbox', { name: /Beendet/ }).isChecked()).toBe(true);
      await page.close();
    });

    it('further filters open, apply and can be taken away', async () => {
      const page = await stage.open('/?status=all', WITHOUT);
      await page.locator('summary', { hasText: 'Thema' }).click();
      await page.locator('input[name=topic]').first().check();
      await page.getByRole('button', { name: 'Filter anwenden' }).click();
      await page.waitForURL(/topic=/);
      await page.locator('.pill', { hasText: 'Thema' }).click();
      await page.waitForURL((url) => !url.search.includes('topic'));
      await page.close();
    });
  });
}

/** The links. */
function goingOn(stage: Stage): void {
  describe('without JavaScript', () => {
    it('the list leads to a procedure, its source and the runs of that', async () => {
      const page = await stage.open('/', WITHOUT);
      await page.locator('.card__title a').first().click();
      await page.waitForURL(/verfahren/);
      expect(await page.getByRole('heading', { name: 'Quelle und Stand' }).isVisible()).toBe(true);
      await page.locator('.sources h3 a').click();
      await page.waitForURL(/feeds\//);
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
      await page.close();
    });

    it('the list leads on and back, and the map says what it needs', async () => {
      const page = await stage.open('/?status=all', WITHOUT);
      expect(await page.getByText('Die Karte braucht JavaScript').isVisible()).toBe(true);
      await page.getByRole('link', { name: 'Weitere Verfahren' }).click();
      await page.getByRole('link', { name: 'Zurück zum Anfang der Liste' }).click();
      await page.waitForURL(`${stage.url}/?status=all`);
      await page.close();
    });

    it('on a phone there is no button for a map that cannot come', async () => {
      const page = await stage.open('/', { ...WITHOUT, viewport: { width: 360, height: 780 } });
      expect(await page.getByRole('button', { name: 'Karte anzeigen' }).count()).toBe(0);
      await page.close();
    });
  });
}
