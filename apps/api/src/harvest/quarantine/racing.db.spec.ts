import { beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { FeedId } from '@navigator/shared';
import { features, harvestSuite } from '../../../test/harvest-suite.js';
import { numberOf } from '../../../test/harvest-views.js';
import type { Db } from '../../database/db.js';
import { LOCK_FEED } from '../../feeds/feed.sql.js';
import { beginChange } from '../apply/begin-change.js';
import { IdRow } from '../run.sql.js';
import { SUPERSEDE } from './quarantine.sql.js';
import { Quarantines } from './quarantines.js';

const suite = harvestSuite();
const quarantines = (): Quarantines => suite.harvesting.module.get(Quarantines, { strict: false });
let feed: FeedId;

beforeEach(async () => {
  feed = await suite.register();
  await suite.harvesting.register('https://other.example/feed.json');
  await suite.harvestList(feed, features(10));
  await suite.harvestList(feed, features(2));
});

/** Lets another transaction do its first half, then begins ours, and ends when both have. */
async function duringRun(
  first: (tx: Db) => Promise<void>,
  ours: () => Promise<unknown>,
  last: (tx: Db) => Promise<void>,
) {
  let begun = (): void => undefined;
  const isBegun = new Promise<void>((resolve) => (begun = resolve));
  const run = suite.db.transaction(async (tx) => {
    await first(tx);
    begun();
    await pause(200);
    await last(tx);
  });
  await isBegun;
  return Promise.allSettled([run, ours()]);
}

describe('a decision about what is held', () => {
  it.each(['confirm', 'reject'] as const)(
    'to %s waits for a run of that feed that ends just now, and neither is lost',
    async (decide) => {
      const [held] = await quarantines().list();
      const now = suite.harvesting.clock.now();
      const [run, decision] = await duringRun(
        async (tx) => {
          await tx.execute('update feed set lease_owner = null where id = $1', [feed]);
          await beginChange(tx, now);
        },
        () => quarantines()[decide](held?.id ?? ''),
        async (tx) => {
          await tx.execute(SUPERSEDE, [feed, now]);
        },
      );
      expect(run).toMatchObject({ status: 'fulfilled' });
      expect(decision).toMatchObject({ status: 'rejected', reason: { code: 'quarantine-decided' } });
      expect(await numberOf(suite.db, `select count(*) from procedure where lifecycle = 'live'`)).toBe(10);
    },
  );
});

describe('whoever keeps a feed from ending a run', () => {
  it('does not keep a run of another feed from telling what became of a linked procedure', async () => {
    const { length } = await suite.db.query('select id from procedure', [], IdRow);
    const [run, ours] = await duringRun(
      (tx) => beginChange(tx, suite.harvesting.clock.now()),
      () =>
        suite.db.transaction(async (tx) => {
          await tx.query(LOCK_FEED, [feed], IdRow);
          await beginChange(tx, suite.harvesting.clock.now());
        }),
      async (tx) => {
        await tx.execute(`update procedure set lifecycle = 'archived', title = title || '!' where feed_id = $1`, [
          feed,
        ]);
      },
    );
    expect([run.status, ours.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(await numberOf(suite.db, 'select count(*) from change')).toBe(length);
  });
});
