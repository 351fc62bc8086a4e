import type { FeedId, SourceRecord } from '@navigator/shared';
import type { Db } from '../src/database/db.js';
import { namePublishers, putProcedures, putSourceRecords } from '../src/harvest/apply/put.sql.js';
import { HOLD_STAGED } from '../src/harvest/quarantine/quarantine.sql.js';
import { Quarantines } from '../src/harvest/quarantine/quarantines.js';
import { Staging } from '../src/harvest/staging/staging.js';
import type { Harvesting } from './harvest-kit.js';

const RUN = 'rnrnrnrnr1';
const QUARANTINE = 'qrqrqrqrq1';
const NOW = new Date('2026-03-10T10:00:00Z');

/** Shows records as if an adapter had just read them: some of what records may tell, no adapter tells yet. */
export async function putStaged(db: Db, feed: FeedId, records: readonly SourceRecord[]): Promise<void> {
  await stage(db, feed, records);
  await db.transaction(async (tx) => {
    await tx.execute(namePublishers('staged'), [RUN, feed]);
    await tx.execute(putProcedures('staged'), [RUN, feed, NOW]);
    await tx.execute(putSourceRecords('staged'), [RUN, feed, NOW]);
  });
}

/** Holds those records instead, and has a person confirm them. */
export async function confirmHeld(
  { db, harvesting }: { readonly db: Db; readonly harvesting: Harvesting },
  feed: FeedId,
  records: readonly SourceRecord[],
): Promise<void> {
  await stage(db, feed, records);
  await db.execute(
    `insert into quarantine (id, feed_id, run_id, reason, holds, facts, opened_at)
     values ($1, $2, $3, 'ids-changed', 'run', '{}', $4)`,
    [QUARANTINE, feed, RUN, NOW],
  );
  await db.execute(HOLD_STAGED, [QUARANTINE, RUN]);
  await harvesting.module.get(Quarantines, { strict: false }).confirm(QUARANTINE);
}

async function stage(db: Db, feed: FeedId, records: readonly SourceRecord[]): Promise<void> {
  await db.execute('insert into run (id, feed_id, started_at, requested) values ($1, $2, $3, false)', [RUN, feed, NOW]);
  const staging = await Staging.open(db, { id: RUN, feedId: feed, timeZone: 'Europe/Berlin', startedAt: NOW });
  for (const record of records) await staging.record(record, []);
  await staging.close();
}
