import { dayInWords, DEFAULT_TIME_ZONE, FILTER_KEYS, inLanguage, KIND_LABELS, TOPIC_LABELS } from '@navigator/shared';
import type { Filter, FilterKey, Language } from '@navigator/shared';
import { instantInWords } from './dates.js';
import { STATUS_IN_SENTENCES } from './words.js';

/** What an id, key or point of a filter is called. */
export type NameOf = (key: 'publisher' | 'feed' | 'territory' | 'near', id: string) => string;

/**
 * What a filter asks for, in its own language; null where it asks for everything.
 * @example filterWords(Filter.parse({ status: 'open', topic: 'mobility' }), nameOf) // 'offen, Mobilität'
 */
export function filterWords(filter: Filter, nameOf: NameOf): string | null {
  const language = filter.lang ?? 'de';
  const parts = FILTER_KEYS.flatMap((key) => PARTS[key](filter, { language, nameOf }) ?? []);
  return parts.length === 0 ? null : parts.join(', ');
}

interface Context {
  readonly language: Language;
  readonly nameOf: NameOf;
}

/** The part of the sentence that a key makes; null where it narrows nothing. */
type Part = (filter: Filter, context: Context) => string | null;

const PARTS: Readonly<Record<FilterKey, Part>> = {
  q: ({ q }, { language }) => (q === undefined ? null : inLanguage(QUOTED, language)(q)),
  status: ({ status }, { language }) =>
    status === undefined || status === 'all'
      ? null
      : either(
          status.map((id) => inLanguage(STATUS_IN_SENTENCES[id], language)),
          language,
        ),
  topic: ({ topic = [] }, { language }) =>
    either(
      topic.map((id) => inLanguage(TOPIC_LABELS[id], language)),
      language,
    ),
  kind: ({ kind = [] }, { language }) =>
    either(
      kind.map((id) => inLanguage(KIND_LABELS[id], language)),
      language,
    ),
  publisher: ({ publisher }, context) => named('publisher', publisher, context),
  feed: ({ feed }, context) => named('feed', feed, context),
  territory: ({ territory }, context) => named('territory', territory, context),
  bbox: ({ bbox }, { language }) =>
    bbox === undefined ? null : `${inLanguage(TEXT.bbox, language)} ${bbox.join(', ')}`,
  near: ({ near, radius }, context) =>
    near === undefined || radius === undefined ? null : around(near, radius, context),
  radius: () => null,
  from: ({ from }, { language }) =>
    from === undefined ? null : `${inLanguage(TEXT.from, language)} ${dayInWords(from, language)}`,
  to: ({ to }, { language }) =>
    to === undefined ? null : `${inLanguage(TEXT.to, language)} ${dayInWords(to, language)}`,
  updatedSince: ({ updatedSince }, { language }) =>
    updatedSince === undefined
      ? null
      : `${inLanguage(TEXT.updatedSince, language)} ${instantInWords(new Date(updatedSince), DEFAULT_TIME_ZONE, language)}`,
  located: ({ located }, { language }) =>
    located === undefined ? null : inLanguage(TEXT[located ? 'located' : 'unlocated'], language),
  lang: () => null,
};

function named(key: Parameters<NameOf>[0], ids: readonly string[] = [], { language, nameOf }: Context): string | null {
  return either(
    ids.map((id) => nameOf(key, id)),
    language,
  );
}

/** The values of a list are a union. */
function either(words: readonly string[], language: Language): string | null {
  return words.length === 0 ? null : new Intl.ListFormat(language, { type: 'disjunction' }).format(words);
}

function around([longitude, latitude]: readonly [number, number], metres: number, context: Context): string {
  const { language, nameOf } = context;
  const radius = metres < 1000 ? `${String(metres)} m` : `${(metres / 1000).toLocaleString(language)} km`;
  const place = nameOf('near', `${String(latitude)}, ${String(longitude)}`);
  return inLanguage(AROUND, language)(radius, place);
}

const QUOTED = { de: (words: string) => `„${words}“`, en: (words: string) => `“${words}”` } as const;

const AROUND = {
  de: (radius: string, place: string) => `im Umkreis von ${radius} um ${place}`,
  en: (radius: string, place: string) => `within ${radius} of ${place}`,
} as const;

const TEXT = {
  bbox: { de: 'im Kartenausschnitt', en: 'in the map section' },
  from: { de: 'im Zeitraum ab', en: 'active from' },
  to: { de: 'im Zeitraum bis', en: 'active until' },
  updatedSince: { de: 'geändert seit', en: 'changed since' },
  located: { de: 'mit Ort', en: 'with a place' },
  unlocated: { de: 'ohne Ort', en: 'without a place' },
} as const;
