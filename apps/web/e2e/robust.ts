import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { EVERY_PAGE } from './support/every-page.js';
import { badStops } from './support/focus.js';
import type { Stage } from './support/stage.js';

/** What people set for themselves, and every page has to bear. */
export function robust(stage: Stage): void {
  describe.each(Object.entries(EVERY_PAGE))('the page %s', (_, pathOf) => {
    it('needs no sideways scrolling: 320 px, 400 % zoom, 200 % text, wide text spacing', async () => {
      const page = await stage.open(await pathOf(stage), { viewport: { width: 320, height: 640 } });
      expect(await tooWide(page)).toEqual([]);
      // 1280 x 1024 at 400 %.
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await tooWide(page)).toEqual([]);
      expect(await coveredShare(page)).toBeLessThanOrEqual(0.5);
      await page.setViewportSize({ width: 320, height: 640 });
      await style(page, SPACED);
      expect(await tooWide(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      await style(page, LARGE);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await tooWide(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      await page.close();
    });

    it.each(['light', 'dark'] as const)('shows the focus at every stop of the keyboard, %s', async (colorScheme) => {
      const page = await stage.open(await pathOf(stage), { viewport: { width: 360, height: 780 }, colorScheme });
      expect(await badStops(page)).toEqual([]);
      await page.close();
    });

    it('shows the focus in forced colours, and moves nothing for whom motion disturbs', async () => {
      const page = await stage.open(await pathOf(stage), { viewport: { width: 360, height: 780 } });
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      expect(await badStops(page)).toEqual([]);
      expect(await moving(page)).toEqual([]);
      await page.close();
    });
  });
}

/** WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** WCAG 1.4.4, as a reader who has set larger letters in the browser. */
const LARGE = 'html { font-size: 200%; }';

/** Puts one stylesheet of the reader's on the page; the content policy lets nobody else write one. */
async function style(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** What makes the page wider than the window: the page's width and the outermost culprits, or nothing. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const culprits = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} of ${clientWidth}`,
      ...culprits.slice(0, 5).map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`),
    ];
  });
}

/** Words that are cut off by the box they stand in. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        if (element.closest('.unseen, .kern-sr-only') !== null || element.textContent === '') return false;
        const isCutAside = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
        return isCutAside || (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1);
      })
      .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`),
  );
}

/** How much of the window is covered by what does not scroll away, 0 to 1. */
function coveredShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    // Heads of tables stick inside the table's own frame.
    const fixed = [...document.body.querySelectorAll(':not(th)')].filter((element) =>
      ['fixed', 'sticky'].includes(getComputedStyle(element).position),
    );
    return fixed.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0) / innerHeight;
  });
}

/** Whatever is animated, or would be. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lasting = [...document.body.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return animationName !== 'none' || transitionDuration.split(', ').some((duration) => duration !== '0s');
    });
    return [...document.getAnimations().map(({ id }) => `animation ${id}`), ...lasting.map(({ tagName }) => tagName)];
  });
}
