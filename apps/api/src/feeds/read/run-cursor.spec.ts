import { describe, expect, it } from '@jest/globals';
import { RunId } from '@navigator/shared';
import { RunCursor, RunsQuery, writeRunCursor } from './run-cursor.js';

const position = { startedUs: 1_773_144_000_123_456, id: RunId.parse('0000000001') };

describe('the cursor of runs', () => {
  it('reads back to what was written, to the microsecond', () => {
    expect(RunCursor.parse(writeRunCursor(position))).toEqual(position);
  });

  it.each([
    '',
    '.',
    'abc',
    'abc.',
    '.0000000001',
    'abc.ILOU000000',
    '%%.0000000001',
    `${'z'.repeat(30)}.0000000001`,
    'a b.0000000001',
  ])('refuses %j', (text) => {
    expect(RunCursor.safeParse(text).success).toBe(false);
  });

  it('is optional, and a page has twenty runs unless asked otherwise', () => {
    expect(RunsQuery.parse({})).toEqual({ limit: 20 });
    expect(RunsQuery.safeParse({ limit: '201' }).success).toBe(false);
  });
});
