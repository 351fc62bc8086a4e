import { describe, expect, it } from '@jest/globals';
import { barriers } from './support/barriers.js';
import type { Stage } from './support/stage.js';

/** Who is here and who is missing, in a real browser. */
export function coverage(stage: Stage): void {
  it('leads from the cities to the largest that are missing, and to a wish that names its city, without scripts', async () => {
    const page = await stage.open('/staedte', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Welche Städte dabei sind und welche fehlen' }).click();
    await page.getByLabel('Nur ein Land').selectOption({ label: 'Bremen' });
    await page.getByRole('button', { name: 'Zeigen' }).click();
    await page.getByRole('link', { name: 'Bremerhaven vorschlagen' }).click();
    expect(await page.getByLabel('Welche Stadt').or(page.locator('#place')).first().inputValue()).toBe('Bremerhaven');
    await page.close();
  });

  describe.each(['', '/en'])('below „%s/“', (prefix) => {
    it.each([360, 1440])('has no barrier and no sideways scrolling at %d px, light or dark', async (width) => {
      const page = await stage.open(`${prefix}/abdeckung?land=05`, { viewport: { width, height: 800 } });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await barriers(page)).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.close();
    });
  });
}
