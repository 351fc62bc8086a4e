import { inLanguage } from '@navigator/shared';
import { procedurePage, tagOf } from './addresses.js';
import { plainLine, plainText } from './plain-text.js';
import { NAVIGATOR_NAME, type Entry, type Subscription } from './subscription.js';
import { toldInSentences } from './told.js';

/** A subscription as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/); `_navigator` is the procedure as lists tell it. */
export function jsonFeed(subscription: Subscription): string {
  const { language, origin, title, self, page, entries } = subscription;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: plainLine(title),
    home_page_url: page,
    feed_url: self,
    language,
    authors: [{ name: inLanguage(NAVIGATOR_NAME, language), url: origin }],
    items: entries.map((entry) => itemOf(entry, subscription)),
  });
}

function itemOf({ procedure, createdAt }: Entry, { language, origin }: Subscription): object {
  const { id, title, url, publisher, topics, changedAt } = procedure;
  return {
    id: tagOf(origin, `verfahren/${id}`),
    url: procedurePage(origin, procedure, language),
    ...(url === null ? {} : { external_url: url }),
    title: plainLine(title),
    content_text: plainText(toldInSentences(procedure, language)),
    date_published: createdAt,
    date_modified: changedAt,
    authors: [{ name: publisher.name }],
    tags: topics.map(({ label }) => label),
    _navigator: { about: `${origin}/api/docs`, procedure },
  };
}
