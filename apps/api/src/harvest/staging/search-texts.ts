import type { SourceRecord } from '@navigator/shared';

/** As much of a description as is searched, in characters. */
const SEARCHED = 20_000;

/** Letters that people type with or without their marks; the twin of `fold_german` in the database. */
const FOLDED: Readonly<Record<string, string>> = {
  ...pairs('äöüéèêáàâóòôúùûíìîçñ', 'aoueeeaaaooouuuiiicn'),
  ß: 'ss',
};
const MARKED = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'g');

/** What a full-text search looks through, folded, by weight: title, place and organiser, summary, description. */
export interface SearchTexts {
  readonly a: string;
  readonly b: string;
  readonly c: string;
  readonly d: string;
}

/** Folding here costs a tenth of what it costs in the database, which has enough to do with the stems. */
export function searchTexts({ title, place, organiser, summary, description }: SourceRecord): SearchTexts {
  return {
    a: foldGerman(title),
    b: foldGerman([place, organiser].filter((part) => part !== null).join(' ')),
    c: foldGerman(summary ?? ''),
    d: foldGerman((description ?? '').slice(0, SEARCHED)),
  };
}

/** Lower case, umlauts and accents as their plain letters, ß as ss. */
export function foldGerman(text: string): string {
  return text.toLowerCase().replace(MARKED, (letter) => FOLDED[letter] ?? letter);
}

function pairs(from: string, to: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(from, (letter, index) => [letter, to[index] ?? letter]));
}
