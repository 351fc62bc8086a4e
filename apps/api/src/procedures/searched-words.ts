import { foldGerman } from '../harvest/staging/search-texts.js';

/** More words than this narrow nothing down. */
const MAX_WORDS = 10;

/** Shorter words stand inside too many others by chance ("ort" in "Sport"); four letters count where a word ends. */
const SHORTEST_INSIDE = 5;
const SHORTEST_AT_END = 4;

/** A word shorter than this looks like too many others. */
const SHORTEST_MISTYPED = 4;

/** What may follow a word that ends another. */
const ENDINGS = '(?:e|n|s|en|er|es|ern)?';

/** A word that somebody searches for, folded. */
export interface SearchedWord {
  /** As it was typed and, where that differs, as it is spelled with umlauts; at least one. */
  readonly spellings: readonly [string, ...string[]];
  /** A regular expression of PostgreSQL for longer words that hold it; null for a word too short for that. */
  readonly inside: string | null;
  /** Whether it is long enough to be told from others where it was mistyped; numbers never are. */
  readonly mayBeMistyped: boolean;
}

/** The words of a text as they are searched for. */
export function searchedWords(text: string): readonly SearchedWord[] {
  return wordsOf(text).map((typed) => {
    const word = foldGerman(typed);
    const umlauted = withoutDigraphs(word);
    return {
      spellings: umlauted === word ? [word] : [umlauted, word],
      inside: insidePattern(umlauted),
      mayBeMistyped: word.length >= SHORTEST_MISTYPED && !/\d/.test(word),
    };
  });
}

/** Words are letters and digits; all else parts them. */
export function wordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS);
}

/** At least three letters stand before it in the longer word: "Verfahren" holds no "erfahren". */
function insidePattern(word: string): string | null {
  const forms = [...new Set([word, word.replace(/(?:ern|en|er|e|n|s)$/u, '')])];
  const anywhere = forms.filter(({ length }) => length >= SHORTEST_INSIDE);
  const atEnd = forms.filter(({ length }) => length === SHORTEST_AT_END).map((form) => `${form}${ENDINGS}\\M`);
  const ways = [...anywhere, ...atEnd];
  return ways.length === 0 ? null : `\\w{3}(?:${ways.join('|')})`;
}

/** People without umlauts on their keyboard type "Gruenflaeche"; "neue" and "Quelle" keep their letters. */
function withoutDigraphs(word: string): string {
  return word.replace(/(?<![aeouq])([aou])e/g, '$1');
}
