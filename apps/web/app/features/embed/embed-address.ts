import { filterToQuery, readFilter } from '@navigator/shared';
import type { Filter, Language } from '@navigator/shared';
import { pathIn } from '../../i18n/language.js';

/** What a frame shows. */
export const SHOWN = ['list', 'map', 'both'] as const;
export type Shown = (typeof SHOWN)[number];

/** How a frame looks besides its filter. */
export interface Frame {
  readonly filter: Filter;
  readonly shown: Shown;
}

/** Heights a page may give a frame, in CSS pixels. */
export const HEIGHT = { least: 200, most: 2000, usual: 600 } as const;

/** As addresses name them. */
const NAMES: Readonly<Record<Shown, string>> = { list: 'liste', map: 'karte', both: 'beides' };

/** What a filter means that says no status: what one can take part in, now or soon. */
const DEFAULT_STATUS = ['open', 'planned'] as const;

/** Reads the address of a frame, or of the page that makes one; keys and values it cannot read are left out. */
export function readFrame(query: URLSearchParams): Frame {
  const { lang: _, ...filter } = readFilter(query).filter;
  const shown = SHOWN.find((one) => NAMES[one] === query.get('ansicht')) ?? 'list';
  return { filter: { ...filter, status: filter.status ?? [...DEFAULT_STATUS] }, shown };
}

/** A height that a page may have, or the usual one. */
export function readHeight(query: URLSearchParams): number {
  const height = Math.round(Number(query.get('hoehe')));
  return height >= HEIGHT.least && height <= HEIGHT.most ? height : HEIGHT.usual;
}

/** The name of a view in addresses. */
export function nameOf(shown: Shown): string {
  return NAMES[shown];
}

/** The filter as a query that says its status always, so that no default of another page changes it. */
export function queryOf(filter: Filter): string {
  return filterToQuery(filter).toString().replaceAll('%2C', ',');
}

/** The address of a frame. */
export function widgetPath({ filter, shown }: Frame, language: Language): string {
  return `${pathIn(language, '/widget')}?${queryOf(filter)}&ansicht=${nameOf(shown)}`;
}
