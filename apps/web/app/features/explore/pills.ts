import { FILTER_KEYS, filterToQuery, STATUS_LABELS } from '@navigator/shared';
import type { FacetValue, Filter, FilterKey, Language } from '@navigator/shared';
import type { Choice } from '../../format/choice.js';
import type { Choices, Pill } from './explore-view.js';
import { isDefaultStatus, searchOf, without, withoutValue } from './page-filter.js';
import { EXPLORE_WORDS } from './words.js';

/** What a pill needs to know besides the filter. */
export interface PillContext {
  readonly choices: Choices;
  readonly language: Language;
  /** Address of the page without a query. */
  readonly path: string;
  /** Name of the feed a filter points at; pages cannot know it from facets. */
  readonly feedName: string | null;
  /** Names of areas by their keys. */
  readonly areas: readonly FacetValue[];
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
  const words = EXPLORE_WORDS[context.language];
  const name = words.filterNames[key];
  const pill = (text: string, rest: Filter): Pill => ({
    label: `${name}: ${text}`,
    removeHref: context.path + searchOf(rest),
  });
  if (value === 'all') return [pill(words.anyStatus, { ...filter, status: undefined })];
  if (isList(key) && Array.isArray(value)) {
    return value.map(String).map((item) => pill(labelOf(key, item, context), withoutValue(filter, key, item)));
  }
  return [pill(plainText(filter, key, context.language), without(filter, key))];
}

function isList(key: FilterKey): boolean {
  return key !== 'bbox' && key !== 'near';
}

function labelOf(key: FilterKey, value: string, { choices, language, feedName, areas }: PillContext): string {
  const known: Partial<Record<FilterKey, readonly Named[]>> = {
    ...choices,
    // A chosen status keeps its name even while the choices leave it out.
    status: Object.entries(STATUS_LABELS).map(([id, label]) => ({ value: id, label: label[language] })),
    feed: feedName === null ? [] : [{ value, label: feedName }],
    territory: areas.map(({ id, label }) => ({ value: id, label })),
  };
  return known[key]?.find((choice) => choice.value === value)?.label ?? value;
}

type Named = Pick<Choice, 'value' | 'label'>;

function plainText(filter: Filter, key: FilterKey, language: Language): string {
  const words = EXPLORE_WORDS[language];
  if (key === 'located') return filter.located === true ? words.located : words.unlocated;
  if (key === 'q') return words.quoted(filter.q ?? '');
  return filterToQuery({ [key]: filter[key] }).get(key) ?? '';
}
