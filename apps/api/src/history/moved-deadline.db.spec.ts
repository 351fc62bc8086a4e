import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isPublic, PhaseKind, type Phase } from '@navigator/shared';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { aProcedure, phase, SEED_CITY, seedFeeds, seedProcedures } from '../../test/seed-procedures.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await seedFeeds(database.db, [SEED_CITY]);
  await seedProcedures(database.db, [aProcedure('0000000001', 'Park')]);
});
afterAll(() => database.close());

const Row = z.object({ was: z.string().nullable(), becomes: z.string().nullable(), at: z.date().nullable() });

/** What is kept when the phases become others at an instant. */
async function moved(before: readonly Phase[], after: readonly Phase[], instant: string): Promise<unknown> {
  const { db } = database;
  await db.execute(`update procedure set phases = '[]'`, []);
  await db.execute('update procedure set phases = $1::jsonb', [JSON.stringify(before)]);
  await db.execute('update procedure set deadline_was = null, deadline_now = null, deadline_moved_at = null', []);
  await db.transaction(async (tx) => {
    await tx.execute(`select set_config('navigator.now', $1, true)`, [instant]);
    await tx.execute('update procedure set phases = $1::jsonb', [JSON.stringify(after)]);
  });
  const sql = 'select deadline_was::text as was, deadline_now::text as becomes, deadline_moved_at as at from procedure';
  const [row] = await db.query(sql, [], Row);
  if (row?.was === null) return null;
  expect(row?.at).toEqual(new Date(instant));
  return [row?.was, row?.becomes];
}

const NOW = '2026-03-10T12:00:00.000Z';
const titled = (end: string, title: string): Phase => ({ ...phase('2026-03-01', end), title });

describe('a moved deadline', () => {
  it.each([
    ['extended', '2026-03-31', '2026-04-15', NOW],
    ['shortened', '2026-03-31', '2026-03-15', NOW],
    ['shortened into the past', '2026-03-31', '2026-03-05', NOW],
    ['extended over the end of a year', '2026-12-31', '2027-01-01', NOW],
    ['extended to a leap day', '2028-02-28', '2028-02-29', NOW],
    ['shortened from a leap day', '2028-02-29', '2028-02-28', NOW],
    ['extended on its last day, an hour before midnight', '2026-03-10', '2026-03-12', '2026-03-10T22:00:00.000Z'],
    ['extended in the last hour of the short day of March', '2026-03-29', '2026-03-30', '2026-03-29T21:59:59.000Z'],
    ['extended in the last hour of the long day of October', '2026-10-25', '2026-10-26', '2026-10-25T22:59:59.000Z'],
    ['extended after it had passed', '2026-03-05', '2026-03-20', NOW],
  ])('is kept when it was %s', async (...[, from, to, instant]) => {
    const [before, after] = [[phase('2026-03-01', from)], [phase('2026-03-01', to)]];
    expect(await moved(before, after, instant)).toEqual([from, to]);
  });

  it('is found among phases of which others stay', async () => {
    const early: Phase = { ...phase('2025-01-01', '2025-02-01'), kind: 'earlyPublicPart' };
    expect(
      await moved([early, phase('2026-03-01', '2026-03-31')], [phase('2026-03-01', '2026-04-30'), early], NOW),
    ).toEqual(['2026-03-31', '2026-04-30']);
  });

  it('goes by the title where two phases begin on one day', async () => {
    const before = [titled('2026-03-20', 'Karte'), titled('2026-03-31', 'Fragen')];
    const after = [titled('2026-04-20', 'Karte'), titled('2026-04-30', 'Fragen')];
    expect(await moved(before, after, NOW)).toEqual(['2026-03-20', '2026-04-20']);
  });

  it.each<[string, readonly Phase[], readonly Phase[]]>([
    [
      'a later phase was added',
      [phase('2026-03-01', '2026-03-31')],
      [phase('2026-03-01', '2026-03-31'), phase('2026-05-01', '2026-05-31')],
    ],
    [
      'a phase from the same day was added',
      [titled('2026-03-31', 'Karte')],
      [titled('2026-04-30', 'Fragen'), titled('2026-03-31', 'Karte')],
    ],
    [
      'phases only changed places',
      [titled('2026-03-20', 'a'), titled('2026-03-31', 'b')],
      [titled('2026-03-31', 'b'), titled('2026-03-20', 'a')],
    ],
    ['the whole phase was moved', [phase('2026-03-01', '2026-03-31')], [phase('2026-04-01', '2026-04-30')]],
    ['a deadline came that nobody had told', [phase('2026-03-01', null)], [phase('2026-03-01', '2026-03-31')]],
    ['a phase long past was corrected', [phase('2026-02-01', '2026-02-20')], [phase('2026-02-01', '2026-02-21')]],
    ['only its title changed', [titled('2026-03-31', 'a')], [titled('2026-03-31', 'b')]],
    ['the last day passed in its zone', [phase('2026-03-01', '2026-03-08')], [phase('2026-03-01', '2026-03-09')]],
  ])('is none where %s', async (_, before, after) => {
    expect(await moved(before, after, '2026-03-09T23:00:00.000Z')).toBeNull();
  });

  it.each(PhaseKind.options)('counts in phases in which the public takes part, and in no others: %s', async (kind) => {
    const [before, after] = [phase('2026-03-01', '2026-03-31'), phase('2026-03-01', '2026-04-15')];
    const told = await moved([{ ...before, kind }], [{ ...after, kind }], NOW);
    expect(told !== null).toBe(isPublic({ ...before, kind }));
  });
});
