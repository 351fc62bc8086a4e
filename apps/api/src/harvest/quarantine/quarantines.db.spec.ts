import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { pdsFeature } from '../../../test/harvest-kit.js';
import { features, harvestSuite, names } from '../../../test/harvest-suite.js';
import { contents, lifecycles, numberOf, rowVersions } from '../../../test/harvest-views.js';
import { Difference, type FeedId } from '@navigator/shared';
import { QuarantineCommands } from './quarantine-commands.js';
import type { QuarantineRow } from './quarantine.sql.js';
import { Quarantines } from './quarantines.js';

const suite = harvestSuite();
const AnyRow = z.looseObject({});
const Shown = z.object({ quarantine: z.looseObject({}), difference: Difference });
const quarantines = (): Quarantines => suite.harvesting.module.get(Quarantines, { strict: false });
const renamed = (count: number): readonly object[] =>
  names(count).map((name) => pdsFeature(`neu-${name}`, { nameFull: `Verfahren ${name}` }));

/** A feed of ten procedures whose next list is held. */
async function held(next: readonly object[]): Promise<{ feed: FeedId; quarantine: QuarantineRow }> {
  const feed = await suite.register();
  await suite.harvestList(feed, features(10));
  await suite.harvestList(feed, next);
  return { feed, quarantine: await open() };
}

async function open(): Promise<QuarantineRow> {
  const [first] = await quarantines().list();
  if (!first) throw new Error('nothing is held');
  return first;
}

/** As the operator's command sees it. */
async function shown(id: string): Promise<z.infer<typeof Shown>> {
  const commands = suite.harvesting.module.get(QuarantineCommands, { strict: false });
  return Shown.parse(await commands.perform({ kind: 'quarantine.show', id }));
}

async function lifecycleCounts(): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { lifecycle } of await lifecycles(suite.db)) counts[lifecycle] = (counts[lifecycle] ?? 0) + 1;
  return counts;
}

describe('what is held', () => {
  it('is listed with its reason, how much it is and the numbers it was judged by (F22, F25)', async () => {
    const { feed, quarantine } = await held(features(4));
    expect(quarantine).toMatchObject({
      feedId: feed,
      feedName: 'Musterstadt',
      reason: 'shrunk',
      holds: 'removals',
      state: 'open',
      removals: 6,
      puts: 0,
      facts: { live: 10, missing: 6, found: 4 },
    });
  });

  it('is shown as what residents would see differently', async () => {
    const { quarantine } = await held([...features(9, { description: '' }), pdsFeature('ganz-neu')]);
    const { difference } = await shown(quarantine.id);
    expect(difference.summary.de).toBe(
      '1 Verfahren würde verschwinden, 1 käme hinzu, bei 9 würden bisherige Angaben fehlen.',
    );
    expect(difference.groups.map(({ kind, examples }) => [kind, examples[0]?.title])).toEqual([
      ['disappears', 'Verfahren v09'],
      ['appears', 'Verfahren ganz-neu'],
      ['emptied', 'Verfahren v00'],
    ]);
    const ids = z.object({ procedure_id: z.string() });
    const [v09] = await suite.db.query(`select procedure_id from source_record where source_id = 'v09'`, [], ids);
    expect(difference.groups[0]?.examples[0]?.procedure).toBe(v09?.procedure_id);
  });

  it('is told whole however many pages of records it fills', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(1100));
    await suite.harvestList(feed, []);
    const { difference } = await shown((await open()).id);
    expect(difference.groups).toMatchObject([{ kind: 'disappears', count: 1100 }]);
  });

  it('tells the newest run while it is open, and stays one', async () => {
    const { feed, quarantine } = await held(features(4));
    suite.harvesting.clock.move('2026-03-10T12:00:00Z');
    const { id } = await suite.harvestList(feed, features(3));
    expect(await quarantines().list()).toEqual([
      expect.objectContaining({
        id: quarantine.id,
        runId: id,
        removals: 7,
        openedAt: new Date('2026-03-10T10:00:00Z'),
      }),
    ]);
  });

  it('stands before what was decided', async () => {
    const { feed, quarantine } = await held(features(4));
    await quarantines().reject(quarantine.id);
    suite.harvesting.clock.move('2026-03-09T12:00:00Z');
    await suite.harvestList(feed, features(3));
    expect((await quarantines().list()).map(({ state }) => state)).toEqual(['open', 'rejected']);
  });
});

describe('records that were held and are in the list again', () => {
  it('are confirmed for readers too: every ETag is new', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(10));
    await suite.harvestList(feed, features(2));
    const version = await numberOf(suite.db, 'select version from data_version');
    await suite.harvestList(feed, features(10));
    expect(await numberOf(suite.db, 'select count(*) from procedure where confirmed_at is not null')).toBe(0);
    expect(await numberOf(suite.db, 'select version from data_version')).toBe(version + 1);
  });
});

describe('confirming', () => {
  it('archives what was held as removed', async () => {
    const { feed, quarantine } = await held([]);
    suite.harvesting.clock.move('2026-03-11T10:00:00Z');
    expect(await quarantines().confirm(quarantine.id)).toMatchObject({ state: 'confirmed', removals: 0 });
    expect(await lifecycleCounts()).toEqual({ archived: 10 });
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged', code: null });
  });

  it('leaves the others alone', async () => {
    const { quarantine } = await held(features(4));
    await quarantines().confirm(quarantine.id);
    expect(await lifecycleCounts()).toEqual({ live: 4, archived: 6 });
  });

  it('shows the emptied fields of a run that was held as a whole, under the same public ids', async () => {
    const { feed, quarantine } = await held(features(10, { description: '' }));
    const ids = await suite.db.query('select procedure_id from source_record order by source_id', [], AnyRow);
    await quarantines().confirm(quarantine.id);
    expect(await numberOf(suite.db, 'select count(*) from procedure where summary is null')).toBe(10);
    expect(await suite.db.query('select procedure_id from source_record order by source_id', [], AnyRow)).toEqual(ids);
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged', unchanged: 10 });
  });

  it('takes changed ids for what they are: the same procedures, each once (F40)', async () => {
    const { feed, quarantine } = await held(renamed(10));
    await quarantines().confirm(quarantine.id);
    expect(await lifecycleCounts()).toEqual({ live: 10 });
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged', unchanged: 10 });
  });

  it('makes every ETag new and forgets what it held', async () => {
    const { quarantine } = await held(features(10, { description: '' }));
    const before = await numberOf(suite.db, 'select version from data_version');
    await quarantines().confirm(quarantine.id);
    expect(await numberOf(suite.db, 'select version from data_version')).toBe(before + 1);
    expect(await numberOf(suite.db, 'select count(*) from held_record')).toBe(0);
  });

  it('does not bury for ever: what the list names again is live again (F34)', async () => {
    const { feed, quarantine } = await held([]);
    await quarantines().confirm(quarantine.id);
    await suite.harvestList(feed, features(10));
    expect(await lifecycleCounts()).toEqual({ live: 10 });
  });
});

describe('rejecting', () => {
  it('changes nothing that is shown', async () => {
    const { quarantine } = await held(features(10, { description: '' }));
    const before = await rowVersions(suite.db);
    expect(await quarantines().reject(quarantine.id)).toMatchObject({ state: 'rejected', puts: 0 });
    expect(await rowVersions(suite.db)).toEqual(before);
  });

  it('does not ask again about the same, though it stays held', async () => {
    const { feed, quarantine } = await held([]);
    await quarantines().reject(quarantine.id);
    const before = await contents(suite.db);
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'quarantined', code: 'empty' });
    expect((await quarantines().list()).map(({ state }) => state)).toEqual(['rejected']);
    expect(await contents(suite.db)).toEqual(before);
  });
});

describe('a decision', () => {
  it.each(['confirm', 'reject'] as const)('cannot be taken twice: %s', async (second) => {
    const { quarantine } = await held([]);
    await quarantines().reject(quarantine.id);
    const before = await contents(suite.db);
    await expect(quarantines()[second](quarantine.id)).rejects.toMatchObject({ code: 'quarantine-decided' });
    expect(await contents(suite.db)).toEqual(before);
  });

  it('is taken by one of two people at the same moment', async () => {
    const { quarantine } = await held([]);
    const outcomes = await Promise.allSettled([
      quarantines().confirm(quarantine.id),
      quarantines().reject(quarantine.id),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is no longer needed once a healthy run has come', async () => {
    const { feed, quarantine } = await held([]);
    await suite.harvestList(feed, features(10));
    expect(await open()).toMatchObject({ state: 'superseded' });
    await expect(quarantines().confirm(quarantine.id)).rejects.toMatchObject({ code: 'quarantine-decided' });
    expect(await lifecycleCounts()).toEqual({ live: 10 });
  });

  it.each(['0000000000', 'keine', "'"])('on an unknown id (%s) is refused', async (id) => {
    for (const ask of ['show', 'confirm', 'reject'] as const) {
      await expect(quarantines()[ask](id)).rejects.toMatchObject({ code: 'quarantine-unknown' });
    }
  });
});

describe('silence', () => {
  it('keeps the old data, through failures and further losses', async () => {
    const { feed } = await held(features(10, { description: '' }));
    const before = await contents(suite.db);
    suite.platform.answer((response) => response.writeHead(500).end());
    await suite.harvest(feed);
    await suite.harvestList(feed, renamed(10));
    expect(await contents(suite.db)).toEqual(before);
    expect(await open()).toMatchObject({ state: 'open', reason: 'ids-changed' });
  });
});
