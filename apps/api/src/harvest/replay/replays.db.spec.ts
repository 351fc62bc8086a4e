import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { FieldMap, type FieldMapInput } from '@navigator/adapters';
import type { FeedId } from '@navigator/shared';
import { z } from 'zod';
import { json, pdsFeature } from '../../../test/harvest-kit.js';
import { features, harvestSuite } from '../../../test/harvest-suite.js';
import { contents, lifecycles, numberOf, runOf, rowVersions } from '../../../test/harvest-views.js';
import { eraseRecords } from '../../erasure/erase.js';
import { FeedRegistry } from '../../feeds/feed-registry.js';
import { RawAnswers } from './raw-answers.js';
import { Replays, type Replay } from './replays.js';

const suite = harvestSuite();
const replays = (): Replays => suite.harvesting.module.get(Replays, { strict: false });
const titles = async (): Promise<readonly string[]> => (await lifecycles(suite.db)).map(({ title }) => title);
const partsKept = (): Promise<number> => numberOf(suite.db, 'select count(*) from raw_answer');
const KeptRun = z.object({ run: z.string(), fetched: z.date() });
const keptRuns = (): Promise<readonly z.infer<typeof KeptRun>[]> =>
  suite.db.query('select run_id as run, fetched_at as fetched from raw_reading', [], KeptRun);

const LIST = {
  type: 'FeatureCollection',
  features: ['k1', 'k2', 'k3'].map((id) => ({
    type: 'Feature',
    properties: { id, name: `Name ${id}`, amtlich: `Bebauungsplan ${id}`, von: '01.03.2026', bis: '31.03.2026' },
    geometry: { type: 'Point', coordinates: [9.9, 53.5] },
  })),
};
const map = (title: string, id = 'id'): FieldMapInput => ({ title, id, phases: [{ start: 'von', end: 'bis' }] });

/** A harvested feed whose field map said what stands where. */
async function mapped(): Promise<FeedId> {
  suite.platform.answer(json(LIST));
  const told = { format: 'geojson', map: FieldMap.parse(map('name')) } as const;
  const feed = await suite.harvesting.register(suite.platform.url, told);
  await suite.harvest(feed);
  return feed;
}

const giveMap = (to: FieldMapInput): Promise<number> =>
  suite.db.execute('update feed set map = $1::jsonb', [JSON.stringify(FieldMap.parse(to))]);

async function harvested(): Promise<FeedId> {
  const feed = await suite.register();
  await suite.harvestList(feed, features(10));
  return feed;
}

const refusal = (replay: Promise<Replay>): Promise<unknown> =>
  replay.then(
    () => 'done',
    (error: unknown) => z.object({ code: z.string() }).parse(error).code,
  );

describe('a replay', () => {
  it('of answers that are read as before says that nothing would change, asks nobody and writes nothing', async () => {
    const feed = await harvested();
    const asked = suite.platform.requests.length;
    const before = [await contents(suite.db), await rowVersions(suite.db)];
    const { difference, end, run } = await replays().look(feed);
    expect({ difference, end, run }).toMatchObject({
      difference: { summary: { en: 'Nothing would change.' }, unchanged: 10, groups: [] },
      end: 'complete',
      run: null,
    });
    expect(suite.platform.requests).toHaveLength(asked);
    expect([await contents(suite.db), await rowVersions(suite.db)]).toEqual(before);
    expect(await numberOf(suite.db, 'select count(*) from run')).toBe(1);
  });

  it('shows first what a repaired map would change, for all that is kept, and then applies it (F97)', async () => {
    const feed = await mapped();
    await giveMap(map('amtlich'));
    const { difference } = await replays().look(feed);
    expect(difference.summary.de).toBe('Bei 3 Verfahren würde sich der Titel ändern.');
    expect(difference.groups[0]?.examples[0]?.text.de).toBe('„Bebauungsplan k1“ statt „Name k1“');
    expect(await titles()).toEqual(['Name k1', 'Name k2', 'Name k3']);
    const asked = suite.platform.requests.length;
    const { run } = await replays().apply(feed);
    expect(await titles()).toEqual(['Bebauungsplan k1', 'Bebauungsplan k2', 'Bebauungsplan k3']);
    expect(await runOf(suite.db, run ?? '')).toMatchObject({
      outcome: 'applied',
      changed: 3,
      requested: true,
      bytes: 0,
    });
    expect(suite.platform.requests).toHaveLength(asked);
  });

  it('takes a repair back as well, bit for bit (F97)', async () => {
    const feed = await mapped();
    const records = (): Promise<readonly unknown[]> =>
      suite.db.query(
        'select source_id, procedure_id, content_hash from source_record order by source_id',
        [],
        z.unknown(),
      );
    const before = await records();
    await giveMap(map('amtlich'));
    await replays().apply(feed);
    expect(await records()).not.toEqual(before);
    await giveMap(map('name'));
    await replays().apply(feed);
    expect(await records()).toEqual(before);
  });

  it('reads again what an older adapter read otherwise, as of the time of the answers', async () => {
    const feed = await harvested();
    await suite.db.execute(
      `update source_record set content_hash = 'of an older revision', record = record || '{"title": "Falsch gelesen"}'`,
      [],
    );
    suite.harvesting.clock.move('2026-03-12T10:00:00Z');
    const { difference, fetchedAt, run } = await replays().apply(feed);
    expect(fetchedAt).toEqual(new Date('2026-03-10T10:00:00Z'));
    expect(difference.groups).toMatchObject([{ kind: 'title', count: 10 }]);
    expect(await runOf(suite.db, run ?? '')).toMatchObject({ outcome: 'applied', changed: 10 });
    const confirmed = z.object({ at: z.date() });
    const rows = await suite.db.query('select last_complete_at as at from feed', [], confirmed);
    expect(rows).toEqual([{ at: new Date('2026-03-10T10:00:00Z') }]);
  });

  it('is judged like any run: new ids for everything are held', async () => {
    const feed = await mapped();
    await giveMap(map('name', 'amtlich'));
    const { difference, run } = await replays().apply(feed);
    expect(difference.summary.de).toBe('3 Verfahren würden verschwinden, 3 kämen hinzu.');
    expect(await runOf(suite.db, run ?? '')).toMatchObject({ outcome: 'quarantined', code: 'ids-changed' });
    expect(await titles()).toEqual(['Name k1', 'Name k2', 'Name k3']);
  });

  it('is refused in words where the answers cannot be read', async () => {
    const feed = await mapped();
    await suite.db.execute(`update feed set map = '{"nonsense": 1}'`, []);
    expect(await refusal(replays().look(feed))).toBe('field-map-faulty');
  });
});

describe('what is kept', () => {
  it('is the last conversation that was read to its end: a failed one and a 304 keep the former', async () => {
    const feed = await harvested();
    const [first] = await keptRuns();
    suite.platform.answer((response) => response.writeHead(500).end());
    await suite.harvest(feed);
    expect(await keptRuns()).toEqual([first]);
    const { id } = await suite.harvestList(feed, [...features(10), pdsFeature('neu')]);
    expect(await keptRuns()).toMatchObject([{ run: id }]);
    expect(await numberOf(suite.db, 'select count(distinct run_id) from raw_answer')).toBe(1);
    suite.platform.answer((response) => response.writeHead(304).end());
    await suite.harvest(feed);
    expect(await keptRuns()).toMatchObject([{ run: id }]);
  });

  it('is written once: the same answers again only move its time', async () => {
    const feed = await harvested();
    const [first] = await keptRuns();
    suite.harvesting.clock.move('2026-03-10T11:00:00Z');
    await suite.harvest(feed);
    expect(await keptRuns()).toEqual([{ run: first?.run, fetched: new Date('2026-03-10T11:00:00Z') }]);
  });

  it('is kept of a run that is held, too', async () => {
    const feed = await harvested();
    const { id } = await suite.harvestList(feed, features(4));
    expect(await keptRuns()).toMatchObject([{ run: id }]);
    const { difference } = await replays().look(feed);
    expect(difference.summary.de).toBe('6 Verfahren würden verschwinden.');
  });

  it('is never half: parts that a killed run left count for nothing and go with the next', async () => {
    const feed = await harvested();
    const kept = await partsKept();
    await suite.db.execute(
      `insert into raw_answer (feed_id, run_id, number, part, question, head, body) values ($1, 'killed', 0, 0, '', '{}', '')`,
      [feed],
    );
    expect(await refusal(replays().look(feed))).toBe('done');
    await suite.harvestList(feed, features(9));
    expect(await numberOf(suite.db, `select count(*) from raw_answer where run_id = 'killed'`)).toBe(0);
    expect(await partsKept()).toBe(kept);
  });

  it('is forgotten when the feed is removed', async () => {
    const feed = await harvested();
    await suite.harvesting.module.get(FeedRegistry, { strict: false }).remove(feed);
    expect([await keptRuns(), await partsKept()]).toEqual([[], 0]);
    expect(await refusal(replays().look(feed))).toBe('feed-unknown');
  });

  it('is erased with a withdrawn procedure, and not kept again while its list may hold it', async () => {
    const feed = await harvested();
    const now = suite.harvesting.clock.now();
    await suite.db.transaction((tx) => eraseRecords(tx, { feed, sourceIds: ['v01'], now, comeback: 'never' }));
    expect(await partsKept()).toBe(0);
    await suite.harvestList(feed, [...features(10), pdsFeature('neu')]);
    expect(await partsKept()).toBe(0);
    expect(await refusal(replays().look(feed))).toBe('answers-never-kept');
  });

  it('is not kept where a procedure is withdrawn while the answers are being kept', async () => {
    const feed = await harvested();
    const now = suite.harvesting.clock.now();
    const stored = { id: feed, url: suite.platform.url, format: 'dipas-pds', credential: null } as const;
    const head = { kind: 'answer', status: 200, url: stored.url, headers: {} } as const;
    const answers = [{ question: 'q', head, parts: [Buffer.from('Frau Mustermann')] }];
    let isErased = (): void => undefined;
    const erased = new Promise<void>((resolve) => (isErased = resolve));
    const erasing = suite.db.transaction(async (tx) => {
      await eraseRecords(tx, { feed, sourceIds: ['v01'], now, comeback: 'as-another' });
      isErased();
      await pause(300);
    });
    await erased;
    const recorded = { answers, digest: 'other', bytes: 15, isTooLarge: false, hasSecret: false };
    const keeping = suite.harvesting.module.get(RawAnswers, { strict: false });
    await Promise.all([erasing, keeping.keep(stored, { id: 'run0000009', startedAt: now }, recorded)]);
    expect([await keptRuns(), await partsKept()]).toEqual([[], 0]);
  });

  it('comes from the address of today, or is refused', async () => {
    const feed = await harvested();
    await suite.db.execute(`update feed set url = 'http://127.0.0.1:9/other.json'`, []);
    expect(await refusal(replays().look(feed))).toBe('answers-from-elsewhere');
  });

  it('is nothing before the first harvest, and of a feed nobody knows', async () => {
    expect(await refusal(replays().look(await suite.register()))).toBe('answers-not-kept');
    expect(await refusal(replays().look('0000000000'))).toBe('feed-unknown');
  });

  it.each([
    ['personal data', `update feed set format = 'consul'`],
    ['a credential', `update feed set credential = 'sealed'`],
    ['a secret in its address', `update feed set url = 'https://a.example/list?token=abc'`],
    ['a password in its address', `update feed set url = 'https://u:p@a.example/list'`],
    ['answers of our own', `update feed set url = 'demo://kranichow/list'`],
  ])('is nothing of a feed with %s', async (_, change) => {
    const feed = await suite.register();
    await suite.db.execute(change, []);
    expect(await refusal(replays().look(feed))).toBe('answers-never-kept');
    await suite.harvesting.drain();
    expect([await keptRuns(), await partsKept()]).toEqual([[], 0]);
  });
});
