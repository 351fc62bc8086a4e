import type { z } from 'zod';
import type { Reading } from './remark.js';
import { clean, remark } from './remark.js';

/** The typed members of an entry. A wrong type costs its field, never the entry; null where nothing can be read at all. */
export function readMembers<T>(schema: z.ZodType<T>, raw: Readonly<Record<string, unknown>>): Reading<T> | null {
  const whole = schema.safeParse(raw);
  if (whole.success) return clean(whole.data);
  const faulty = new Set(whole.error.issues.map(({ path }) => String(path[0])));
  const rest = schema.safeParse(Object.fromEntries(Object.entries(raw).filter(([key]) => !faulty.has(key))));
  if (!rest.success) return null;
  return { value: rest.data, remarks: [...faulty].map((key) => remark('wrong-type', key)) };
}
