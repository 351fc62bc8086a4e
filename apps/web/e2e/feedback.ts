import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers } from './support/barriers.js';
import type { Stage } from './support/stage.js';

const THEMES = ['light', 'dark'] as const;
const WITHOUT = { javaScriptEnabled: false };
const PHONE = { viewport: { width: 320, height: 640 } };

/** Reporting an error or a barrier, suggesting a city. */
export function feedback(stage: Stage): void {
  reporting(stage);
  mending(stage);
  suggestingACity(stage);
  beingUsable(stage);
}

/** From a page to thanks. */
function reporting(stage: Stage): void {
  describe('a report', () => {
    it('starts at the page it is about and ends with what happens next', async () => {
      const page = await stage.open('/staedte');
      await page.getByRole('link', { name: 'Barriere melden' }).click();
      await page.getByLabel('Auf welcher Seite?').waitFor();
      expect(await page.getByLabel('Auf welcher Seite?').inputValue()).toBe('/staedte');
      await page.getByLabel('Worauf sind Sie gestoßen?').fill('Die Tabelle lässt sich nicht bedienen.');
      await page.getByRole('button', { name: 'Absenden' }).click();
      await page.getByRole('heading', { level: 1, name: 'Danke, das ist angekommen' }).waitFor();
      expect(await page.locator('.feedback__sign strong').innerText()).toMatch(/^[0-9a-z]{10}$/);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      expect(await barriers(page)).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      await page.close();
    });

    it('works without JavaScript, names its procedure and leads back to it', async () => {
      const path = await stage.somewhere('procedure');
      const page = await stage.open(`/melden?art=fehler&verfahren=${path.slice(-10)}`, WITHOUT);
      const title = await page.locator('.feedback__about a').innerText();
      await page.getByLabel('Was stimmt nicht?').fill('Die Frist');
      await page.getByRole('button', { name: 'Absenden' }).click();
      await page.getByRole('link', { name: 'Zurück zum Verfahren' }).click();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      await page.close();
    });
  });
}

/** What is wrong stands beside its field, and above it. */
function mending(stage: Stage): void {
  const nothing = async (page: Page): Promise<void> => {
    await page.getByLabel('E-Mail-Adresse').fill('ich@');
    await page.getByRole('button', { name: 'Absenden' }).click();
    await page.locator('.summary').waitFor();
  };
  describe.each([
    ['with JavaScript', {}],
    ['without JavaScript', WITHOUT],
  ])('a faulty report %s', (_, how) => {
    it('comes back as it was typed; the summary has the focus and leads to the field', async () => {
      const page = await stage.open('/melden?art=fehler', how);
      await nothing(page);
      expect(await page.locator('.summary:focus').count()).toBe(1);
      expect(await page.getByLabel('E-Mail-Adresse').inputValue()).toBe('ich@');
      expect(await page.getByLabel('E-Mail-Adresse').getAttribute('aria-invalid')).toBe('true');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.locator('#text:focus').count()).toBe(1);
      await page.close();
    });
  });

  it.each(['', '/en'])('a faulty report below „%s/“ has no barrier, light or dark', async (prefix) => {
    const page = await stage.open(`${prefix}/melden?art=fehler`);
    await page.locator('button[type=submit]').click();
    await page.locator('.summary').waitFor();
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await barriers(page)).toEqual([]);
    }
    await page.close();
  });
}

/** A place is looked up before it is sent. */
function suggestingACity(stage: Stage): void {
  describe('a city that is missing', () => {
    it('is found by its name, chosen among several, and sent without a word about oneself', async () => {
      const page = await stage.open('/melden?art=stadt', WITHOUT);
      await page.getByLabel('Name oder Postleitzahl').fill('Neustadt');
      await page.getByRole('button', { name: 'Absenden' }).click();
      const choices = page.getByRole('radio');
      expect(await choices.count()).toBeGreaterThan(2);
      expect(await barriers(await openAgain(stage))).toEqual([]);
      await choices.first().check();
      await page.getByRole('button', { name: 'Absenden' }).click();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Danke, das ist angekommen');
      await page.close();
    });

    it('and is here already leads to its procedures first', async () => {
      const page = await stage.open('/melden?art=stadt');
      await page.getByLabel('Name oder Postleitzahl').fill('Lindenhafen');
      await page.getByRole('button', { name: 'Absenden' }).click();
      await page.getByRole('link', { name: 'Diese Verfahren ansehen' }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.getByRole('link', { name: 'Diese Verfahren ansehen' }).click();
      await page.locator('.card').first().waitFor();
      await page.close();
    });
  });
}

/** The choice of places, where scripts can look at it. */
async function openAgain(stage: Stage): Promise<Page> {
  const page = await stage.open('/melden?art=stadt');
  await page.getByLabel('Name oder Postleitzahl').fill('Neustadt');
  await page.getByRole('button', { name: 'Absenden' }).click();
  await page.getByRole('radio').first().waitFor();
  return page;
}

/** Every form, empty. */
function beingUsable(stage: Stage): void {
  const addresses = ['/melden', '/melden?art=fehler', '/melden?art=barriere', '/melden?art=stadt'];
  it.each(addresses.flatMap((path) => [path, `/en${path}`]))('%s has no barrier, light or dark', async (path) => {
    const page = await stage.open(path);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await barriers(page)).toEqual([]);
    }
    await page.close();
  });

  it.each(addresses)('%s fits a screen of 320 px, and nobody comes to the trap', async (path) => {
    const page = await stage.open(path, PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const trap = page.locator('#website');
    if ((await trap.count()) > 0) expect((await trap.boundingBox())?.x).toBeLessThan(0);
    await page.close();
  });
}
