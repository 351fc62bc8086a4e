import { inLanguage, KIND_LABELS, ProcedureKind, Status, STATUS_LABELS, Topic, TOPIC_LABELS } from '@navigator/shared';
import type { Grouping, Language, LocalText } from '@navigator/shared';
import { REPORTABLE_FIELDS, type ReportableField } from './j4-reporting.js';
import { periodLabel } from './period.js';

/** Keys of rows that stand for what belongs to no group. */
export const NO_GROUP = 'none';
export const UNDATED = 'undated';
/** Key of the only row where nothing is grouped. */
export const ALL = 'all';

const FIELD_LABELS: Readonly<Record<ReportableField, LocalText>> = {
  contributions: { de: 'Beiträge', en: 'Contributions' },
  comments: { de: 'Kommentare', en: 'Comments' },
  participants: { de: 'Teilnehmende', en: 'Participants' },
  result: { de: 'Ergebnis', en: 'Result' },
  dates: { de: 'Daten', en: 'Dates' },
  location: { de: 'Koordinaten', en: 'Coordinates' },
  topics: { de: 'Themen', en: 'Topics' },
};

/** Groups whose names and order we decide ourselves; publishers and areas have names of their own. */
const VOCABULARIES: Readonly<Partial<Record<Grouping, readonly (readonly [string, LocalText])[]>>> = {
  status: Status.options.map((status) => [status, STATUS_LABELS[status]]),
  kind: ProcedureKind.options.map((kind) => [kind, KIND_LABELS[kind]]),
  topic: Topic.options.map((topic) => [topic, TOPIC_LABELS[topic]]),
  field: REPORTABLE_FIELDS.map((field) => [field, FIELD_LABELS[field]]),
};

const WITHOUT: Readonly<Partial<Record<Grouping, LocalText>>> = {
  topic: { de: 'Ohne Thema', en: 'No topic' },
  territory: { de: 'Ohne Gebiet', en: 'No area' },
};

const EVERYTHING: LocalText = { de: 'Alle', en: 'All' };
const WITHOUT_DATES: LocalText = { de: 'Ohne Datum', en: 'Without dates' };

/** A group by its key. */
export interface Group {
  readonly by: Grouping | null;
  readonly key: string;
  /** What it calls itself, where it does. */
  readonly name: string | null;
}

/** What people read for a group. */
export function labelOf({ by, key, name }: Group, language: Language): string {
  const word = wordFor(by, key);
  if (word !== undefined) return inLanguage(word, language);
  return by === 'time' ? periodLabel(key, language) : (name ?? key);
}

function wordFor(by: Grouping | null, key: string): LocalText | undefined {
  if (by === null) return EVERYTHING;
  if (key === UNDATED) return WITHOUT_DATES;
  if (key === NO_GROUP) return WITHOUT[by];
  return VOCABULARIES[by]?.find(([id]) => id === key)?.[1];
}

/** A row on its way into the order. */
interface Sortable {
  readonly key: string;
  readonly label: string;
  readonly of: number;
}

/**
 * Rows in the order people expect: vocabularies in their own, time forwards, publishers and areas by their number of
 * procedures (never by value: that would be a ranking); what belongs to no group comes last.
 */
export function inOrder<T extends Sortable>(by: Grouping | null, rows: readonly T[]): T[] {
  const vocabulary = by === null ? undefined : VOCABULARIES[by]?.map(([id]) => id);
  const compare = vocabulary !== undefined ? byPlaceIn(vocabulary) : by === 'time' ? byKey : bySize;
  return rows.toSorted((a, b) => Number(isRest(a)) - Number(isRest(b)) || compare(a, b));
}

function isRest({ key }: Sortable): boolean {
  return key === NO_GROUP || key === UNDATED;
}

const byPlaceIn =
  (vocabulary: readonly string[]) =>
  (a: Sortable, b: Sortable): number =>
    vocabulary.indexOf(a.key) - vocabulary.indexOf(b.key);

function byKey(a: Sortable, b: Sortable): number {
  return a.key < b.key ? -1 : 1;
}

function bySize(a: Sortable, b: Sortable): number {
  return b.of - a.of || a.label.localeCompare(b.label, 'de') || byKey(a, b);
}
