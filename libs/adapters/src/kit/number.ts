import type { Reading } from './remark.js';
import { clean, remarked } from './remark.js';

/** Databases keep counts in 32 bits; more contributions than that are an error of the source. */
const LARGEST = 2_147_483_647;

/** A count as a number or numeric string (Q50); null where it is missing or unreadable, never 0 (Q58). */
export function readCount(raw: string | number | null | undefined, field: string): Reading<number | null> {
  if (raw === null || raw === undefined || raw === '') return clean(null);
  const count = typeof raw === 'number' || /^\s*\d+\s*$/.test(raw) ? Number(raw) : NaN;
  if (isCount(count)) return clean(count);
  return remarked(null, 'count-invalid', `${field}: ${raw}`);
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= LARGEST;
}
