import type { Hit, ListedProcedure, Procedure, TextPart } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { HitRow, hitsSql } from './hits.sql.js';

const FIELDS = ['title', 'place', 'summary'] as const;

/** Marks where in these procedures the searched words stand; the database judges each word as it judged the procedures. */
export async function withHits(
  db: Db,
  procedures: readonly Procedure[],
  text: string | undefined,
): Promise<ListedProcedure[]> {
  if (text === undefined) return procedures.map((procedure) => ({ ...procedure, hits: null }));
  const words = new Set(procedures.flatMap((one) => FIELDS.flatMap((field) => wordsIn(one[field] ?? ''))));
  const { sql, parameters } = hitsSql(text, [...words]);
  const hits = new Set((await db.query(sql, parameters, HitRow)).map(({ word }) => word));
  return procedures.map((procedure) => ({ ...procedure, hits: hitsOf(procedure, hits) }));
}

function hitsOf(procedure: Procedure, hits: ReadonlySet<string>): Hit[] {
  return FIELDS.flatMap((field) => {
    const parts = partsOf(procedure[field] ?? '', hits);
    return parts.some(({ isHit }) => isHit) ? [{ field, parts }] : [];
  });
}

/** The text cut where hits begin and end. */
function partsOf(text: string, hits: ReadonlySet<string>): TextPart[] {
  const parts: TextPart[] = [];
  for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
    const isHit = hits.has(piece);
    const last = parts.at(-1);
    if (last !== undefined && (last.isHit === isHit || piece === '')) parts[parts.length - 1] = joined(last, piece);
    else if (piece !== '') parts.push({ text: piece, isHit });
  }
  return parts;
}

function joined({ text, isHit }: TextPart, piece: string): TextPart {
  return { text: text + piece, isHit };
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
