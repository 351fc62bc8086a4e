import type { CoverageOverview, MissingMunicipality } from '@navigator/shared';
import { z } from 'zod';
import type { Municipality } from './municipalities.js';

/** Where a page of the list ended. */
export interface MissingPosition {
  readonly population: number;
  readonly key: string;
}

const Written = z.tuple([z.int().nonnegative(), z.string().regex(/^\d{8}$/)]);

/** The position as text. */
export function writeMissingCursor({ population, key }: MissingPosition): string {
  return Buffer.from(JSON.stringify([population, key])).toString('base64url');
}

/** Reads what `writeMissingCursor` wrote; null for anything else. */
export function readMissingCursor(text: string): MissingPosition | null {
  const read = Written.safeParse(parsed(Buffer.from(text, 'base64url').toString()));
  return read.success ? { population: read.data[0], key: read.data[1] } : null;
}

/** A page of a list that begins with the largest. */
export function missingPage(
  missing: readonly Municipality[],
  { limit, after }: { readonly limit: number; readonly after: MissingPosition | null },
): CoverageOverview['missing'] {
  const rest = after === null ? missing : missing.filter((one) => isBehind(one, after));
  const page = rest.slice(0, limit);
  const last = rest.length > limit ? page.at(-1) : undefined;
  return { items: page.map(told), next: last === undefined ? null : writeMissingCursor(last) };
}

function isBehind({ population, key }: Municipality, after: MissingPosition): boolean {
  return population < after.population || (population === after.population && key > after.key);
}

function told({ key, name, state, population }: Municipality): MissingMunicipality {
  return { key, name, state: { key: state.key, name: state.name }, population };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
