import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { sourceRecord } from '../../../test/source-record.js';
import { foldGerman, searchTexts } from './search-texts.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('folding for the search', () => {
  it('agrees with the database, which folds what people search for', async () => {
    const letters = Array.from('abzäöüÄÖÜßéèêáàâóòôúùûíìîçñÉÇ 0-„“ ŁøÅ');
    const texts = fc.sample(fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }), {
      seed: 11,
      numRuns: 200,
    });
    const rows = await database.db.query(
      'select fold_german(value) as folded from unnest($1::text[]) with ordinality as t(value, place) order by place',
      [texts],
      z.object({ folded: z.string() }),
    );
    expect(rows.map(({ folded }) => folded)).toEqual(texts.map(foldGerman));
  });

  it('takes each text by its weight', () => {
    const record = sourceRecord({ title: 'Größe', place: 'Süd', organiser: null, summary: null, description: 'Maß' });
    expect(searchTexts(record)).toEqual({ a: 'grosse', b: 'sud', c: '', d: 'mass' });
  });
});
