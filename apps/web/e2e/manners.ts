import { describe, expect, it } from '@jest/globals';
import type { Stage } from './support/stage.js';

/** What pages may not do; looks back at all that was visited before. */
export function manners(stage: Stage): void {
  describe('the explore page', () => {
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
