import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Stage } from './support/stage.js';

const CLIENT = join(import.meta.dirname, '../build/client');

/** JavaScript that may be loaded before the map, compressed. */
const BUDGET = 150 * 1024;

/** What pages may cost and what they may not do; looks back at all that was visited before. */
export function manners(stage: Stage): void {
  describe('the explore page', () => {
    it('loads at most 150 KB of JavaScript before the map, and no code of the map', async () => {
      const html = await (await fetch(`${stage.url}/`)).text();
      const files = [...new Set([...html.matchAll(/\/assets\/[\w.-]+\.js/g)].map(([file]) => file))];
      const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(CLIENT, file))).length));
      const total = sizes.reduce((sum, size) => sum + size, 0);
      expect(files.length).toBeGreaterThan(3);
      expect(files.filter((file) => file.includes('map-view'))).toEqual([]);
      expect(total).toBeGreaterThan(50 * 1024);
      expect(total).toBeLessThanOrEqual(BUDGET);
    });

    it('stores nothing on the reader’s device', async () => {
      const page = await stage.open('/');
      await page.locator('.card__title a').first().click();
      await page.waitForURL(/verfahren/);
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      await page.close();
    });
  });

  describe('all pages visited', () => {
    it('asked no foreign host (F99, F100)', () => {
      expect(stage.misdeeds.foreign).toEqual([]);
    });

    it('broke neither the content policy nor hydration', () => {
      expect(stage.misdeeds.refused).toEqual([]);
    });

    it('threw no error', () => {
      expect(stage.misdeeds.failed).toEqual([]);
    });
  });
}
