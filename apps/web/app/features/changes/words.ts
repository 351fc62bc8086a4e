import type { InLanguages } from '@navigator/shared';
import { counted } from '../../format/numbers.js';

/** Sentences with numbers and days that the loader composes. */
interface ChangeWords {
  readonly summary: (changes: number, isAll: boolean) => string;
  readonly today: string;
  readonly yesterday: string;
  readonly before: (title: string) => string;
  readonly withdrawn: string;
  readonly more: (count: number, source: string) => string;
  readonly allCities: string;
  readonly allFeeds: string;
  readonly dropped: (names: string) => string;
  readonly names: Readonly<Record<'since' | 'publisher' | 'feed' | 'cursor', string>>;
  readonly empty: { readonly ever: string; readonly filtered: string };
  readonly clock: (time: string) => string;
}

const de: ChangeWords = {
  summary: (changes, isAll) =>
    `${isAll ? '' : 'Die neuesten '}${counted(changes, 'de', { one: 'Änderung', other: 'Änderungen' })}`,
  today: 'Heute',
  yesterday: 'Gestern',
  before: (title) => `bisher „${title}“`,
  withdrawn: 'Ein zurückgezogenes Verfahren',
  more: (count, source) =>
    `${counted(count, 'de', { one: 'weiteres neues Verfahren', other: 'weitere neue Verfahren' })} aus ${source}`,
  allCities: 'Alle Städte und Stellen',
  allFeeds: 'Alle Quellen',
  dropped: (names) => `Nicht verstanden und deshalb weggelassen: ${names}.`,
  names: { since: 'Seit', publisher: 'Stadt oder Stelle', feed: 'Quelle', cursor: 'Seite' },
  empty: {
    ever: 'Noch hat sich nichts geändert. Sobald eine Datenquelle eingelesen ist, steht hier, was neu ist.',
    filtered: 'In dieser Auswahl hat sich nichts geändert. Ein früherer Tag oder eine andere Stadt hilft weiter.',
  },
  clock: (time) => `${time} Uhr`,
};

const en: ChangeWords = {
  summary: (changes, isAll) =>
    `${isAll ? '' : 'The latest '}${counted(changes, 'en', { one: 'change', other: 'changes' })}`,
  today: 'Today',
  yesterday: 'Yesterday',
  before: (title) => `before: “${title}”`,
  withdrawn: 'A procedure that was withdrawn',
  more: (count, source) =>
    `${counted(count, 'en', { one: 'more new procedure', other: 'more new procedures' })} from ${source}`,
  allCities: 'All cities and bodies',
  allFeeds: 'All sources',
  dropped: (names) => `Not understood and therefore left out: ${names}.`,
  names: { since: 'Since', publisher: 'City or body', feed: 'Source', cursor: 'Page' },
  empty: {
    ever: 'Nothing has changed yet. As soon as a data source has been read, what is new stands here.',
    filtered: 'Nothing has changed in this selection. An earlier day or another city may help.',
  },
  clock: (time) => time,
};

/** The words in both languages. */
export const CHANGE_WORDS: InLanguages<ChangeWords> = { de, en };
