import { describe, expect, it } from '@jest/globals';
import { ProcedureId } from '@navigator/shared';
import { newId } from './new-id.js';

describe('a new id', () => {
  it('is an id of the contract', () => {
    expect(ProcedureId.safeParse(newId()).success).toBe(true);
  });

  it('is never given twice, however many are asked for (F37)', () => {
    expect(new Set(Array.from({ length: 5_000 }, newId)).size).toBe(5_000);
  });

  it('uses every letter at every place', () => {
    const ids = Array.from({ length: 5_000 }, newId);
    const letters = Array.from({ length: 10 }, (_, place) => new Set(ids.map((id) => id[place])).size);
    expect(letters).toEqual(Array.from({ length: 10 }, () => 32));
  });
});
