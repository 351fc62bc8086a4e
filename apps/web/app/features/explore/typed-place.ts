import { slugOf } from '@navigator/shared';
import type { Filter, NavigatorApi, Place } from '@navigator/shared';
import { redirect } from 'react-router';
import type { PageFilter } from './page-filter.js';
import { atPlace, insideAreas, tidySearch } from './page-query.js';

/** More would be a list of its own. */
const OFFERED = 3;

/** Titles that are looked through for the word; the best fitting come first. */
const TITLES = 20;

/**
 * What somebody typed and sent without choosing a suggestion. Exactly a postcode, or the name of exactly one place, is
 * taken as that place (by a redirect), unless a procedure has the word in its title.
 */
export async function placesMeant(api: NavigatorApi, { filter, isLiteral }: PageFilter, url: URL): Promise<Meant> {
  const { q } = filter;
  if (q === undefined || isLiteral || url.searchParams.has('cursor')) return { exact: [], similar: [] };
  const { items } = await api.places(q);
  const exact = items.filter((place) => isNamed(place, q));
  const target = targetOf(exact, url.searchParams);
  if (target !== null && !(await isInTitles(api, filter, q))) throw redirect(url.pathname + target, 302);
  return { exact: exact.slice(0, OFFERED), similar: items.filter(hasAddress).slice(0, OFFERED) };
}

/** Places that words may mean: by their very name, or by one like it. */
export interface Meant {
  readonly exact: readonly Place[];
  readonly similar: readonly Place[];
}

/** One place, or the areas that share one postcode. */
function targetOf(exact: readonly Place[], query: URLSearchParams): string | null {
  const [first, ...others] = exact;
  if (first === undefined) return null;
  const place =
    first.kind === 'postcode' ? insideAll(exact, query) : others.length === 0 ? atPlace(query, first) : null;
  if (place === null) return null;
  const next = new URLSearchParams(place);
  next.set('gesucht', query.get('q') ?? '');
  return tidySearch(next);
}

function insideAll(postcodes: readonly Place[], query: URLSearchParams): string | null {
  const keys = postcodes.flatMap(({ territory }) => (territory === null ? [] : [territory.key]));
  return keys.length === 0 ? null : insideAreas(query, keys);
}

/** Upper case, umlauts and what stands behind the name do not matter: „koeln“ is Köln, Hamburg is „Hamburg (Land)“. */
function isNamed({ kind, label }: Place, typed: string): boolean {
  if (kind === 'postcode') return [label.split(' ')[0], label].includes(typed.trim());
  const name = label.replace(/ \([^)]*\)$/, '');
  return [label, name, name.split(',')[0] ?? name].some((one) => slugOf(one) === slugOf(typed));
}

function hasAddress({ point, territory }: Place): boolean {
  return point !== null || territory !== null;
}

async function isInTitles(api: NavigatorApi, { lang }: Filter, q: string): Promise<boolean> {
  const asked = { filter: { q, lang }, sort: 'relevance', limit: TITLES, cursor: null } as const;
  const { items } = await api.procedures(asked);
  return items.some(({ title }) => `-${slugOf(title)}-`.includes(`-${slugOf(q)}-`));
}
