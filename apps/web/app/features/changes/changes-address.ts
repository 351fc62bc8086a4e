import { changeShape, FIRST_LANGUAGE } from '@navigator/shared';
import type { ChangeFilter, Language } from '@navigator/shared';
import { pathIn } from '../../i18n/language.js';

/** Where the page stands; German, as everywhere. */
export const CHANGES_PATH = '/aenderungen';

/** What an address of the page asks for, and the keys whose values were not understood. */
export interface AskedChanges {
  readonly filter: ChangeFilter;
  readonly cursor: string | null;
  readonly dropped: readonly ('since' | 'publisher' | 'feed')[];
}

const KEYS = ['since', 'publisher', 'feed'] as const;

/** Reads an address: unknown keys are nobody's business, bad values are left out and named. */
export function askedIn({ searchParams }: URL): AskedChanges {
  const given = KEYS.filter((key) => (searchParams.get(key) ?? '').trim() !== '');
  const read = given.map((key) => ({ key, ...changeShape[key].safeParse(searchParams.get(key)) }));
  return {
    filter: Object.fromEntries(read.flatMap(({ key, data }) => (data === undefined ? [] : [[key, data]]))),
    cursor: searchParams.get('cursor'),
    dropped: read.filter(({ success }) => !success).map(({ key }) => key),
  };
}

/** The address of a page of changes. */
export function changesPath(filter: ChangeFilter, language: Language, cursor: string | null = null): string {
  return withQuery(pathIn(language, CHANGES_PATH), filter, cursor === null ? {} : { cursor });
}

/** The same as an Atom feed. */
export function changesFeedPath(filter: ChangeFilter, language: Language): string {
  return withQuery('/api/v1/changes.atom', filter, language === FIRST_LANGUAGE ? {} : { lang: language });
}

function withQuery(path: string, filter: ChangeFilter, more: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(
    KEYS.flatMap((key) => (filter[key] === undefined ? [] : [[key, String(filter[key])]])),
  );
  for (const [key, value] of Object.entries(more)) query.set(key, value);
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? path : `${path}?${text}`;
}
