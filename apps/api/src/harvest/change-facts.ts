import type { Db } from '../database/db.js';
import { ALIKE, AlikeRow, DateShiftRow, MOVED_PLACES, PlaceShiftRow, SHIFTED_DATES } from './change-facts.sql.js';
import type { FieldLoss, LossFacts, PlaceShift } from './judge.js';
import type { ReadRun } from './read-run.js';

/** What is told of changes that befall many records in the same way. */
export type ChangeFacts = Pick<LossFacts, 'alike' | 'dates' | 'places'>;

const NONE: ChangeFacts = {
  alike: [],
  dates: { dated: 0, shifted: 0, seconds: 0 },
  places: { placed: 0, outside: 0 },
};

/** What a run would do to many records in the same way; one change alone is never a pattern. */
export async function changeFacts(db: Db, read: ReadRun, fields: readonly FieldLoss[]): Promise<ChangeFacts> {
  const { claim, run, comparison } = read;
  if (comparison.changed < 2) return NONE;
  const parameters = [run.id, claim.id, [...comparison.missing, ...comparison.stillMissing]];
  const [dates = NONE.dates] = await db.query(SHIFTED_DATES, parameters, DateShiftRow);
  return {
    alike: await db.query(ALIKE, parameters, AlikeRow),
    dates,
    places: claim.area ? leftOut(read, fields) : await movedAway(db, parameters),
  };
}

async function movedAway(db: Db, parameters: readonly unknown[]): Promise<PlaceShift> {
  const [places = NONE.places] = await db.query(MOVED_PLACES, parameters, PlaceShiftRow);
  return places;
}

/** Where an area is expected, places outside of it were left out while reading: what is gone, and said to be for that. */
function leftOut({ reading }: ReadRun, fields: readonly FieldLoss[]): PlaceShift {
  const said = reading.findings.find(({ code }) => code === 'place-outside-region')?.count ?? 0;
  const lost = fields.find(({ field }) => field === 'geometry');
  return { placed: lost?.filled ?? 0, outside: Math.min(lost?.emptied ?? 0, said) };
}
