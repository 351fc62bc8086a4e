import { z } from 'zod';
import { Bindings } from './bindings.js';
import type { Statement } from './list.sql.js';
import { isHitSql } from './search.sql.js';

export const HitRow = z.object({ word: z.string() });

/** Which of these words are what somebody searched for? */
export function hitsSql(text: string, words: readonly string[]): Statement {
  const bindings = new Bindings();
  const sql = `-- Which of these words are what somebody searched for?
    select word from unnest(${bindings.bind(words, 'text[]')}) word where ${isHitSql(text, bindings)}`;
  return { sql, parameters: bindings.values };
}
