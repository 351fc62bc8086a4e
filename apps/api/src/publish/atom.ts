import { inLanguage, STATUS_LABELS } from '@navigator/shared';
import { procedurePage, tagOf } from './addresses.js';
import { plainLine } from './plain-text.js';
import { lastChange, NAVIGATOR_NAME, type Entry, type Subscription } from './subscription.js';
import { toldInSentences } from './told.js';
import { LICENCE_UNCLEAR } from './words.js';
import { element, textElement } from './xml.js';

/** A subscription as Atom 1.0 (RFC 4287), with points as GeoRSS Simple. */
export function atomFeed(subscription: Subscription): string {
  const { language, origin, title, self, page, entries } = subscription;
  const { pathname, search } = new URL(self);
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:georss': 'http://www.georss.org/georss', 'xml:lang': language },
    [
      textElement('id', tagOf(origin, pathname.slice(1) + search)),
      textElement('title', plainLine(title)),
      textElement('updated', lastChange(subscription)),
      element('author', {}, [textElement('name', inLanguage(NAVIGATOR_NAME, language))]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: page }),
      ...entries.map((entry) => `\n${entryElement(entry, subscription)}`),
    ],
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

function entryElement({ procedure, createdAt }: Entry, { language, origin }: Subscription): string {
  const { id, title, status, topics, url, publisher, licence, changedAt } = procedure;
  return element('entry', {}, [
    textElement('id', tagOf(origin, `verfahren/${id}`)),
    textElement('title', plainLine(title)),
    textElement('updated', changedAt),
    textElement('published', createdAt),
    element('author', {}, [textElement('name', publisher.name)]),
    element('link', { rel: 'alternate', type: 'text/html', href: procedurePage(origin, procedure, language) }),
    ...(url === null ? [] : [element('link', { rel: 'related', href: url })]),
    element('category', {
      scheme: tagOf(origin, 'status'),
      term: status,
      label: inLanguage(STATUS_LABELS[status], language),
    }),
    ...topics.map((topic) =>
      element('category', { scheme: tagOf(origin, 'topic'), term: topic.id, label: topic.label }),
    ),
    textElement('summary', toldInSentences(procedure, language), { type: 'text' }),
    textElement('rights', licence ?? inLanguage(LICENCE_UNCLEAR, language)),
    ...pointElements(procedure),
  ]);
}

/** Latitude first. The middle of a city's map says nothing about the site, so it is not told as one. */
function pointElements({ point, geometryRole }: Entry['procedure']): readonly string[] {
  if (point === null || geometryRole === 'mapCentre') return [];
  return [textElement('georss:point', `${String(point[1])} ${String(point[0])}`)];
}
