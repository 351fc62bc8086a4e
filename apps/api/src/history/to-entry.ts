import {
  ChangedField,
  changeText,
  LocalDate,
  type ChangeKind,
  type FieldChange,
  type HistoryEntry,
} from '@navigator/shared';
import { z } from 'zod';
import type { EntryRow } from './changes.sql.js';

/** Texts are told up to so many characters. */
const MOST_TEXT = 300;

/** A change as the contract tells it. */
export function toEntry(row: EntryRow): HistoryEntry {
  const fields = fieldsOf(row.fields);
  const kind = kindOf(row.kind, fields);
  return { at: row.at.toISOString(), kind, fields, text: changeText(kind, fields) };
}

const KINDS: Readonly<Record<EntryRow['kind'], ChangeKind>> = {
  added: 'added',
  changed: 'changed',
  missing: 'missing',
  archived: 'archived',
  back: 'back',
  withdrawn: 'withdrawn',
  merged: 'linked',
  unmerged: 'unlinked',
};

function kindOf(kind: EntryRow['kind'], fields: readonly FieldChange[]): ChangeKind {
  const isMoved = fields.some(({ field }) => field === 'deadline');
  return kind === 'changed' && isMoved ? 'deadlineMoved' : KINDS[kind];
}

/** In the order of the contract; a field that a later version kept is not known here. */
function fieldsOf(fields: EntryRow['fields']): FieldChange[] {
  return ChangedField.options.flatMap((field) => {
    const change = fields[field];
    const tell = TELLINGS[field];
    return change === undefined ? [] : [{ field, from: tell(change.from), to: tell(change.to) }];
  });
}

const Phases = z.array(z.object({ start: LocalDate.nullable(), end: LocalDate.nullable() }));
const Result = z.object({ state: z.string() });

type Telling = (value: unknown) => string | null;

const asText: Telling = (value) => (typeof value === 'string' ? clipped(value) : null);
const onlyNamed: Telling = () => null;

/** How the kept value of a field is told. */
const TELLINGS: Readonly<Record<ChangedField, Telling>> = {
  deadline: asText,
  title: asText,
  summary: asText,
  description: onlyNamed,
  url: asText,
  kind: asText,
  level: asText,
  publisher: asText,
  organiser: asText,
  topics: (value) => textOf(z.array(z.string()).safeParse(value).data),
  place: asText,
  geometry: onlyNamed,
  phases: (value) => textOf(Phases.safeParse(value).data?.map(({ start, end }) => `${start ?? '..'}/${end ?? '..'}`)),
  events: onlyNamed,
  documents: onlyNamed,
  result: (value) => Result.safeParse(value).data?.state ?? null,
  image: asText,
  flag: asText,
};

function textOf(parts: readonly string[] | undefined): string | null {
  return parts === undefined || parts.length === 0 ? null : clipped(parts.join(', '));
}

function clipped(text: string): string {
  return text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
