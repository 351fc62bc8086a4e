import type { FindingCode, Remark } from '@navigator/shared';
import type { Output } from './contract.js';
import { readLine } from './text.js';

/** An element of a list as the splitter gives it. */
export interface Entry {
  readonly value: unknown;
  /** Which of the list it is, from 0. */
  readonly position: number;
  readonly remarks: readonly Remark[];
}

/** An entry that cannot be taken, and why. */
export type Rejection = Extract<Output<never>, { readonly kind: 'rejected' }>;

/** Longest id that the store takes as one of a source. */
export const LONGEST_ID = 500;

/** An id of a source: trimmed like everything else (Q49); null where there is none to recognise an entry by. */
export function readId(raw: string | number | null | undefined): string | null {
  const id = readLine(raw === null || raw === undefined ? null : String(raw), 'id').value;
  return id === null || id.length > LONGEST_ID ? null : id;
}

/** An entry that cannot be taken, told by its id or, where it has none, by its place in the list. */
export function rejected(sourceId: string | null, position: number, code: FindingCode): Rejection {
  return { kind: 'rejected', sourceId, position, code, value: sourceId ?? `entry ${String(position + 1)}` };
}
