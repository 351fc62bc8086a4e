import { FIRST_LANGUAGE, inLanguage, localeOf } from '@navigator/shared';
import type { Language, Publisher, StatusCounts } from '@navigator/shared';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { formatNumber } from '../../format/numbers.js';
import { cityPath } from '../../i18n/addresses.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import { labelsIn } from '../../i18n/use-labels.js';
import type { CitiesView, CityGroup, CityRow } from './cities-view.js';
import { matching, searchedIn, searchOf } from './city-search.js';
import { residentsOf, withSharedDay } from './residents.js';
import { CITY_WORDS } from './words.js';

/** Reads every city and body, grouped by Land. */
export async function readCities({ api, site }: Visit, url: URL): Promise<CitiesView> {
  const language = languageOf(url.pathname);
  const { items } = await api.publishers();
  const text = searchedIn(url);
  const shown = matching(items, text);
  return {
    title: titleOf(site, language, labelsIn(language).cities.heading),
    summary: summaryOf(items, language),
    search: searchOf(text, shown.length, language),
    groups: groupsOf(shown, language),
    missing: {
      registerHref: `${pathIn(language, '/ueber')}#register`,
      suggestHref: `${pathIn(language, '/melden')}?art=stadt`,
      email: site.contact?.email ?? null,
    },
  };
}

function summaryOf(items: readonly Publisher[], language: Language): string {
  const words = inLanguage(CITY_WORDS, language);
  if (items.length === 0) return words.none;
  const states = new Set(items.filter(({ isDemo }) => !isDemo).flatMap(({ territory }) => territory?.state ?? []));
  const sum = (status: keyof StatusCounts): number =>
    items.reduce((total, { procedures }) => total + procedures[status], 0);
  return `${words.summary(items.length, states.size)}: ${words.activity(sum('open'), sum('planned'))}`;
}

/** What a city is listed under; imaginary ones never mix with a Land. */
type GroupKey = { readonly kind: 'state'; readonly name: string } | { readonly kind: 'unknown' | 'imaginary' };

function groupsOf(items: readonly Publisher[], language: Language): readonly CityGroup[] {
  const byName = new Intl.Collator(localeOf(FIRST_LANGUAGE));
  const names = [...new Set(items.map(keyOf).flatMap((key) => (key.kind === 'state' ? [key.name] : [])))];
  const keys: readonly GroupKey[] = [
    ...names.toSorted(byName.compare).map((name) => ({ kind: 'state', name }) as const),
    { kind: 'unknown' },
    { kind: 'imaginary' },
  ];
  const groups = keys.map((key, index) => ({
    id: `land-${index}`,
    ...headingOf(key, language),
    ...withSharedDay(
      items
        .filter((item) => isSame(keyOf(item), key))
        .toSorted((a, b) => byName.compare(a.name, b.name))
        .map((item) => rowOf(item, language)),
    ),
  }));
  return groups.filter(({ rows }) => rows.length > 0);
}

function keyOf({ isDemo, territory }: Publisher): GroupKey {
  if (isDemo) return { kind: 'imaginary' };
  const name = territory?.state ?? null;
  return name === null ? { kind: 'unknown' } : { kind: 'state', name };
}

function isSame(one: GroupKey, other: GroupKey): boolean {
  if (one.kind !== 'state' || other.kind !== 'state') return one.kind === other.kind;
  return one.name === other.name;
}

function headingOf(key: GroupKey, language: Language): Pick<CityGroup, 'heading' | 'note'> {
  const words = inLanguage(CITY_WORDS, language);
  switch (key.kind) {
    case 'state':
      return { heading: key.name, note: null };
    case 'unknown':
      return { heading: words.stateUnknown, note: words.stateUnknownNote };
    case 'imaginary':
      return { heading: words.imaginary, note: words.imaginaryNote };
  }
}

function rowOf(publisher: Publisher, language: Language): CityRow {
  const { name, territory, procedures, feeds } = publisher;
  const { open, planned, evaluating, closed, cancelled } = procedures;
  return {
    href: cityPath(publisher, language),
    name,
    open: formatNumber(open, language),
    planned: formatNumber(planned, language),
    finished: formatNumber(evaluating + closed + cancelled, language),
    residents: residentsOf(territory, language),
    feeds: formatNumber(feeds, language),
  };
}
