import type { Db } from '../database/db.js';
import { showEventsAnew } from '../events/apply-events.js';
import { correctAgain } from './correct-again.js';
import { EdgeRow } from './candidates.sql.js';
import { clustersOf, type Cluster, type Member } from './clusters.js';
import { EDGES_AMONG, IdRow, LINKED_RECORDS, MemberRow, MEMBERS, POINT_ROWS, SWAP_CONTENT } from './settle.sql.js';
import { RecordRow } from './candidates.sql.js';

/** Records of a feed changed their fate: where one is linked, another may have to stand for its procedure. */
export async function settleFeed(
  tx: Db,
  { id, now }: { readonly id: string; readonly now: Date },
  sourceIds: readonly string[] | null,
): Promise<void> {
  if (sourceIds?.length === 0) return;
  const linked = await tx.query(LINKED_RECORDS, [id, sourceIds], RecordRow);
  await settle(
    tx,
    linked.map((row) => row.id),
    now,
  );
}

/**
 * Shows each procedure that these records belong to once: at the oldest of its addresses, with the content of the source
 * that is nearest to it and still lists it. The other addresses lead there.
 */
export async function settle(tx: Db, records: readonly number[], now: Date): Promise<void> {
  if (records.length > 0) await settleMembers(tx, await tx.query(MEMBERS, [records], MemberRow), now);
}

/**
 * Records are about to be withdrawn by their source: the address of a procedure stays with another source that tells it.
 * Before the withdrawal, in its transaction. @returns the records that stay, to be looked at again after it
 */
export async function handOver(
  tx: Db,
  { id, now }: { readonly id: string; readonly now: Date },
  sourceIds: readonly string[],
): Promise<readonly number[]> {
  const leaving = (await tx.query(LINKED_RECORDS, [id, sourceIds], RecordRow)).map((row) => row.id);
  if (leaving.length === 0) return [];
  const members = await tx.query(MEMBERS, [leaving], MemberRow);
  const told = members.map((each) => (leaving.includes(each.record) ? { ...each, absence: LEAVING } : each));
  await settleMembers(tx, told, now);
  return members.map(({ record }) => record).filter((record) => !leaving.includes(record));
}

/** Behind every other absence. */
const LEAVING = 3;

async function settleMembers(tx: Db, members: readonly Member[], now: Date): Promise<void> {
  const edges = await tx.query(EDGES_AMONG, [members.map(({ record }) => record)], EdgeRow);
  const clusters = clustersOf(members, edges).filter(({ members: all }) => !all.some(({ isHidden }) => isHidden));
  const moved = clusters.filter(({ row, leader }) => leader.procedure !== row);
  const rows = moved.map(({ row }) => row);
  const seats = moved.map(({ leader }) => leader.procedure);
  if (moved.length > 0) {
    await tx.execute(SWAP_CONTENT, [rows, seats]);
    await correctAgain(tx, [...rows, ...seats], now);
  }
  const pointed = await tx.query(POINT_ROWS, [JSON.stringify(clusters.flatMap(waysOf)), now, rows], IdRow);
  await showEventsAnew(
    tx,
    pointed.map(({ id }) => id),
    now,
  );
}

/** Where each of its rows leads; null stands for itself. */
function waysOf({ row, members }: Cluster): readonly { readonly id: string; readonly into: string | null }[] {
  return members.map(({ procedure }) => ({ id: procedure, into: procedure === row ? null : row }));
}
