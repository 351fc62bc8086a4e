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

function kindOf(kind: EntryRow['kind'], fields: readonly FieldChange[]): ChangeKind {
  switch (kind) {
    case 'changed':
      return fields.some(({ field }) => field === 'deadline') ? 'deadlineMoved' : 'changed';
    case 'merged':
      return 'linked';
    case 'unmerged':
      return 'unlinked';
    case 'added':
    case 'missing':
    case 'archived':
    case 'back':
    case 'withdrawn':
      return kind;
  }
}

/** In the order of the contract; a field that a later version kept is not known here. */
function fieldsOf(fields: EntryRow['fields']): FieldChange[] {
  return ChangedField.options.flatMap((field) => {
    const change = fields[field];
    return change === undefined ? [] : [{ field, from: valueOf(field, change.from), to: valueOf(field, change.to) }];
  });
}

const Phases = z.array(z.object({ start: LocalDate.nullable(), end: LocalDate.nullable() }));
const Result = z.object({ state: z.string() });

function valueOf(field: ChangedField, value: unknown): string | null {
  switch (field) {
    case 'description':
    case 'documents':
    case 'events':
    case 'geometry':
      return null;
    case 'phases':
      return textOf(Phases.safeParse(value).data?.map(({ start, end }) => `${start ?? '..'}/${end ?? '..'}`));
    case 'result':
      return Result.safeParse(value).data?.state ?? null;
    case 'topics':
      return textOf(z.array(z.string()).safeParse(value).data);
    case 'deadline':
    case 'title':
    case 'summary':
    case 'url':
    case 'kind':
    case 'level':
    case 'publisher':
    case 'organiser':
    case 'place':
    case 'image':
    case 'flag':
      return typeof value === 'string' ? clipped(value) : null;
  }
}

function textOf(parts: readonly string[] | undefined): string | null {
  return parts === undefined || parts.length === 0 ? null : clipped(parts.join(', '));
}

function clipped(text: string): string {
  return text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
