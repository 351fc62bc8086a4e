import { describe, expect, it } from '@jest/globals';
import { adapterFor } from '@navigator/adapters';
import { json, pdsFeature, pdsList } from '../../test/harvest-kit.js';
import { features, harvestSuite, names } from '../../test/harvest-suite.js';
import { feedOf, lifecycles, numberOf, rowVersions, runsOf } from '../../test/harvest-views.js';

const suite = harvestSuite();
const HOUR = 3_600_000;
const adapterRevision = adapterFor('dipas-pds').revision;

/** Harvests as the schedule does: due, and asked for by nobody. */
async function onSchedule(at: string): Promise<void> {
  suite.harvesting.clock.move(at);
  await suite.harvesting.drain();
}

/** Answers with validators, and 304 to who knows them. */
function conditional(list: readonly object[], etag: string): void {
  suite.platform.answer((response, headers) => {
    if (headers['if-none-match'] === etag) response.writeHead(304).end();
    else
      response
        .writeHead(200, { etag, 'last-modified': 'Tue, 10 Mar 2026 08:00:00 GMT' })
        .end(JSON.stringify(pdsList(list)));
  });
}

describe('unchanged runs', () => {
  it('share one row that tells how many they were and how the latest went', async () => {
    await suite.register();
    suite.platform.answer(json(pdsList(features(3))));
    await onSchedule('2026-03-10T10:00:00Z');
    await onSchedule('2026-03-10T12:00:00Z');
    suite.platform.answer(
      json(
        pdsList([
          ...features(3),
          pdsFeature('v00'),
          pdsFeature('', {}),
          pdsFeature('alt', { isDipasProceeding: false }),
        ]),
      ),
    );
    await onSchedule('2026-03-10T14:00:00Z');
    expect(await runsOf(suite.db)).toEqual([
      expect.objectContaining({ outcome: 'applied', repeats: 1, found: 3 }),
      expect.objectContaining({
        outcome: 'unchanged',
        repeats: 2,
        found: 6,
        mapped: 3,
        rejected: 1,
        skipped: 1,
        duplicates: 1,
      }),
    ]);
  });

  it('asked for by a person have a row of their own', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(3));
    await suite.harvest(feed);
    await suite.harvest(feed);
    expect((await runsOf(suite.db)).map(({ repeats }) => repeats)).toEqual([1, 1, 1]);
  });

  it('confirm what is there without touching its rows', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(3));
    const before = await rowVersions(suite.db);
    suite.harvesting.clock.move('2026-03-11T10:00:00Z');
    await suite.harvest(feed);
    expect(await rowVersions(suite.db)).toEqual(before);
    expect(await feedOf(suite.db, feed)).toMatchObject({ lastCompleteAt: new Date('2026-03-11T10:00:00Z') });
  });
});

describe('a failed run', () => {
  it('tells its code, leaves everything as it was and is tried again soon', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(3));
    const before = await rowVersions(suite.db);
    suite.platform.answer((response) => response.writeHead(500).end());
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'failed', code: 'http-status', status: 500, found: 0 });
    expect(await rowVersions(suite.db)).toEqual(before);
    expect(await feedOf(suite.db, feed)).toMatchObject({
      failures: 1,
      failingSince: new Date('2026-03-10T10:00:00Z'),
      nextDueAt: new Date('2026-03-10T10:05:00Z'),
      lastCompleteAt: new Date('2026-03-10T10:00:00Z'),
    });
  });

  it('waits twice as long after each failure, but no longer than half an hour on the first day, and forgets it all with the first success', async () => {
    const feed = await suite.register();
    suite.platform.answer((response) => response.writeHead(500).end());
    const waits: number[] = [];
    for (let failure = 0; failure < 5; failure += 1) {
      await suite.harvest(feed);
      waits.push(((await feedOf(suite.db, feed)).nextDueAt.getTime() - Date.parse('2026-03-10T10:00:00Z')) / 60_000);
    }
    expect(waits).toEqual([5, 10, 20, 30, 30]);
    await suite.harvestList(feed, features(1));
    expect(await feedOf(suite.db, feed)).toMatchObject({ failures: 0, failingSince: null, retryAfter: null });
  });

  it('remembers how long the host wants to be left alone', async () => {
    const feed = await suite.register();
    suite.platform.answer((response) => response.writeHead(429, { 'retry-after': '7200' }).end());
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'failed', code: 'rate-limited' });
    const { retryAfter } = await feedOf(suite.db, feed);
    expect(retryAfter?.getTime() ?? 0).toBeGreaterThan(Date.now() + HOUR);
  });

  it('leaves nothing staged when the body breaks in the middle', async () => {
    const feed = await suite.register();
    const body = JSON.stringify(pdsList(features(1_200)));
    suite.platform.answer((response) => {
      response.writeHead(200, { 'content-length': String(body.length) });
      response.write(body.slice(0, body.length - 1_000), () => response.destroy());
    });
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'failed', code: 'truncated', new: 0 });
    expect(await numberOf(suite.db, 'select count(*) from staged_record')).toBe(0);
    expect(await lifecycles(suite.db)).toEqual([]);
  });

  it('is what a list cut in the middle is, while we know no record of the feed', async () => {
    const feed = await suite.register();
    const body = JSON.stringify(pdsList(features(4)));
    suite.platform.answer((response) => response.writeHead(200).end(body.slice(0, body.length / 2)));
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'failed', code: 'truncated' });
    expect(await lifecycles(suite.db)).toEqual([]);
    expect(await numberOf(suite.db, 'select count(*) from staged_record')).toBe(0);
  });
});

describe('validators', () => {
  it('are kept after an applied and after an unchanged run', async () => {
    const feed = await suite.register();
    const kept = { etag: '"eins"', lastModified: 'Tue, 10 Mar 2026 08:00:00 GMT', adapterRevision };
    conditional(features(3), '"eins"');
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'applied', status: 200 });
    expect(await feedOf(suite.db, feed)).toMatchObject(kept);
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged', status: 304 });
    expect(await feedOf(suite.db, feed)).toMatchObject(kept);
  });

  it('are dropped while something is held, so that the whole list is read again', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(10));
    conditional(features(3), '"klein"');
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'quarantined' });
    expect(await feedOf(suite.db, feed)).toMatchObject({ etag: null, lastModified: null });
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'quarantined', status: 200 });
  });

  it('of another revision of the adapter are not sent', async () => {
    const feed = await suite.register();
    conditional(features(3), '"eins"');
    await suite.harvest(feed);
    await suite.db.execute('update feed set adapter_revision = 0', []);
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged', status: 200, unchanged: 3 });
    expect(await feedOf(suite.db, feed)).toMatchObject({ adapterRevision });
  });

  it('do not keep a missing record from being archived once its grace is over (F31)', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(5, { dateEnd: '2026-12-31T00:00:00Z' }));
    conditional(features(4, { dateEnd: '2026-12-31T00:00:00Z' }), '"vier"');
    await suite.harvest(feed);
    expect((await lifecycles(suite.db)).at(-1)).toMatchObject({ lifecycle: 'missing' });
    suite.harvesting.clock.move('2026-03-18T10:00:00Z');
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged', status: 200 });
    expect((await lifecycles(suite.db)).at(-1)).toMatchObject({ lifecycle: 'missing' });
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'applied', status: 200 });
    expect((await lifecycles(suite.db)).at(-1)).toMatchObject({ lifecycle: 'archived' });
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged' });
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged', status: 304 });
  });
});

describe('“last confirmed”', () => {
  const FIRST = new Date('2026-03-10T10:00:00Z');
  const SECOND = new Date('2026-03-11T10:00:00Z');

  it('stays where it was for a record that went missing, and moves on for the others', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(5));
    suite.harvesting.clock.move('2026-03-11T10:00:00Z');
    await suite.harvestList(feed, features(4));
    expect(await feedOf(suite.db, feed)).toMatchObject({ lastCompleteAt: SECOND });
    expect((await lifecycles(suite.db)).map(({ confirmedAt }) => confirmedAt)).toEqual([null, null, null, null, FIRST]);
  });

  it('stays where it was for records whose removal is held, through every further run', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(5));
    for (const at of ['2026-03-11T10:00:00Z', '2026-03-12T10:00:00Z']) {
      suite.harvesting.clock.move(at);
      await suite.harvestList(feed, []);
    }
    expect((await lifecycles(suite.db)).map(({ confirmedAt }) => confirmedAt)).toEqual(
      Array.from({ length: 5 }, () => FIRST),
    );
  });

  it('stays where it was for the whole feed when the whole run is held or the list was cut', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(10));
    suite.harvesting.clock.move('2026-03-11T10:00:00Z');
    await suite.harvestList(feed, features(10, { description: '' }));
    const body = JSON.stringify(pdsList(features(10)));
    suite.platform.answer((response) => response.writeHead(200).end(body.slice(0, body.length / 2)));
    await suite.harvest(feed);
    expect(await feedOf(suite.db, feed)).toMatchObject({ lastCompleteAt: FIRST });
  });

  it('is that of the feed again when the record is back', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(5));
    await suite.harvestList(feed, features(4));
    await suite.harvestList(feed, features(5));
    expect((await lifecycles(suite.db)).at(-1)).toMatchObject({ confirmedAt: null, goneAt: null, lifecycle: 'live' });
  });
});

describe('a record whose newest version is faulty', () => {
  const broken = (): readonly object[] => [pdsFeature('v00', { nameFull: null }), ...features(3).slice(1)];

  it('is flagged once: the same fault again changes no row', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(3));
    expect(await suite.harvestList(feed, broken())).toMatchObject({ outcome: 'applied', rejected: 1 });
    const before = await rowVersions(suite.db);
    expect(await suite.harvestList(feed, broken())).toMatchObject({ outcome: 'unchanged', rejected: 1 });
    expect(await rowVersions(suite.db)).toEqual(before);
  });

  it('is as good as ever when its fault is mended', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(3));
    await suite.harvestList(feed, broken());
    const run = await suite.harvestList(feed, features(3));
    expect(run).toMatchObject({ outcome: 'applied', changed: 0, unchanged: 3, rejected: 0 });
    expect(await numberOf(suite.db, 'select count(*) from source_record where rejected_since is not null')).toBe(0);
  });

  it('is not faulty when a valid version of it follows in the same list', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(3));
    const run = await suite.harvestList(feed, [pdsFeature('v00', { nameFull: null }), ...features(3)]);
    expect(run).toMatchObject({ outcome: 'unchanged', found: 4, mapped: 3, rejected: 1 });
  });
});

describe('ids that changed', () => {
  const renamed = (count: number): readonly object[] =>
    names(count).map((name) => pdsFeature(`neu-${name}`, { nameFull: `Verfahren ${name}` }));

  it('hold the run even where every procedure has ended (Q30)', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(10));
    suite.harvesting.clock.move('2026-06-01T10:00:00Z');
    expect(await suite.harvestList(feed, renamed(10))).toMatchObject({ outcome: 'quarantined', code: 'ids-changed' });
    expect(await lifecycles(suite.db)).toHaveLength(10);
  });

  it('hold the run of a feed with two procedures', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(2));
    expect(await suite.harvestList(feed, renamed(2))).toMatchObject({ outcome: 'quarantined', code: 'ids-changed' });
  });

  it('are not suspected because all procedures share one address', async () => {
    const feed = await suite.register();
    const home = { website: 'https://mitmachen.example/' };
    await suite.harvestList(feed, features(10, home));
    const run = await suite.harvestList(feed, [...features(4, home), pdsFeature('ganz-neu', home)]);
    expect(run).toMatchObject({ outcome: 'quarantined', code: 'shrunk', new: 1 });
    expect(await lifecycles(suite.db)).toHaveLength(11);
  });
});
