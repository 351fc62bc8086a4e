import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createCityServer, FaultSwitch, type Fault } from '@navigator/demo-city';
import type { FeedId } from '@navigator/shared';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { HARVEST_NOW, startHarvesting, type Harvesting } from '../../test/harvest-kit.js';
import { contents, lifecycles, numberOf, runOf, type RunView } from '../../test/harvest-views.js';

const faults = new FaultSwitch();
const cities = createCityServer({
  clock: () => new Date(HARVEST_NOW),
  faults,
  sending: { oversizedBytes: 3_000_000, slowMs: 1 },
});

let database: TestDatabase;
let harvesting: Harvesting;
let feed: FeedId;
let before: readonly object[];

beforeAll(async () => {
  const origin = await cities.listen();
  database = await openTestDatabase();
  harvesting = await startHarvesting(database.db, HARVEST_NOW, { FEED_MAX_BYTES: '2000000' });
  address = `${origin}/tidenbrook/dipas-pds/projects`;
});
afterAll(async () => {
  await harvesting.close();
  await database.close();
  await cities.close();
});

let address: string;

/** Each fault meets a feed that has been harvested well once. */
beforeEach(async () => {
  await database.truncate();
  feed = await harvesting.register(address);
  expect(await harvest()).toMatchObject({ code: null, outcome: 'applied', rejected: 0, held: 0 });
  before = await contents(database.db);
});
afterEach(() => {
  faults.turnAllOff();
});

/** A harvest whose row adds up, whatever happened. */
async function harvest(): Promise<RunView> {
  const run = await runOf(database.db, await harvesting.harvest(feed));
  expect(run.found).toBe(run.mapped + run.rejected + run.skipped + run.duplicates);
  expect(await numberOf(database.db, 'select count(*) from staged_record')).toBe(0);
  return run;
}

describe('an answer that is no list leaves everything as it was', () => {
  it.each<[Fault, string, number | null]>([
    ['html200', 'html-instead-of-data', 200],
    ['notJson', 'not-json', 200],
    ['status500', 'http-status', 500],
    ['wrongLength', 'truncated', 200],
    ['oversized', 'too-large', 200],
    ['redirectPrivate', 'address-not-allowed', null],
  ])('%s: failed, %s', async (fault, code, status) => {
    faults.turnOn(fault);
    const numbers = { new: 0, changed: 0, missing: 0, held: 0 };
    expect(await harvest()).toMatchObject({ outcome: 'failed', code, status, ...numbers, text: { de: /./, en: /./ } });
    expect(await contents(database.db)).toEqual(before);
  });
});

describe('losses that a fault pretends are held', () => {
  it.each<[Fault, string]>([
    ['maintenance', 'empty'],
    ['truncated', 'truncated'],
    ['halved', 'shrunk'],
    ['idsChanged', 'ids-changed'],
    ['fieldsEmptied', 'fields-emptied'],
    ['epochDates', 'fields-emptied'],
  ])('%s: quarantined, %s', async (fault, code) => {
    faults.turnOn(fault);
    const run = await harvest();
    expect(run).toMatchObject({ outcome: 'quarantined', code });
    expect(run.held).toBeGreaterThan(0);
    expect(await contents(database.db)).toEqual(before);
  });

  it('maintenance says that the list is empty (Q32)', async () => {
    faults.turnOn('maintenance');
    expect((await harvest()).findings).toEqual(expect.arrayContaining(['list-empty']));
  });
});

describe('faults in single records', () => {
  it('wrong types: what can be read is taken, known procedures stay, each entry has its reason (F17, F22)', async () => {
    faults.turnOn('wrongTypes');
    const run = await harvest();
    expect(['applied', 'quarantined']).toContain(run.outcome);
    expect(run.rejected).toBeGreaterThan(0);
    expect(run.findings).toEqual(expect.arrayContaining(['wrong-type', 'id-missing', 'title-missing']));
    expect(await lifecycles(database.db)).toHaveLength(before.length);
  });

  it.each<[Fault, string]>([
    ['emptyGeometry', 'geometry-missing'],
    ['nullIsland', 'null-island'],
  ])('%s: no procedure loses its place', async (fault, finding) => {
    faults.turnOn(fault);
    expect((await harvest()).findings).toEqual(expect.arrayContaining([finding]));
    expect(await contents(database.db)).toEqual(before);
  });

  it('projects that do not exist are rejected and never shown (Q30)', async () => {
    faults.turnOn('phantom');
    expect(await harvest()).toMatchObject({
      outcome: 'unchanged',
      rejected: 2,
      new: 0,
      findings: expect.arrayContaining(['phantom-record']),
    });
    expect(await contents(database.db)).toEqual(before);
  });

  it('entities are decoded once (Q48)', async () => {
    faults.turnOn('entities');
    await harvest();
    const titles = (await lifecycles(database.db)).map(({ title }) => title).join('\n');
    expect(titles).toMatch(/ & mehr/);
    expect(titles).not.toMatch(/&\w+;/);
  });

  it('scripts and dangerous links reach no column (Q48, Q52)', async () => {
    faults.turnOn('script');
    await harvest();
    const rows = JSON.stringify(
      await database.db.query('select to_jsonb(p) as p from procedure p', [], z.looseObject({})),
    );
    const records = JSON.stringify(await database.db.query('select record from source_record', [], z.looseObject({})));
    expect(rows + records).not.toMatch(/<script|<img|onerror|javascript:|alert\(/);
  });
});

describe('after every fault', () => {
  it.each<Fault>([
    'html200',
    'truncated',
    'maintenance',
    'idsChanged',
    'fieldsEmptied',
    'halved',
    'wrongTypes',
    'script',
  ])('%s: the next sound answer restores what was before', async (fault) => {
    faults.turnOn(fault);
    await harvest();
    faults.turnAllOff();
    expect(await harvest()).toMatchObject({ held: 0, code: null });
    expect(await contents(database.db)).toEqual(before);
    expect(await numberOf(database.db, `select count(*) from quarantine where state = 'open'`)).toBe(0);
  });
});
