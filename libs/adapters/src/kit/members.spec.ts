import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readMembers } from './members.js';

const schema = z.object({ title: z.string().nullish(), tags: z.array(z.string()).nullish() });

describe('the members of an entry', () => {
  it('are read as they are, without what nobody knows', () => {
    expect(readMembers(schema, { title: 'A', more: 1 })).toEqual({ value: { title: 'A' }, remarks: [] });
  });

  it('lose what has a wrong type, once, however deep it is', () => {
    expect(readMembers(schema, { title: 'A', tags: [1, 2] })).toEqual({
      value: { title: 'A' },
      remarks: [{ code: 'wrong-type', value: 'tags' }],
    });
  });

  it('are none where one that must be there is wrong', () => {
    expect(readMembers(z.object({ id: z.string() }), { id: 1 })).toBeNull();
  });
});
