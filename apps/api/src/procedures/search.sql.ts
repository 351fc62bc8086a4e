import type { Bindings } from './bindings.js';
import { searchedWords, wordsOf, type SearchedWord } from './searched-words.js';

/**
 * Does the procedure speak of all these words? Each as the beginning of a word, folded and stemmed, or inside a longer
 * word of title or place; a word that nothing at all speaks of counts as mistyped. Every way has an index of its own, and
 * is gone once: without `materialized` a plan that expects few other records looks all of them up again for each.
 */
export function searchSql(text: string, bindings: Bindings): string {
  const words = boundWords(text, bindings);
  if (words.length === 0) return 'false';
  const title = bindings.bind(`%${wordsOf(text).join('%')}%`, 'text');
  const allAreStopWords = words.map(({ isStopWord }) => isStopWord).join(' and ');
  const ways = words.map(
    (word) => `p.id in (with found as materialized (${foundSql(word)}
      union all select id from procedures_spelled_like(${word.folded}) id where ${isMistypedSql(word)}
      union all select k.id from procedure k where ${word.isStopWord}
        and (not (${allAreStopWords}) or fold_german(k.title) like fold_german(${title}))) select id from found)`,
  );
  return `(${ways.join(' and ')})`;
}

/** How far a procedure is from an answer in its title, 0 and up: what is mistyped comes last. */
export function distanceOfWordsSql(text: string, bindings: Bindings): string {
  return sumOf(boundWords(text, bindings).map(distanceOfWordSql));
}

/** How much a procedure speaks of the words, from 0 to below 1. */
export function rankSql(text: string, bindings: Bindings): string {
  const queries = boundWords(text, bindings).map(({ begins }) => begins(''));
  return queries.length === 0 ? '0' : `ts_rank(p.search, ${queries.join(' && ')}, 32)`;
}

/** Is a single `word` of a text one of those searched for? Judged as `searchSql` judges procedures. */
export function isHitSql(text: string, bindings: Bindings): string {
  const vector = `to_tsvector('german', fold_german(word))`;
  const looksLike = ({ folded }: BoundWord): string =>
    `word_similarity(${folded}, fold_german(word)) >= ${LEAST_ALIKE}`;
  const ways = boundWords(text, bindings).map(
    (bound) => `(${vector} @@ ${bound.begins('')} or ${bound.stands('fold_german(word)')}
      or (${looksLike(bound)} and ${isMistypedSql(bound)}))`,
  );
  return ways.length === 0 ? 'false' : `(${ways.join(' or ')})`;
}

/** The limit of `procedures_spelled_like` (migration 0015). */
const LEAST_ALIKE = '0.5';

/** A searched word as placeholders of a statement. */
interface BoundWord {
  readonly folded: string;
  /** The query for words that begin with it, in fields of these weights; in all fields where none is named. */
  readonly begins: (weights: string) => string;
  /** The query for the word itself in a title. */
  readonly inTitle: string;
  /** Whether it stands inside a longer word of these letters. */
  readonly stands: (letters: string) => string;
  readonly mayBeMistyped: boolean;
  /** A stop word ("die") counts for nothing, because no vector holds it. */
  readonly isStopWord: string;
}

function boundWords(text: string, bindings: Bindings): readonly BoundWord[] {
  return searchedWords(text).map((word) => boundWord(word, bindings));
}

function boundWord({ spellings, inside, mayBeMistyped }: SearchedWord, bindings: Bindings): BoundWord {
  const spelled = spellings.map((spelling) => bindings.bind(spelling, 'text'));
  const any = (query: (folded: string) => string): string => `(${spelled.map(query).join(' || ')})`;
  return {
    folded: spelled[0] ?? `''`,
    begins: (weights) => any((folded) => beginsSql(`${folded} || ':*${weights}'`)),
    inTitle: any((folded) => `to_tsquery('german', ${folded} || ':A')`),
    stands: (letters) => (inside === null ? 'false' : `${letters} ~ ${bindings.bind(inside, 'text')}`),
    mayBeMistyped,
    isStopWord: `numnode(${any((folded) => `to_tsquery('german', ${folded})`)}) = 0`,
  };
}

/** A half-typed word has no stem yet ("spielpl"), so it also counts as it stands. */
function beginsSql(prefix: string): string {
  const stemmed = `to_tsquery('german', ${prefix})`;
  return `(case when numnode(${stemmed}) = 0 then ${stemmed} else ${stemmed} || to_tsquery('simple', ${prefix}) end)`;
}

/** Ids of the procedures that do have the word. */
function foundSql({ begins, stands }: BoundWord): string {
  return `select k.id from procedure k where k.search @@ ${begins('')}
    union all select k.id from procedure k where ${stands('searched_letters(k.title, k.place)')}`;
}

/** Whether no procedure has it; asked of the whole store, so that it holds whatever else a filter asks for. */
function isMistypedSql(word: BoundWord): string {
  return word.mayBeMistyped ? `not (${word.isStopWord}) and not exists (${foundSql(word)})` : 'false';
}

/** In the title as it is, in the title in part, in place or organiser, in the summary, in the description, mistyped. */
function distanceOfWordSql({ inTitle, begins, stands, folded }: BoundWord): string {
  return `(case when p.search @@ ${inTitle} then 0
    when p.search @@ ${begins('A')} or ${stands('fold_german(p.title)')} then 1
    when p.search @@ ${begins('B')} or ${stands('fold_german(p.place)')} then 2
    when p.search @@ ${begins('C')} then 3
    when p.search @@ ${begins('')} then 4
    else 6 - word_similarity(${folded}, searched_letters(p.title, p.place)) end)`;
}

function sumOf(numbers: readonly string[]): string {
  return numbers.length === 0 ? '0' : numbers.join(' + ');
}
