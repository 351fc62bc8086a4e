import type { Db } from '../database/db.js';
import { WITHOUT_COMPILING } from '../events/feed-event.sql.js';
import type { PutSource } from '../harvest/apply/put-source.sql.js';
import {
  CANDIDATES,
  EdgeRow,
  HAS_OTHERS,
  KEEP_EDGES,
  KNOWN_EDGES,
  LEARN_KEYS,
  LINK_FACTS,
  OthersRow,
  PairRow,
  putRecords,
  RecordRow,
} from './candidates.sql.js';
import type { Edge } from './clusters.js';
import { edgesOf } from './edges.js';
import { LinkFacts } from './judge-pair.js';
import { settle } from './settle.js';

/** Records per look: their pairs and what is known of them are in memory together. */
const BATCH = 2000;

/** From here on, a plan made for few takes longer than to learn that they are many (a third of a second). */
const MANY = 1000;

/** What was just put, by a run or by a decision about a quarantine. */
export interface Put {
  readonly id: string;
  readonly feedId: string;
  readonly now: Date;
}

/** Looks for the records of other feeds that tell the same as those just put, and shows each procedure once. */
export async function linkPut(tx: Db, source: PutSource, { id, feedId, now }: Put): Promise<void> {
  const [others] = await tx.query(HAS_OTHERS, [feedId], OthersRow);
  if (others?.hasOthers !== true) return;
  const put = await tx.query(putRecords(source), [id, feedId], RecordRow);
  await linkRecords(
    tx,
    put.map((row) => row.id),
    now,
  );
}

/** The same for any records. */
export async function linkRecords(tx: Db, records: readonly number[], now: Date): Promise<void> {
  if (records.length === 0) return;
  await tx.execute(WITHOUT_COMPILING, []);
  if (records.length >= MANY) await tx.execute(LEARN_KEYS, []);
  const touched = new Set<number>();
  for (let from = 0; from < records.length; from += BATCH) {
    const linked = await findEdges(tx, records.slice(from, from + BATCH), now);
    for (const record of linked) touched.add(record);
  }
  await settle(tx, [...touched], now);
}

/** @returns the records whose links may have changed */
async function findEdges(tx: Db, records: readonly number[], now: Date): Promise<readonly number[]> {
  const pairs = await tx.query(CANDIDATES, [records], PairRow);
  const known = await tx.query(KNOWN_EDGES, [records], EdgeRow);
  if (pairs.length + known.length === 0) return [];
  const asked = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  const facts = await tx.query(LINK_FACTS, [asked], LinkFacts);
  const told = edgesOf(pairs, new Map(facts.map((fact) => [fact.record, fact])), known);
  await tx.execute(KEEP_EDGES, [records, JSON.stringify(told), now]);
  return [...told, ...known].filter(isLink).flatMap(({ one, other }) => [one, other]);
}

function isLink({ state }: Edge): boolean {
  return state === 'linked';
}
