import { beforeAll, describe, expect, it } from '@jest/globals';
import { barriers } from './support/barriers.js';
import type { Stage } from './support/stage.js';

const WRONG = `pnk_1000000000_${'A'.repeat(43)}`;

/** The way of an owner into the console of a source, up to its locked door; owner.e2e.spec.ts goes in. */
export function owner(stage: Stage): void {
  let feed = '';
  beforeAll(async () => {
    feed = await stage.somewhere('feed');
  });

  describe('the door of the console', () => {
    it('is found from the public page of a source', async () => {
      const page = await stage.open(feed);
      await page.getByRole('link', { name: 'Mit Ihrem Schlüssel anmelden' }).click();
      await page.waitForURL(`**${feed}/anmelden`);
      expect(await barriers(page)).toEqual([]);
      await page.context().close();
    });

    it.each(['verwalten', 'einstellungen', 'schluessel', 'feldzuordnung', 'umzug', 'benachrichtigungen'])(
      'stands before %s, which nobody sees without a key',
      async (path) => {
        const answer = await fetch(`${stage.url}${feed}/${path}`, { redirect: 'manual' });
        expect([answer.status, answer.headers.get('location')]).toEqual([302, `${feed}/anmelden?weiter=1`]);
      },
    );

    it('does not open to a wrong key, says so, and does not repeat the key; without JavaScript', async () => {
      const page = await stage.open(`/en${feed}/anmelden`, { javaScriptEnabled: false });
      await page.getByLabel('Key', { exact: true }).fill(WRONG);
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.getByRole('group', { name: 'That did not work' }).waitFor();
      expect(await page.getByLabel('Key', { exact: true }).inputValue()).toBe('');
      expect(await page.content()).not.toContain(WRONG);
      await page.context().close();
    });

    it('has a way for who lost the key, without barriers', async () => {
      const page = await stage.open(`${feed}/schluessel-verloren`, { viewport: { width: 360, height: 800 } });
      expect(await barriers(page)).toEqual([]);
      await page.context().close();
    });
  });
}
