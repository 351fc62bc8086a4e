import { FILTER_KEYS, inLanguage, STATUS_LABELS } from '@navigator/shared';
import type { FacetValue, Filter, FilterKey, Language, LocalDate } from '@navigator/shared';
import type { Choice } from '../../format/choice.js';
import { formatDate } from '../../format/dates.js';
import type { Choices, Pill } from './explore-view.js';
import { isDefaultStatus, without, withoutValue } from './page-filter.js';
import { exploreWords } from './words.js';

/** What a pill needs to know besides the filter. */
export interface PillContext {
  readonly choices: Choices;
  readonly language: Language;
  /** The page for a filter, in the order that is chosen now. */
  readonly hrefOf: (filter: Filter) => string;
  /** Name of the feed a filter points at; pages cannot know it from facets. */
  readonly feedName: string | null;
  /** Names of areas by their keys. */
  readonly areas: readonly FacetValue[];
  /** 5 km um Altona-Nord, Hamburg */
  readonly circle: string | null;
}

/** One pill per chosen value, each with the address that leaves it out. */
export function pillsOf(filter: Filter, context: PillContext): readonly Pill[] {
  return FILTER_KEYS.filter((key) => key !== 'radius' && key !== 'lang').flatMap((key) =>
    pillsOfKey(filter, key, context),
  );
}

function pillsOfKey(filter: Filter, key: FilterKey, context: PillContext): readonly Pill[] {
  const value = filter[key];
  if (value === undefined || (key === 'status' && isDefaultStatus(filter.status))) return [];
  const words = exploreWords(context.language);
  const name = words.filterNames[key];
  const pill = (label: string, rest: Filter): Pill => ({ label, removeHref: context.hrefOf(rest) });
  if (value === 'all') return [pill(`${name}: ${words.anyStatus}`, { ...filter, status: undefined })];
  if (isList(key) && Array.isArray(value)) {
    return value
      .map(String)
      .map((item) => pill(`${name}: ${labelOf(key, item, context)}`, withoutValue(filter, key, item)));
  }
  return [pill(plainText(filter, key, context), without(filter, key))];
}

function isList(key: FilterKey): boolean {
  return key !== 'bbox' && key !== 'near';
}

function labelOf(key: FilterKey, value: string, { choices, language, feedName, areas }: PillContext): string {
  const known: Partial<Record<FilterKey, readonly Named[]>> = {
    ...choices,
    // A chosen status keeps its name even while the choices leave it out.
    status: Object.entries(STATUS_LABELS).map(([id, label]) => ({ value: id, label: inLanguage(label, language) })),
    feed: feedName === null ? [] : [{ value, label: feedName }],
    territory: areas.map(({ id, label }) => ({ value: id, label })),
  };
  return known[key]?.find((choice) => choice.value === value)?.label ?? value;
}

type Named = Pick<Choice, 'value' | 'label'>;

/** What is no list, in words; a circle and a section of the map need no name before them. */
function plainText(filter: Filter, key: FilterKey, { language, circle }: PillContext): string {
  const words = exploreWords(language);
  const day = (date: LocalDate | undefined): string => (date === undefined ? '' : formatDate(date, language));
  const texts: Partial<Record<FilterKey, string>> = {
    q: words.quoted(filter.q ?? ''),
    near: circle ?? '',
    bbox: words.section,
    from: `${words.filterNames.from} ${day(filter.from)}`,
    to: `${words.filterNames.to} ${day(filter.to)}`,
    updatedSince: `${words.filterNames.updatedSince} ${day(filter.updatedSince?.slice(0, 10))}`,
    located: filter.located === true ? words.located : words.unlocated,
  };
  return texts[key] ?? '';
}
