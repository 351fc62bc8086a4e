import type { Filter, FilterKey, NavigatorApi } from '@navigator/shared';
import type { WayOut } from './explore-view.js';
import { searchOf, without } from './page-filter.js';
import type { PillContext } from './pills.js';
import { EXPLORE_WORDS } from './words.js';

/** For each chosen filter: how many there would be without it, the most promising first. */
export async function waysOutOf(api: NavigatorApi, filter: Filter, context: PillContext): Promise<readonly WayOut[]> {
  const words = EXPLORE_WORDS[context.language];
  const keys = CAN_GO.filter((key) => filter[key] !== undefined && filter[key] !== 'all');
  const counted = await Promise.all(
    keys.map(async (key) => {
      const rest = without(filter, key);
      const { located } = await api.facets(rest);
      const count = located.yes + located.no;
      return { count, label: words.wayOut(words.filterNames[key], count), href: context.path + searchOf(rest) };
    }),
  );
  const helpful = counted.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  if (helpful.length > 0 || keys.length <= 1) return helpful;
  return [{ label: words.everything, href: `${context.path}?status=all` }];
}

const CAN_GO: readonly FilterKey[] = [
  'q',
  'status',
  'topic',
  'publisher',
  'kind',
  'feed',
  'territory',
  'bbox',
  'near',
  'from',
  'to',
  'updatedSince',
  'located',
];
