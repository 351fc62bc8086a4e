import { NO_EVENTS } from '../events/staged-events.js';
import { describe, expect, it } from '@jest/globals';
import { json, pdsList, startHarvesting } from '../../test/harvest-kit.js';
import { features, harvestSuite } from '../../test/harvest-suite.js';
import { contents, feedOf, lifecycles, numberOf, rowVersions, runsOf } from '../../test/harvest-views.js';
import { Conclusion, type ClaimedRun } from './conclude.js';
import { ClaimLost, Leases } from './leases.js';
import type { Reading } from './reading/read-feed.js';
import { RunStore } from './run.store.js';
import type { Comparison } from './staging/staging.js';

const suite = harvestSuite();

/** Takes the claim away while the feed is being read, as if this process had slept through its lease. */
async function loseClaim(): Promise<void> {
  await suite.db.execute(
    `update feed set lease_owner = 'elsewhere/1/x', lease_until = clock_timestamp() + interval '1 hour'`,
    [],
  );
}

describe('a run whose claim was lost while it read', () => {
  it.each<[string, () => readonly object[]]>([
    ['with gains', () => features(7)],
    ['with losses', () => features(4)],
    ['with a run to hold', () => features(5, { description: '' })],
    ['with nothing new', () => features(5)],
  ])('changes nothing at all: %s', async (_, list) => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(5));
    const before = [await contents(suite.db), await rowVersions(suite.db), await lastConfirmed(feed)];
    suite.platform.answer((response) => void loseClaim().then(() => json(pdsList(list()))(response)));
    suite.harvesting.clock.move('2026-03-10T12:00:00Z');
    await suite.harvesting.drain();
    expect([await contents(suite.db), await rowVersions(suite.db), await lastConfirmed(feed)]).toEqual(before);
    expect(await numberOf(suite.db, 'select count(*) from staged_record')).toBe(0);
    expect(await numberOf(suite.db, 'select count(*) from quarantine')).toBe(0);
    expect(await feedOf(suite.db, feed)).toMatchObject({ leaseOwner: 'elsewhere/1/x', failures: 0 });
  });

  it('does not count as a failure of the feed when its answer is none', async () => {
    const feed = await suite.register();
    suite.platform.answer((response) => void loseClaim().then(() => response.writeHead(500).end()));
    await suite.harvesting.drain();
    expect(await feedOf(suite.db, feed)).toMatchObject({ failures: 0, leaseOwner: 'elsewhere/1/x' });
  });

  it('is closed as abandoned by whoever harvests the feed next (F1)', async () => {
    const feed = await suite.register();
    suite.platform.answer((response) => void loseClaim().then(() => json(pdsList(features(2)))(response)));
    await suite.harvesting.drain();
    await suite.db.execute('update feed set lease_owner = null, lease_until = null', []);
    const second = await startHarvesting(suite.db, '2026-03-10T12:00:00Z');
    suite.platform.answer(json(pdsList(features(2))));
    await second.drain();
    await second.close();
    expect((await runsOf(suite.db)).map(({ outcome, code }) => [outcome, code])).toEqual([
      ['failed', 'abandoned'],
      ['applied', null],
    ]);
    expect(await lifecycles(suite.db)).toHaveLength(2);
    expect(await feedOf(suite.db, feed)).toMatchObject({ leaseOwner: null });
  });
});

describe('the fence at the end of a run', () => {
  const READING: Reading = {
    end: 'complete',
    counts: { found: 4, mapped: 4, rejected: 0, skipped: 0, duplicates: 0, events: 0 },
    findings: [],
    validators: { etag: '"fremd"', lastModified: null },
    bytes: 1,
    http: { status: 200, requests: 1 },
    error: null,
    retryAfter: null,
    freshMinutes: 0,
    draft: null,
  };
  const NONE: Comparison = {
    new: 0,
    changed: 0,
    unchanged: 4,
    back: [],
    revived: 0,
    missing: [],
    stillMissing: [],
    hidden: [],
    faulty: [],
    events: NO_EVENTS,
    labels: [],
    caughtUp: { count: 0, example: null },
  };
  const ERROR = { code: 'reset', detail: '', text: { de: 'so', en: 'so' } };

  it.each<[string, (conclusion: Conclusion, claimed: ClaimedRun) => Promise<unknown>]>([
    ['losses', (conclusion, claimed) => conclusion.read(claimed, READING, { ...NONE, missing: ['v04'] })],
    ['a held run', (conclusion, claimed) => conclusion.read(claimed, { ...READING, end: 'incomplete' }, NONE)],
    ['a confirmation', (conclusion, claimed) => conclusion.unchanged(claimed, READING, NONE)],
    ['a failure', (conclusion, claimed) => conclusion.failed(claimed, ERROR, READING)],
  ])('keeps out %s of a process that lost its claim in the last moment', async (_, conclude) => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(5));
    await suite.harvesting.registry.requestHarvest(feed);
    const { module, clock } = suite.harvesting;
    const claim = await module.get(Leases, { strict: false }).claim(false, feed);
    if (!claim) throw new Error('not claimed');
    const run = await module.get(RunStore, { strict: false }).open(claim, clock.now());
    await loseClaim();
    const before = [await rowVersions(suite.db), await feedOf(suite.db, feed), await runsOf(suite.db)];
    const late = conclude(module.get(Conclusion, { strict: false }), { claim, run, adapterRevision: 1 });
    await expect(late).rejects.toThrow(ClaimLost);
    expect([await rowVersions(suite.db), await feedOf(suite.db, feed), await runsOf(suite.db)]).toEqual(before);
    expect(await numberOf(suite.db, 'select count(*) from quarantine')).toBe(0);
  });
});

async function lastConfirmed(feed: string): Promise<Date | null> {
  return (await feedOf(suite.db, feed)).lastCompleteAt;
}
