import { isDeepStrictEqual } from 'node:util';
import type { SourceRecord } from '@navigator/shared';
import type { z } from 'zod';

/** A field that can be corrected: which values it takes, what a record says of it, and a record that says something else. */
export interface Field {
  /** What is wrong with a value, in one line; null where it may be set. */
  fault(value: unknown): string | null;
  /** What a record says, in the shape of a value. */
  read(record: SourceRecord): unknown;
  /**
   * The record with the value in place of its own; as it is where the value is none (a former release took it).
   * @param was what the source said when it was corrected
   */
  write(record: SourceRecord, value: unknown, was: unknown): SourceRecord;
}

/** How a field is read and written where its values are known to be good. */
interface FieldMeaning<T> {
  readonly values: z.ZodType<T>;
  read(record: SourceRecord): unknown;
  write(record: SourceRecord, value: T, was: unknown): SourceRecord;
}

/** A field from its meaning. */
export function fieldOf<T>(meaning: FieldMeaning<T>): Field {
  const { values } = meaning;
  return {
    fault: (value) => {
      const judged = values.safeParse(value);
      return judged.success ? null : faultOf(judged.error);
    },
    read: (record) => meaning.read(record),
    write: (record, value, was) => {
      const judged = values.safeParse(value);
      return judged.success ? meaning.write(record, judged.data, was) : record;
    },
  };
}

/** Whether two values say the same, in whatever order their members stand. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other);
}

function faultOf({ issues: [first] }: z.ZodError): string {
  if (!first) return 'not a value of this field';
  const where = first.path.length === 0 ? '' : `${first.path.map(String).join('.')}: `;
  return `${where}${first.message}`;
}
