import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { de } from '../app/i18n/labels.de.js';
import { barriers } from './support/barriers.js';
import type { Stage } from './support/stage.js';

const PATHS = ['/', '/staedte', '/statistik', '/feeds', '/aenderungen', '/ueber', '/glossar', '/leichte-sprache'];

/** Languages, the glossary and words that explain themselves. */
export function words(stage: Stage): void {
  languages(stage);
  glossary(stage);
  terms(stage);
}

function languages(stage: Stage): void {
  describe('languages', () => {
    it.each(PATHS.flatMap((path) => [path, path === '/' ? '/en' : `/en${path}`]))(
      '%s has one heading, a title and all its languages',
      async (path) => {
        const html = await (await fetch(stage.url + path)).text();
        expect(html.match(/<h1[ >]/g)).toHaveLength(1);
        expect(html).toMatch(/<title>[^<]{5,}<\/title>/);
        expect(html).not.toMatch(/undefined|\[object Object\]/);
        for (const code of ['de', 'en', 'x-default']) expect(html).toContain(`hrefLang="${code}"`);
      },
    );

    it.each(PATHS.map((path) => (path === '/' ? '/en' : `/en${path}`)))('%s has no German label', async (path) => {
      const html = await (await fetch(stage.url + path)).text();
      const [, shown = ''] = /<main[^>]*>(.*)<\/footer>/s.exec(html) ?? [];
      expect(shown.length).toBeGreaterThan(500);
      expect(textsIn(de).filter((label) => label.length > 12 && shown.includes(`>${label}<`))).toEqual([]);
    });

    it('keep the place and the filter when somebody changes them', async () => {
      const page = await stage.open('/statistik?topic=mobility');
      await page.getByRole('link', { name: 'English' }).click();
      await page.waitForURL('**/en/statistik?topic=mobility');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.getByRole('link', { name: 'Deutsch' }).click();
      await page.waitForURL('**/statistik?topic=mobility');
      await page.close();
    });
  });
}

/** Every text of a table. */
function textsIn(table: object): readonly string[] {
  return Object.values(table).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? textsIn(value) : [];
  });
}

function glossary(stage: Stage): void {
  describe('the glossary', () => {
    it('is reached and walked by keyboard', async () => {
      const page = await stage.open('/');
      await page.getByRole('contentinfo').getByRole('link', { name: 'Glossar' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/glossar');
      await page.getByRole('navigation', { name: 'Wörter nach Anfangsbuchstaben' }).getByRole('link').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/glossar#A');
      await page.close();
    });

    it.each(['/glossar', '/leichte-sprache', '/en/leichte-sprache'])('%s has no barrier on a phone', async (path) => {
      const page = await stage.open(path, { viewport: { width: 320, height: 640 } });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await barriers(page)).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.close();
    });
  });
}

function terms(stage: Stage): void {
  const openProcedure = async (): Promise<Page> => stage.open(await stage.somewhere('procedure'));
  describe('a word that explains itself', () => {
    it('does so on focus, on hover and on a click, until Escape', async () => {
      const page = await openProcedure();
      const [word, tip] = [page.locator('button.term__word').first(), page.locator('.term__tip').first()];
      await word.hover();
      await tip.waitFor({ state: 'visible' });
      await tip.hover();
      expect(await tip.isVisible()).toBe(true);
      await page.mouse.move(0, 0);
      await tip.waitFor({ state: 'hidden' });
      await word.click();
      expect(await word.getAttribute('aria-expanded')).toBe('true');
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await tip.waitFor({ state: 'hidden' });
      await page.close();
    });

    it('is a link to the glossary without JavaScript', async () => {
      const html = await (await fetch(stage.url + (await stage.somewhere('procedure')))).text();
      expect(html).toMatch(/<a class="term__word" href="\/glossar#(formell|informell)"/);
    });
  });
}
