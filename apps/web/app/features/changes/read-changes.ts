import { addDays, DEFAULT_TIME_ZONE, FIRST_LANGUAGE, inLanguage, localDay, localeOf } from '@navigator/shared';
import type { Change, Language, LocalDate } from '@navigator/shared';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { formatDate } from '../../format/dates.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import { labelsIn } from '../../i18n/use-labels.js';
import { askedIn, CHANGES_PATH, changesFeedPath, changesPath, type AskedChanges } from './changes-address.js';
import type { ChangeDay, ChangesView, Option } from './changes-view.js';
import { groupsOf } from './group-changes.js';
import { CHANGE_WORDS } from './words.js';

/** Changes on a page. */
const PAGE = 50;

/** Reads what is new, day by day. */
export async function readChanges({ api, now, site }: Visit, url: URL): Promise<ChangesView> {
  const language = languageOf(url.pathname);
  const asked = askedIn(url);
  const { filter, cursor } = asked;
  const [{ items, next }, publishers, feeds] = await Promise.all([
    api.changes({ filter, limit: PAGE, cursor }),
    api.publishers(),
    api.feeds(),
  ]);
  const words = inLanguage(CHANGE_WORDS, language);
  const isFiltered = Object.keys(filter).length > 0;
  return {
    title: titleOf(site, language, labelsIn(language).changes.heading),
    action: pathIn(language, CHANGES_PATH),
    summary: words.summary(items.length, next === null && cursor === null),
    notice: noticeOf(asked, language),
    since: filter.since?.slice(0, 10) ?? '',
    publishers: optionsOf(publishers.items, { chosen: filter.publisher, all: words.allCities }),
    feeds: optionsOf(feeds.items, { chosen: filter.feed, all: words.allFeeds }),
    days: daysOf(items, now(), language),
    empty: isFiltered ? words.empty.filtered : words.empty.ever,
    nextHref: next === null ? null : changesPath(filter, language, next),
    firstHref: cursor === null ? null : changesPath(filter, language),
    resetHref: isFiltered ? changesPath({}, language) : null,
    feedHref: changesFeedPath(filter, language),
  };
}

function noticeOf({ dropped }: AskedChanges, language: Language): string | null {
  const words = inLanguage(CHANGE_WORDS, language);
  return dropped.length === 0 ? null : words.dropped(dropped.map((key) => words.names[key]).join(', '));
}

/** One can be chosen on the page; an address may name several, of which the first is shown. */
function optionsOf(
  items: readonly { readonly id: string; readonly name: string }[],
  { chosen, all }: { readonly chosen: readonly string[] | undefined; readonly all: string },
): readonly Option[] {
  const byName = new Intl.Collator(localeOf(FIRST_LANGUAGE));
  const options = items
    .toSorted((a, b) => byName.compare(a.name, b.name))
    .map(({ id, name }) => ({ value: id, label: name, isChosen: chosen?.[0] === id }));
  return [{ value: '', label: all, isChosen: chosen === undefined }, ...options];
}

function daysOf(changes: readonly Change[], now: number, language: Language): readonly ChangeDay[] {
  const days = new Map<LocalDate, Change[]>();
  for (const change of changes) {
    const day = localDay(Date.parse(change.at), DEFAULT_TIME_ZONE);
    days.set(day, [...(days.get(day) ?? []), change]);
  }
  const today = localDay(now, DEFAULT_TIME_ZONE);
  return [...days].map(([day, items]) => ({
    id: `tag-${day}`,
    heading: headingOf(day, today, language),
    groups: groupsOf(items, language),
  }));
}

function headingOf(day: LocalDate, today: LocalDate, language: Language): string {
  const words = inLanguage(CHANGE_WORDS, language);
  const date = formatDate(day, language);
  if (day === today) return `${words.today}, ${date}`;
  return day === addDays(today, -1) ? `${words.yesterday}, ${date}` : date;
}
