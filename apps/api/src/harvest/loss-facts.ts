import { isQuietOn, localDay } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { changeFacts } from './change-facts.js';
import type { Expected, FieldLoss, LossFacts } from './judge.js';
import { CountRow, FIELD_LOSSES, FieldLossRow, LIVE_LOSSES, LiveLossRow, LOOKALIKES } from './loss-facts.sql.js';
import type { ReadRun } from './read-run.js';

/** What the run would take away, in numbers; asks only what the run gives reason to ask. */
export async function lossFacts(db: Db, read: ReadRun): Promise<LossFacts> {
  const { reading, comparison } = read;
  const fields = await fieldLosses(db, read);
  return {
    ...(await liveLosses(db, read)),
    gone: comparison.missing.length,
    found: reading.counts.found,
    listed: reading.counts.mapped,
    new: comparison.new,
    lookalikes: await lookalikes(db, read),
    end: reading.end === 'truncated' || reading.end === 'incomplete' ? reading.end : 'complete',
    fields,
    ...(await changeFacts(db, read, fields)),
    expected: expectedOf(read),
  };
}

/** A quiet month is one of the city's calendar. */
function expectedOf({ claim: { expectations, timeZone }, run }: ReadRun): Expected | null {
  if (expectations === null) return null;
  const { min, max } = expectations;
  return { min, max, isQuiet: isQuietOn(localDay(run.startedAt.getTime(), timeZone), expectations) };
}

async function liveLosses(
  db: Db,
  { claim, run, comparison }: ReadRun,
): Promise<Pick<LossFacts, 'live' | 'missing' | 'known'>> {
  const absent = [...comparison.missing, ...comparison.stillMissing];
  const [row] = await db.query(LIVE_LOSSES, [claim.id, absent, run.startedAt], LiveLossRow);
  return row ?? { live: 0, missing: 0, known: 0 };
}

/** Only where something vanished and something appeared can ids have changed. */
async function lookalikes(db: Db, { claim, run, comparison }: ReadRun): Promise<number> {
  const appearing = comparison.new + comparison.revived;
  if (comparison.missing.length === 0 || appearing === 0) return 0;
  const parameters = [run.id, claim.id, comparison.missing, comparison.back];
  const [row] = await db.query(LOOKALIKES, parameters, CountRow);
  // A page that all procedures share makes no more look-alikes than there are records that appear.
  return Math.min(row?.count ?? 0, appearing);
}

/** Only changed records can have lost a field. */
async function fieldLosses(db: Db, { claim, run, comparison }: ReadRun): Promise<readonly FieldLoss[]> {
  return comparison.changed === 0 ? [] : db.query(FIELD_LOSSES, [run.id, claim.id], FieldLossRow);
}
