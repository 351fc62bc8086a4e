import type { Remark } from '@navigator/shared';
import { z } from 'zod';
import { readMoment, type DateFormat } from '../kit/field-map/moment.js';
import { readLine } from '../kit/text.js';
import { foldName } from './known-tables.js';

const cell = z.string().optional();

/** A row of a timetable; the names of its columns without case and punctuation. */
export const TimetableRow = z.object({
  'development-plan': cell.describe('Plan; also `plan` or `local-plan`. All rows of one plan are one procedure'),
  'development-plan-event': cell.describe(
    'Event; also `plan-event` or `local-plan-event`. `…-start` and `…-end` make a phase',
  ),
  'actual-date': cell.describe('Day, month or year of the event (newer form)'),
  'predicted-date': cell.describe('The same, where the event has no actual date yet (newer form)'),
  'event-date': cell.describe('The same, in the older form with one date an event'),
  reference: cell.describe('Identity of the row, told where it is skipped'),
  name: cell.describe('Title, the same in all rows of a plan'),
  notes: cell.describe('Of consultations: summary'),
  organisation: cell.describe('Organiser'),
  'documentation-url': cell.describe('Page to take part; `document-url` where it is empty'),
  'document-url': cell.describe('See `documentation-url`'),
  'entry-date': cell.describe('Where an event stands twice the later entry counts'),
  'end-date': cell.describe('A row that has one is out of force and skipped'),
  'start-date': cell.describe('Not used: when the row came into force'),
});
export type TimetableRow = z.infer<typeof TimetableRow>;

/** One event of a plan. */
export interface PlanEvent {
  readonly plan: string;
  readonly event: string;
  /** As written; read when it is known whether it begins or ends something. */
  readonly date: string;
  /** Whether nobody has said yet that it happened. */
  readonly isPredicted: boolean;
  readonly row: TimetableRow;
  readonly position: number;
}

/** Why a row is no event. */
export type NoEvent = 'id-missing' | 'record-malformed' | 'deleted-at-source';

const ALIASES: Readonly<Record<string, keyof TimetableRow>> = {
  plan: 'development-plan',
  'local-plan': 'development-plan',
  'plan-event': 'development-plan-event',
  'local-plan-event': 'development-plan-event',
  organisations: 'organisation',
};

/** Reads a row by the names of its columns. */
export function readRow(cells: Readonly<Record<string, unknown>>, position: number): PlanEvent | NoEvent {
  const texts = Object.entries(cells).flatMap(([name, text]) => {
    const folded = foldName(name);
    return typeof text === 'string' && text.trim() !== '' ? [[ALIASES[folded] ?? folded, text.trim()] as const] : [];
  });
  const row = TimetableRow.parse(Object.fromEntries(texts));
  if (row['end-date'] !== undefined) return 'deleted-at-source';
  const plan = readLine(row['development-plan'], 'development-plan').value;
  if (plan === null || plan.length > LONGEST_ID) return 'id-missing';
  const event = row['development-plan-event'];
  const told = row['actual-date'] ?? row['event-date'];
  const date = told ?? row['predicted-date'];
  if (event === undefined || date === undefined) return 'record-malformed';
  return { plan, event: foldName(event), date, isPredicted: told === undefined, row, position };
}

const LONGEST_ID = 500;
const FORMATS: readonly DateFormat[] = ['iso', 'yyyy-mm', 'yyyy', 'dd/mm/yyyy'];

/** The day of an event; of a month or a year the first where something begins, the last where it ends (Q14). */
export function dayOf(
  { date, event }: PlanEvent,
  side: 'start' | 'end',
  timeZone: string,
): { readonly value: string | null; readonly remarks: readonly Remark[] } {
  const { value, remarks } = readMoment(date, event, { formats: FORMATS, timeZone, side });
  return { value: value?.date ?? null, remarks };
}
