import { describe, expect, it } from '@jest/globals';
import { ProcedureId } from '@navigator/shared';
import { readCursor, writeCursor, type Cursor } from './cursor.js';

const cursor: Cursor = {
  sort: 'deadline',
  asOf: new Date('2026-03-10T12:00:00.123Z'),
  group: 2,
  key: -1_773_144_000.123456,
  id: ProcedureId.parse('0000000001'),
};

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  it('reads back to what was written, to the last digit', () => {
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  });

  it.each([
    ['nothing', ''],
    ['no base64', '%%%'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['something else in JSON', encoded({ sort: 'deadline' })],
    ['an unknown order', encoded(['sideways', 0, 0, 0, '0000000001'])],
    ['an id that is none', encoded(['deadline', 0, 0, 0, "1'; --"])],
    ['an instant beyond all calendars', encoded(['deadline', 9e15, 0, 0, '0000000001'])],
    ['a key that is no number', encoded(['deadline', 0, 0, null, '0000000001'])],
  ])('is refused when it is %s', (_, text) => {
    expect(readCursor(text)).toBeNull();
  });
});
