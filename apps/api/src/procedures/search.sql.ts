import type { Bindings } from './bindings.js';

/** More words than this narrow nothing down. */
const MAX_WORDS = 10;

/**
 * Does the procedure speak of all these words? Each is the beginning of a word, with umlauts folded as the vector folds
 * them and stemmed by the German rules. A condition that can use the index on `search`.
 */
export function searchSql(text: string, bindings: Bindings): string {
  const words = wordsOf(text);
  if (words.length === 0) return 'false';
  const query = queryOf(words, bindings);
  const title = bindings.bind(`%${words.join('%')}%`, 'text');
  const onlyStopWords = `(numnode(${query}) = 0 and fold_german(p.title) like fold_german(${title}))`;
  return `(p.search @@ ${query} or ${onlyStopWords})`;
}

/** How well the procedure answers the words; higher is better. */
export function rankSql(text: string, bindings: Bindings): string {
  const words = wordsOf(text);
  return words.length === 0 ? '0' : `ts_rank_cd(p.search, ${queryOf(words, bindings)})`;
}

function wordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS);
}

function queryOf(words: readonly string[], bindings: Bindings): string {
  return `(${words.map((word) => wordQuery(word, bindings)).join(' && ')})`;
}

/**
 * A half-typed word has no stem yet ("spielpl"), so it also counts as it stands; a stop word ("die") counts for nothing,
 * because the vector does not hold it.
 */
function wordQuery(word: string, bindings: Bindings): string {
  const spellings = [...new Set([word, withoutDigraphs(word)])].map((spelling) => {
    const prefix = `fold_german(${bindings.bind(spelling, 'text')}) || ':*'`;
    const stemmed = `to_tsquery('german', ${prefix})`;
    return `(case when numnode(${stemmed}) = 0 then ${stemmed} else ${stemmed} || to_tsquery('simple', ${prefix}) end)`;
  });
  return `(${spellings.join(' || ')})`;
}

/** People without umlauts on their keyboard type "Gruenflaeche"; "neue" and "Quelle" keep their letters. */
function withoutDigraphs(word: string): string {
  return word.toLowerCase().replace(/(?<![aeouq])([aou])e/g, '$1');
}
