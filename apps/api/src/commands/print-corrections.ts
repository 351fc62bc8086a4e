import { ShapeHint } from '@navigator/shared';
import { z } from 'zod';
import { CorrectedProcedureRow, CorrectionRow } from '../corrections/correction.sql.js';
import { standingOf } from '../corrections/standing.js';
import { SuggestionRow } from '../links/decisions.sql.js';
import type { OperatorRequest } from '../operator/operator.contract.js';
import { print, printTable } from './print.js';

/** Dates come over the socket as text. */
const Row = CorrectionRow.extend({
  createdAt: z.iso.datetime(),
  caughtUpAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
type Row = z.infer<typeof Row>;
const One = z.object({ procedure: CorrectedProcedureRow.omit({ record: true }), corrections: z.array(Row) });

const Suggestion = SuggestionRow.extend({ at: z.iso.datetime() });

const STANDINGS = {
  counts: 'counts',
  changed: 'counts; the source changed',
  rests: 'rests: the source caught up',
  revoked: 'taken back',
} as const;

/** What came of a request about corrections, for people. */
export function printCorrections({ kind }: OperatorRequest, result: unknown): void {
  if (kind === 'corrections.list') printList(z.array(Row).parse(result));
  else if (kind === 'corrections.show') printOne(One.parse(result));
  else if (kind === 'corrections.suggestions') printSuggestions(z.array(Suggestion).parse(result));
  else printDone(Row.parse(result));
}

function printList(rows: readonly Row[]): void {
  if (rows.length === 0) {
    print('Nothing is corrected.');
    return;
  }
  printTable(
    ['id', 'procedure', 'title', 'what', 'shown', 'the source says', 'state', 'since'],
    rows.map((row) => [
      row.id,
      row.procedureId,
      shortened(row.title),
      whatOf(row),
      shortened(inWords(row.value)),
      row.kind === 'set' ? shortened(inWords(row.sourceNow)) : '',
      STANDINGS[standingOf(row)],
      row.createdAt.slice(0, 10),
    ]),
  );
}

function printOne({ procedure, corrections }: z.infer<typeof One>): void {
  const { id, title, slug, lifecycle, feedName, sourceId } = procedure;
  print(title === '' ? '(erased)' : title);
  print(`  procedure ${id}, ${lifecycle}, from ${feedName}${sourceId === null ? '' : ` (${sourceId})`}`);
  if (slug !== '') print(`  page /verfahren/${slug}-${id}`);
  if (corrections.length === 0) print('Nothing was corrected.');
  for (const row of corrections) {
    print();
    print(`${whatOf(row)}: ${inWords(row.value)}   [${STANDINGS[standingOf(row)]}]`);
    if (row.kind === 'set') {
      print(`  the source said ${inWords(row.sourceValue)}, and says now ${inWords(row.sourceNow)}`);
    }
    print(`  because: ${row.reason}`);
    print(`  ${row.id}, by ${row.author} on ${row.createdAt.slice(0, 10)}`);
  }
}

function printDone(row: Row): void {
  const { id, procedureId, title, value, revokedAt, kind } = row;
  const name = title === '' ? procedureId : `“${title}” (${procedureId})`;
  if (revokedAt !== null) {
    print(`Correction ${id} is taken back: ${name} shows again what its source says.`);
    return;
  }
  if (kind === 'set') {
    print(`Correction ${id}: ${name} shows ${whatOf(row)} ${inWords(value)}.`);
    print(`The source says ${inWords(row.sourceNow)}. Take it back: npm run corrections -- revoke ${id}`);
    return;
  }
  print(`Correction ${id}: ${name} is ${whatOf(row)} ${inWords(value)}.`);
  if (value === 'test') print(`Nobody sees it any more. Bring it back: npm run corrections -- revoke ${id}`);
  if (value === 'withdrawn') print('Nobody sees it any more, and its texts are erased.');
}

function printSuggestions(pairs: readonly z.infer<typeof Suggestion>[]): void {
  if (pairs.length === 0) print('No two procedures look alike that are shown as two.');
  for (const { one, other, score, method } of pairs) {
    print(`${String(score)} by ${method}`);
    for (const { id, title, feed } of [one, other]) print(`  ${id}  ${title}  (${feed})`);
  }
  if (pairs.length > 0)
    print('\nThe same? npm run corrections -- link <one> <other> --reason "…"   Not? unlink likewise.');
}

function whatOf({ kind, field }: Row): string {
  return field ?? { set: 'field', hide: 'hidden as', link: 'linked with', unlink: 'kept apart from' }[kind];
}

/** Values that are not texts, as they would be typed: a period, a point or topics with commas; a shape in words. */
const Typed = z.union([
  z
    .strictObject({ start: z.string().nullable(), end: z.string().nullable() })
    .transform(({ start, end }) => `${start ?? ''}..${end ?? ''}`),
  z.array(z.union([z.string(), z.number()])).transform((parts) => (parts.length === 0 ? 'nothing' : parts.join(','))),
  ShapeHint.transform(({ type, near }) => `a ${type} near ${near.join(',')}`),
]);

function inWords(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return value;
  return Typed.safeParse(value).data ?? JSON.stringify(value);
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
