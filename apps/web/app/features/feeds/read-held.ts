import { FeedId, inLanguage, slugOf } from '@navigator/shared';
import type { Difference, DifferenceGroup, FeedDetail, FeedQuarantine, Language } from '@navigator/shared';
import { data } from 'react-router';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { formatDistance, formatInstant } from '../../format/dates.js';
import { procedurePath } from '../../i18n/addresses.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import { labelsIn } from '../../i18n/use-labels.js';
import type { Held, HeldGroup, HeldView } from './held-view.js';
import { HELD_WORDS } from './held-words.js';

/** Reads what of a feed is held back; an unknown feed is a page nobody has, a feed that shows all has an empty one. */
export async function readHeld({ api, now, site }: Visit, url: URL, name: string): Promise<HeldView> {
  const language = languageOf(url.pathname);
  const id = FeedId.safeParse(name);
  if (!id.success) throw data(null, 404);
  const [feed, lookup] = await Promise.all([api.feed(id.data), api.quarantine(id.data)]);
  if (feed === null) throw data(null, 404);
  return {
    title: titleOf(site, language, `${labelsIn(language).held.heading}: ${feed.name}`),
    feed: { name: feed.name, href: pathIn(language, `/feeds/${feed.id}`) },
    held: lookup.kind === 'held' ? heldOf(lookup.quarantine, { feed, now: now(), language }) : null,
  };
}

interface Telling {
  readonly feed: FeedDetail;
  readonly now: number;
  readonly language: Language;
}

function heldOf({ id, why, since, holds, showsTexts, difference }: FeedQuarantine, telling: Telling): Held {
  const { feed, now, language } = telling;
  const words = inLanguage(HELD_WORDS, language);
  const instant = formatInstant(since, feed.timeZone, language);
  return {
    why: inLanguage(why, language),
    facts: [
      { term: words.terms.since, value: `${formatDistance(since, now, language)} (${instant})` },
      { term: words.terms.holds, value: words.holds[holds] },
    ],
    summary: inLanguage(difference.summary, language),
    groups: difference.groups.map((group) => groupOf(group, language)),
    unchanged: unchangedOf(difference, language),
    showsTexts,
    commands: (['show', 'confirm', 'reject'] as const).map((does) => ({
      does: words.commands[does],
      line: `npm run quarantine -- ${does} ${id}`,
    })),
  };
}

function groupOf({ kind, count, text, examples }: DifferenceGroup, language: Language): HeldGroup {
  const more = count - examples.length;
  return {
    kind,
    heading: inLanguage(text, language),
    examples: examples.map(({ procedure, sourceId, title, text: sentence }) => ({
      key: sourceId,
      title,
      href: procedure === null ? null : procedurePath({ id: procedure, slug: slugOf(title) }, language),
      text: inLanguage(sentence, language),
    })),
    more: examples.length > 0 && more > 0 ? inLanguage(HELD_WORDS, language).more(more) : null,
  };
}

function unchangedOf({ unchanged, groups }: Difference, language: Language): string | null {
  return unchanged === 0 || groups.length === 0 ? null : inLanguage(HELD_WORDS, language).unchanged(unchanged);
}
