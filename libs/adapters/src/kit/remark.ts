import type { FindingCode, Remark } from '@navigator/shared';

/** A value read from a feed, and what had to be said about it. */
export interface Reading<T> {
  readonly value: T;
  readonly remarks: readonly Remark[];
}

const LONGEST_VALUE = 100;
/** Values can be megabytes; a credential further in than this is cut off with the rest. */
const LONGEST_LOOK = 2000;
/** What no page prints and no database keeps, halves of letters that the cut leaves among it. */
const UNPRINTABLE = /[^\P{Cc}\n\t]|[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const NO_REMARKS: readonly Remark[] = [];

/** A value that needed no remark. */
export function clean<T>(value: T): Reading<T> {
  return { value, remarks: NO_REMARKS };
}

/** A value with one remark. */
export function remarked<T>(value: T, code: FindingCode, about: string | null): Reading<T> {
  return { value, remarks: [remark(code, about)] };
}

/** A remark whose value can be printed and kept: short, of letters alone, and free of credentials (`user:password@`). */
export function remark(code: FindingCode, about: string | null): Remark {
  return {
    code,
    value:
      about === null
        ? null
        : about
            .slice(0, LONGEST_LOOK)
            .replace(/\/\/[^/@\s]*@/g, '//')
            .slice(0, LONGEST_VALUE)
            .replace(UNPRINTABLE, ''),
  };
}
