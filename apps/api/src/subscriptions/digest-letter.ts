import { moveInWords, type Language } from '@navigator/shared';
import { toProcedure } from '../procedures/to-procedure.js';
import { procedurePage } from '../publish/addresses.js';
import { placeWords, statusSentence } from '../publish/told.js';
import type { LetterPart } from './letter.js';
import type { LetterWords } from './letter-words.js';
import { NewsKind, type NewsRow } from './news.sql.js';

/** What news are written with. */
interface Writing {
  readonly words: LetterWords;
  readonly row: { readonly language: Language; readonly rhythm: 'daily' | 'weekly' };
  readonly origin: string;
  /** Where all of the selection is shown. */
  readonly page: string;
  readonly now: Date;
}

/** 2 neue Verfahren, 1 endet bald */
export function digestSubject(news: readonly NewsRow[], { kinds }: LetterWords): string {
  return grouped(news)
    .map(([kind, { of_kind: count }]) => (count === 1 ? kinds[kind].one : `${String(count)} ${kinds[kind].more}`))
    .join(', ');
}

/** The news under the headings of their kinds. */
export function digestParts(news: readonly NewsRow[], writing: Writing): readonly LetterPart[] {
  const { words, row, page } = writing;
  return grouped(news).flatMap(([kind, first]) => {
    const items = news.filter((one) => one.news === kind);
    const more = first.of_kind - items.length;
    return [
      { kind: 'heading', text: words.kinds[kind].heading[row.rhythm] },
      ...items.map((one) => itemOf(one, writing)),
      ...(more > 0 ? [{ kind: 'link' as const, label: words.digest.all(more), href: page }] : []),
    ];
  });
}

/** The first news of every kind that there is, most urgent kind first. */
function grouped(news: readonly NewsRow[]): readonly (readonly [NewsKind, NewsRow])[] {
  return NewsKind.options.flatMap((kind) => {
    const first = news.find((one) => one.news === kind);
    return first === undefined ? [] : [[kind, first] as const];
  });
}

function itemOf(news: NewsRow, { row: { language }, origin, now }: Writing): LetterPart {
  const procedure = toProcedure(news, { language, now });
  const { was, becomes } = news;
  const move = was === null || becomes === null ? [] : [`${moveInWords({ was, now: becomes }, language)}.`];
  return {
    kind: 'item',
    title: procedure.title,
    href: procedurePage(origin, procedure, language),
    lines: [...move, `${statusSentence(procedure, language)}.`, placeWords(procedure)],
  };
}
