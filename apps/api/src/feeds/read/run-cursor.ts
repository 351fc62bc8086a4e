import { RunId } from '@navigator/shared';
import { z } from 'zod';
import type { RunPosition } from './run-row.sql.js';

/** The position as text. */
export function writeRunCursor({ startedUs, id }: RunPosition): string {
  return `${startedUs.toString(36)}.${id}`;
}

/** Reads what `writeRunCursor` wrote. */
export const RunCursor = z.string().transform((text, context): RunPosition => {
  const [start = '', id = ''] = text.split('.');
  const read = RunId.safeParse(id);
  const startedUs = parseInt(start, 36);
  if (read.success && Number.isSafeInteger(startedUs) && text === writeRunCursor({ startedUs, id: read.data })) {
    return { startedUs, id: read.data };
  }
  context.issues.push({ code: 'custom', input: text, message: 'not a cursor of this list; take “next” of a page' });
  return z.NEVER;
});

/** A page of runs. */
export const RunsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(20),
  cursor: RunCursor.optional(),
});
export type RunsQuery = z.output<typeof RunsQuery>;

/** A door without anything to choose. */
export const NoQuery = z.strictObject({});
