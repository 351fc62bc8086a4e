import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { faultsOf } from './faults.js';

const Schema = z.strictObject({
  colour: z.enum(['red', 'blue']).optional(),
  size: z.union([z.literal('any'), z.coerce.number().max(9)]).optional(),
  list: z.array(z.enum(['a', 'b'])).optional(),
});

const faults = (value: unknown): ReturnType<typeof faultsOf> => {
  const read = Schema.safeParse(value);
  return read.success ? [] : faultsOf(read.error.issues, Schema);
};

describe('a fault', () => {
  it('names an unknown key and lists the known ones', () => {
    expect(faults({ shape: 'x', form: 'y' })).toEqual([
      { path: 'shape', message: 'unknown key; allowed: colour, size, list' },
      { path: 'form', message: 'unknown key; allowed: colour, size, list' },
    ]);
  });

  it('says that there is nothing to ask for', () => {
    const read = z.strictObject({}).safeParse({ shape: 'x' });
    expect(faultsOf(read.error?.issues ?? [], z.strictObject({}))).toEqual([
      { path: 'shape', message: 'unknown key; this address takes none' },
    ]);
  });

  it('says what is allowed', () => {
    expect(faults({ colour: 'green' })[0]).toEqual({
      path: 'colour',
      message: expect.stringContaining('"red"|"blue"'),
    });
  });

  it('says what every branch of a choice wanted', () => {
    expect(faults({ size: 'ten' })[0]?.message).toMatch(/"any" or .*number/);
  });

  it('names the key, not a place within its list', () => {
    expect(faults({ list: ['a', 'c'] })[0]?.path).toBe('list');
  });

  it('has no key where the whole is wrong', () => {
    expect(faults('text')[0]?.path).toBe('');
  });
});
