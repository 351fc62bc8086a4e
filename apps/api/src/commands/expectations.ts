import type { FeedExpectations } from '@navigator/shared';
import { z } from 'zod';
import type { Typed } from './arguments.js';
import { CommandProblem } from './command-problem.js';

/** The options that say what is expected. */
export const EXPECTING = ['min', 'max', 'quiet'] as const;

const MOST = 10_000_000;
const Bound = z.coerce.number().int().min(1).max(MOST);
const Months = z.array(z.coerce.number().int().min(1).max(12));

/**
 * What was said of a feed's list: `none`, or some of `--min 5 --max 60 --quiet 8,12`.
 * @throws CommandProblem when nothing was said, or something that is no number
 */
export function expectationsOf(word: string | undefined, values: Typed['values']): Partial<FeedExpectations> | null {
  if (word === 'none') return null;
  const { min, max, quiet } = values;
  if (word !== undefined || !EXPECTING.some((name) => name in values)) throw unsaid();
  return {
    ...(min === undefined ? {} : { min: boundOf('min', min) }),
    ...(max === undefined ? {} : { max: boundOf('max', max) }),
    ...(quiet === undefined ? {} : { quietMonths: monthsOf(quiet) }),
  };
}

/** What is expected, as a line for people. */
export function showExpectations(expected: FeedExpectations): string {
  return `Expected in its list: ${expectedInShort(expected)}`;
}

/** The same for a table: `5 to 60, quiet in 8, 12`. */
export function expectedInShort({ min, max, quietMonths }: FeedExpectations): string {
  const quiet = quietMonths.length === 0 ? [] : [`quiet in ${quietMonths.join(', ')}`];
  return [...rangeOf(min, max), ...quiet].join(', ');
}

function rangeOf(min: number | null, max: number | null): readonly string[] {
  if (min !== null && max !== null) return [`${String(min)} to ${String(max)}`];
  if (min !== null) return [`at least ${String(min)}`];
  return max === null ? [] : [`at most ${String(max)}`];
}

function boundOf(name: string, text: string): number | null {
  if (text === 'none') return null;
  const number = Bound.safeParse(text);
  if (number.success) return number.data;
  throw new CommandProblem(`--${name} ${text}: please give a number from 1 to ${String(MOST)}, or none.`);
}

function monthsOf(text: string): number[] {
  if (text === 'none') return [];
  const months = Months.safeParse(text.split(','));
  if (months.success) return months.data;
  throw new CommandProblem(`--quiet ${text}: please give months as numbers, for example 8,12, or none.`);
}

function unsaid(): CommandProblem {
  return new CommandProblem(
    'Please say what is expected: npm run feeds -- expect <id> [--min 5] [--max 60] [--quiet 8,12], or expect <id> none',
  );
}
