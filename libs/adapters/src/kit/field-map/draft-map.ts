import { looksLike } from './evidence.js';
import { mapOf, type Column, type SuggestedField } from './map-of-fields.js';
import type { Target } from './names.js';
import { columnsOf, fieldsIn, unusedBy } from './suggest-map.js';
import type { Row } from './texts-at.js';
import { writtenMap, type WrittenMap } from './written-map.js';

/** A map to save, mend and give back: what names tell, and guesses where the most needed names tell nothing. */
export interface MapDraft {
  readonly map: WrittenMap;
  readonly fields: readonly SuggestedField[];
  /** What the map does not use, each with a value that stands there. */
  readonly unmapped: readonly UnmappedField[];
}

/** A member of the entries that no field of ours stands for. */
export interface UnmappedField {
  readonly path: string;
  readonly example: string | null;
}

/** How sure a guess is that rests on values alone: a person must look. */
const GUESS = 0.1;
const LONGEST_EXAMPLE = 80;

/** Drafts a map from some entries; null where they hold no text at all. Nothing is ever harvested by a guess. */
export function draftMap(rows: readonly Row[], language: string): MapDraft | null {
  const columns = columnsOf(rows, language);
  const fields = withGuesses(fieldsIn(columns, rows.length), columns, rows.length);
  const map = mapOf(fields, columns);
  if (!map) return null;
  const unmapped = unusedBy(fields, columns)
    .filter(({ geometry }) => !geometry)
    .map((column) => ({ path: column.path, example: exampleOf(column) }));
  return { map: writtenMap(map), fields, unmapped };
}

/** Where a name is a title, the names are those of procedures and need no guesses. */
function withGuesses(
  fields: readonly SuggestedField[],
  columns: readonly Column[],
  total: number,
): readonly SuggestedField[] {
  if (has(fields, 'title')) return fields;
  const free = unusedBy(fields, columns);
  const title = free.filter(isText).toSorted((a, b) => titleLike(b, total) - titleLike(a, total))[0];
  const url = has(fields, 'url') ? undefined : free.find(isAddress);
  return [...guess('title', title), ...fields, ...guess('url', url)];
}

function has(fields: readonly SuggestedField[], wanted: Target): boolean {
  return fields.some(({ target }) => target === wanted);
}

function guess(target: Target, column: Column | undefined): readonly SuggestedField[] {
  return column ? [{ target, path: column.path, confidence: GUESS, example: exampleOf(column) }] : [];
}

function isText({ texts, geometry }: Column): boolean {
  return !geometry && texts.length > 0 && looksLike('title', texts) && !looksLike('start', texts);
}

function isAddress({ texts, geometry }: Column): boolean {
  return !geometry && texts.length > 0 && looksLike('url', texts);
}

/** A title stands in every entry, differs from entry to entry, has words and is no essay. */
function titleLike({ texts, filled }: Column, total: number): number {
  const share = (test: (text: string) => boolean): number => texts.filter(test).length / texts.length;
  const differ = new Set(texts).size / texts.length;
  return filled / Math.max(1, total) + differ + share((text) => /\s/.test(text.trim())) + share(isShort);
}

function isShort(text: string): boolean {
  return text.length >= 4 && text.length <= 120;
}

function exampleOf({ texts }: Column): string | null {
  return texts[0]?.slice(0, LONGEST_EXAMPLE) ?? null;
}
