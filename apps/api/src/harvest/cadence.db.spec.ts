import { describe, expect, it } from '@jest/globals';
import { pdsFeature, pdsList } from '../../test/harvest-kit.js';
import { features, harvestSuite } from '../../test/harvest-suite.js';
import { feedOf } from '../../test/harvest-views.js';

const suite = harvestSuite();
const HOUR_MS = 3_600_000;
const now = (): number => suite.harvesting.clock.now().getTime();

/** Hours until the feed is due again. */
async function waitOf(feed: string): Promise<number> {
  return ((await feedOf(suite.db, feed)).nextDueAt.getTime() - now()) / HOUR_MS;
}

/** What the schedule does when the feed is due, so many times. */
async function readWhenDue(feed: string, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    suite.harvesting.clock.move((await feedOf(suite.db, feed)).nextDueAt.toISOString());
    await suite.harvesting.drain();
  }
}

const list = (told: readonly object[], headers: Readonly<Record<string, string>> = {}): void =>
  suite.platform.answer((response) => response.writeHead(200, headers).end(JSON.stringify(pdsList(told))));

describe('a feed that does not change', () => {
  it('is read ever more seldom, up to four times its interval, and as before once it changes', async () => {
    const feed = await suite.register();
    list(features(3, { dateEnd: null }));
    await suite.harvest(feed);
    await readWhenDue(feed, 6);
    expect(await waitOf(feed)).toBeGreaterThan(1.9);
    await readWhenDue(feed, 30);
    expect(await waitOf(feed)).toBeGreaterThan(3.9);
    expect(await waitOf(feed)).toBeLessThan(4.5);
    list([...features(3, { dateEnd: null }), pdsFeature('neu')]);
    await readWhenDue(feed, 1);
    expect(await waitOf(feed)).toBeLessThan(1.2);
  });

  it('is read as before once a person asked for it', async () => {
    const feed = await suite.register();
    list(features(3));
    await suite.harvest(feed);
    await readWhenDue(feed, 8);
    await suite.harvest(feed);
    expect(await waitOf(feed)).toBeLessThan(1.2);
  });

  it('is read by its interval where a 304 says so for nothing', async () => {
    const feed = await suite.register();
    suite.platform.answer((response, headers) => {
      if (headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"one"' }).end(JSON.stringify(pdsList(features(3))));
    });
    await suite.harvest(feed);
    await readWhenDue(feed, 10);
    expect(await waitOf(feed)).toBeLessThan(1.2);
  });
});

describe('a source that says how long its answer stays good', () => {
  it('is not asked sooner, within four times its interval', async () => {
    const feed = await suite.register();
    list(features(3), { 'cache-control': 'public, max-age=7200' });
    await suite.harvest(feed);
    expect(await waitOf(feed)).toBeGreaterThanOrEqual(2);
    list(features(4), { 'cache-control': 'public, max-age=31536000' });
    await suite.harvest(feed);
    expect(await waitOf(feed)).toBeLessThan(4.5);
  });

  it('is asked a quarter of an hour after a deadline all the same', async () => {
    const feed = await suite.register();
    suite.harvesting.clock.move('2026-03-31T19:30:00Z');
    list(features(3, { dateEnd: '2026-03-31' }), { 'cache-control': 'max-age=14400' });
    await suite.harvest(feed);
    expect((await feedOf(suite.db, feed)).nextDueAt.toISOString()).toBe('2026-03-31T22:15:00.000Z');
  });
});
