import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Stage } from './support/stage.js';

const CLIENT = join(import.meta.dirname, '../build/client');
const PHONE = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
const KB = 1024;

/** What a page may load on a phone before somebody asks for the map, compressed; how long that takes `npm run bench` measures. */
const PAGES = {
  explore: { path: () => Promise.resolve('/'), script: 150 * KB, style: 12 * KB, requests: 40 },
  procedure: { path: (stage: Stage) => stage.somewhere('procedure'), script: 150 * KB, style: 12 * KB, requests: 40 },
  city: { path: (stage: Stage) => stage.somewhere('city'), script: 150 * KB, style: 12 * KB, requests: 40 },
  // With the code of its drawings.
  statistics: { path: () => Promise.resolve('/statistik'), script: 250 * KB, style: 14 * KB, requests: 40 },
} as const;

/** Above this a reader notices that something jumps. */
const SHIFT = 0.02;

/** Bytes, requests and jumps of a first visit: nothing here depends on how fast the machine is. */
export function budget(stage: Stage): void {
  describe.each(Object.entries(PAGES))('a first visit of the page %s by phone', (_, { path, ...most }) => {
    it('loads no more than its budget, and no code of the map', async () => {
      const page = await stage.open(await path(stage), PHONE);
      await page.waitForLoadState('networkidle');
      const files = await loaded(page);
      const script = await weight(files.filter((file) => file.endsWith('.js')));
      const style = await weight(files.filter((file) => file.endsWith('.css')));
      await page.close();
      // Less than this would mean that nothing was counted.
      expect(script).toBeGreaterThan(50 * KB);
      expect(style).toBeGreaterThan(3 * KB);
      expect(script).toBeLessThanOrEqual(most.script);
      expect(style).toBeLessThanOrEqual(most.style);
      expect(files.length).toBeLessThanOrEqual(most.requests);
      expect(files.filter((file) => file.includes('map-view'))).toEqual([]);
    });

    it('moves nothing that stands, also while the fonts arrive late', async () => {
      const page = await stage.open('/ueber', PHONE);
      await page.route(/\.woff2$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        await route.continue();
      });
      await page.goto(stage.url + (await path(stage)), { waitUntil: 'networkidle' });
      expect(await page.evaluate(() => document.fonts.check('16px "Fira Sans"'))).toBe(true);
      expect(await shifted(page)).toBeLessThan(SHIFT);
      await page.close();
    });
  });

  it('the explore page carries no styles of the statistics', async () => {
    const html = await (await fetch(`${stage.url}/`)).text();
    const sheets = [...html.matchAll(/\/assets\/[\w.-]+\.css/g)].map(([file]) => file);
    const css = (await Promise.all(sheets.map((file) => readFile(join(CLIENT, file), 'utf8')))).join('');
    expect(css).toContain('.card');
    expect(css).not.toContain('.drawing');
  });

  it('built files are kept for a year and arrive compressed', async () => {
    const html = await (await fetch(`${stage.url}/`)).text();
    const script = /\/assets\/[\w.-]+\.js/.exec(html)?.[0] ?? '';
    const { headers } = await fetch(stage.url + script, { headers: { 'accept-encoding': 'br' } });
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-encoding')).toBe('br');
  });
}

/** Paths of the files that the page has asked for so far. */
function loaded(page: Page): Promise<string[]> {
  return page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
}

/** Bytes after gzip, whatever encoding this browser was given. */
async function weight(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    [...new Set(files)].map(async (file) => gzipSync(await readFile(join(CLIENT, file))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The sum of all layout shifts so far, as the browser counted them. */
function shifted(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}
