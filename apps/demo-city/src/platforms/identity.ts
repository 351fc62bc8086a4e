import { createHash } from 'node:crypto';
import type { Town } from '../cities.js';
import type { DemoProcedure } from '../procedure.js';

const FIRST_MONTH = 2012 * 12;

/** A number of its own within the town, as a database counts; it begins at most one procedure a month. */
export function numberOf({ month }: DemoProcedure): number {
  return 1 + month - FIRST_MONTH;
}

/** A UUID that depends on the words it is made of. */
export function uuidOf(...words: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(words.join('|')).digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The UUID of a procedure. */
export function procedureUuid(town: Town, { id }: DemoProcedure): string {
  return uuidOf(town.slug, id);
}
