import { describe, expect, it } from '@jest/globals';
import { ProcedureId, type FeedId } from '@navigator/shared';
import { z } from 'zod';
import { pdsFeature } from '../../../test/harvest-kit.js';
import { harvestSuite, names } from '../../../test/harvest-suite.js';
import { contents, numberOf } from '../../../test/harvest-views.js';
import { Corrections } from '../../corrections/corrections.js';
import type { QuarantineRow } from './quarantine.sql.js';
import { Quarantines } from './quarantines.js';

const suite = harvestSuite();
const quarantines = (): Quarantines => suite.harvesting.module.get(Quarantines, { strict: false });

/** Ten procedures, each with a page and a title of its own unless a test says otherwise. */
const OLD = names(10).map((name) => pdsFeature(name));
/** The same under other ids: page, title and dates as before. */
const renamed = (change: (name: string, index: number) => object = () => ({}), count = 10): readonly object[] =>
  names(count).map((name, index) =>
    pdsFeature(`neu-${name}`, {
      nameFull: `Verfahren ${name}`,
      description: `Worum es bei ${name} geht.`,
      website: `https://${name}.beteiligung.example/#`,
      ...change(name, index),
    }),
  );

async function held(next: readonly object[], first: readonly object[] = OLD): Promise<FeedId> {
  const feed = await suite.register();
  await suite.harvestList(feed, first);
  expect(await suite.harvestList(feed, next)).toMatchObject({ outcome: 'quarantined', code: 'ids-changed', new: 0 });
  return feed;
}

async function newest(): Promise<QuarantineRow> {
  const [first] = await quarantines().list();
  if (!first) throw new Error('nothing is held');
  return first;
}

/** What is taken for what: new id by old id. */
async function pairs(): Promise<Readonly<Record<string, string>>> {
  const records = await suite.db.query(
    'select replaces, source_id as source from held_record where replaces is not null order by replaces',
    [],
    z.object({ replaces: z.string(), source: z.string() }),
  );
  return Object.fromEntries(records.map(({ replaces, source }) => [replaces, source]));
}

const Address = z.object({ id: z.string(), source: z.string(), lifecycle: z.string() });

/** The public id of each procedure, and its id in the source. */
const addresses = (): Promise<readonly z.infer<typeof Address>[]> =>
  suite.db.query(
    `select p.id, r.source_id as source, p.lifecycle
     from source_record r join procedure p on p.id = r.procedure_id order by replace(r.source_id, 'neu-', '')`,
    [],
    Address,
  );
const all = Object.fromEntries(names(10).map((name) => [name, `neu-${name}`]));

describe('a list in which all ids are others (F40)', () => {
  it('is held with the old id that each record seems to have had, and nothing to remove', async () => {
    await held(renamed());
    expect(await pairs()).toEqual(all);
    expect(await newest()).toMatchObject({ holds: 'run', removals: 0, puts: 10 });
  });

  it('keeps every public id when it is confirmed, and is then nothing new (F41)', async () => {
    const feed = await held(renamed());
    const before = await addresses();
    const seen = await contents(suite.db);
    await quarantines().confirm((await newest()).id);
    expect(await addresses()).toEqual(before.map((one) => ({ ...one, source: `neu-${one.source}` })));
    expect(await contents(suite.db)).toEqual(seen);
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged', unchanged: 10, code: null });
  });

  it('is told the same, and asked once, however often it comes', async () => {
    const feed = await held(renamed());
    const first = await newest();
    const before = await addresses();
    await suite.harvest(feed);
    expect(await quarantines().list()).toEqual([{ ...first, runId: expect.any(String) }]);
    expect(await pairs()).toEqual(all);
    expect(await addresses()).toEqual(before);
  });

  it('was nothing where the source goes back to the old ids', async () => {
    const feed = await held(renamed());
    const before = await contents(suite.db);
    expect(await suite.harvestList(feed, OLD)).toMatchObject({ code: null, unchanged: 10, missing: 0 });
    expect(await newest()).toMatchObject({ state: 'superseded' });
    expect(await contents(suite.db)).toEqual(before);
  });

  it('can be taken back the same way after it was confirmed', async () => {
    const feed = await held(renamed());
    const before = await addresses();
    await quarantines().confirm((await newest()).id);
    suite.harvesting.clock.move('2026-03-11T10:00:00Z');
    await suite.harvestList(feed, OLD);
    expect(await newest()).toMatchObject({ state: 'open', reason: 'ids-changed', removals: 0 });
    await quarantines().confirm((await newest()).id);
    expect(await addresses()).toEqual(before);
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged', unchanged: 10 });
  });

  it('stays what it was when it is rejected', async () => {
    const feed = await held(renamed());
    const before = await addresses();
    await quarantines().reject((await newest()).id);
    await suite.harvest(feed);
    expect(await newest()).toMatchObject({ state: 'rejected' });
    expect(await addresses()).toEqual(before);
  });

  it('keeps what an operator has corrected', async () => {
    await held(renamed());
    const [first] = await addresses();
    const said = { field: 'title', value: 'Der richtige Titel', reason: 'Amtsblatt', author: 'operator' } as const;
    await suite.harvesting.module.get(Corrections, { strict: false }).set(ProcedureId.parse(first?.id), said);
    await quarantines().confirm((await newest()).id);
    expect(
      await numberOf(suite.db, `select count(*) from procedure where title = 'Der richtige Titel' and id = $1`, [
        first?.id,
      ]),
    ).toBe(1);
  });
});

describe('a procedure that an operator hid as a test', () => {
  it('stays hidden under its new id', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, OLD);
    const [first] = await addresses();
    const said = { as: 'test', reason: 'nur eine Probe', author: 'operator' } as const;
    await suite.harvesting.module.get(Corrections, { strict: false }).hide(ProcedureId.parse(first?.id), said);
    expect(await suite.harvestList(feed, renamed())).toMatchObject({ outcome: 'quarantined', code: 'ids-changed' });
    await quarantines().confirm((await newest()).id);
    expect((await addresses()).map(({ source, lifecycle }) => `${source} ${lifecycle}`)).toEqual(
      names(10).map((name, index) => `neu-${name} ${index === 0 ? 'withdrawn' : 'live'}`),
    );
  });
});

describe('which record is which', () => {
  it('is told by its page, whatever its title is now', async () => {
    await held(renamed((name, index) => (index < 4 ? { nameFull: `Neuer Titel ${name}` } : {})));
    expect(await pairs()).toEqual(all);
  });

  it('is told by title, place and dates where its page is another', async () => {
    await held(renamed((name) => ({ website: `https://neu.example/${name}` })));
    expect(await pairs()).toEqual(all);
  });

  it('is told by nobody where a page and a title are those of several', async () => {
    const same = { website: 'https://mitreden.example/', nameFull: 'Bebauungsplan' };
    const first = names(10).map((name, index) => pdsFeature(name, index < 3 ? same : {}));
    await held(
      renamed((_, index) => (index < 3 ? same : {})),
      first,
    );
    expect(Object.keys(await pairs())).toEqual(names(10).slice(3));
  });

  it('is told once: a page that two new ones have is no mark', async () => {
    const twin = pdsFeature('zwilling', { website: 'https://v00.beteiligung.example/#', nameFull: 'Ein Zwilling' });
    await held([...renamed((_, index) => (index === 0 ? { nameFull: 'Ein anderer' } : {})), twin]);
    expect(Object.keys(await pairs())).toEqual(names(10).slice(1));
  });

  it('leaves the others as usual: vanished ones are missing, those without a past are new', async () => {
    const feed = await held([...renamed(undefined, 8), pdsFeature('ganz-anders')]);
    expect(await newest()).toMatchObject({ removals: 2, puts: 9 });
    await quarantines().confirm((await newest()).id);
    const now = await addresses();
    expect(now).toHaveLength(11);
    expect(now.filter(({ lifecycle }) => lifecycle === 'missing').map(({ source }) => source)).toEqual(['v08', 'v09']);
    expect(now.filter(({ lifecycle }) => lifecycle === 'live')).toHaveLength(9);
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged', unchanged: 9, code: null });
  });
});
