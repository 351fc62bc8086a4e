import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';

describe('column values in JavaScript', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const value = async (expression: string): Promise<unknown> => {
    const rows = await database.db.query(`select ${expression} as value`, [], z.object({ value: z.unknown() }));
    return rows[0]?.value;
  };

  it.each([
    ['a count', '(select count(*) from generate_series(1, 3))', 3],
    ['the largest safe integer', '9007199254740991::int8', Number.MAX_SAFE_INTEGER],
    ['counts with a gap', 'array[1, null, 3]::int8[]', [1, null, 3]],
    ['a day', "date '2021-05-01'", '2021-05-01'],
    ['days', "array[date '2021-05-01', null]", ['2021-05-01', null]],
    ['a moment', "timestamptz '2021-05-01 00:00+02'", new Date('2021-04-30T22:00:00Z')],
    ['moments', "array[timestamptz '2021-05-01 00:00Z']", [new Date('2021-05-01T00:00:00Z')]],
    ['a local time, which is no moment', "timestamp '2021-05-01 12:00'", '2021-05-01 12:00:00'],
    ['local times', "array[timestamp '2021-05-01 12:00']", ['2021-05-01 12:00:00']],
    ['an exact number, as text', '1.10::numeric', '1.10'],
    ['a document', `'{"a": [1]}'::jsonb`, { a: [1] }],
    ['nothing', 'null::int8', null],
  ])('%s', async (_, expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  it('an integer beyond the safe range is an error, not a rounded number', async () => {
    await expect(value('9007199254740992::int8')).rejects.toThrow('9007199254740992');
  });

  it('the connection is usable after such an error', async () => {
    await value('9007199254740992::int8').catch(() => undefined);
    expect(await value('1::int8')).toBe(1);
  });
});
