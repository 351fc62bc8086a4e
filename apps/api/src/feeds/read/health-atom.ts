import { inLanguage, pathIn } from '@navigator/shared';
import type { FeedDetail, HealthInterval, Language } from '@navigator/shared';
import { tagOf } from '../../publish/addresses.js';
import { NAVIGATOR_NAME } from '../../publish/subscription.js';
import { element, textElement } from '../../publish/xml.js';
import { STATE_WORDS } from './health-badge.js';

/** Entries that are told; an older one was told long ago. */
const ENTRIES = 50;

/** Whose health is subscribed to, and where it is read. */
export interface HealthSubscription {
  readonly feed: FeedDetail;
  readonly origin: string;
  readonly language: Language;
  readonly now: Date;
}

/** The health of a feed as Atom 1.0 (RFC 4287): an entry for each time in which it was in another state. */
export function healthAtom(subscription: HealthSubscription): string {
  const { feed, origin, language, now } = subscription;
  const { id, name, intervals } = feed;
  const self = `${origin}/api/v1/feeds/${id}/health.atom?lang=${language}`;
  const page = origin + pathIn(language, `/feeds/${id}`);
  const title = inLanguage({ de: `Zustand: ${name}`, en: `Health: ${name}` }, language);
  const xml = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
    textElement('id', tagOf(origin, `feeds/${id}/health/${language}`)),
    textElement('title', title),
    textElement('updated', updatedAt(intervals) ?? now.toISOString()),
    element('author', {}, [textElement('name', inLanguage(NAVIGATOR_NAME, language))]),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: page }),
    ...intervals.slice(0, ENTRIES).map((interval) => `\n${entry(interval, subscription, page)}`),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}

function updatedAt([newest]: readonly HealthInterval[]): string | undefined {
  return newest?.since;
}

/** A state that has ended says so, under the id it always had. */
function entry({ state, reason, since, until }: HealthInterval, of: HealthSubscription, page: string): string {
  const { feed, origin, language } = of;
  return element('entry', {}, [
    textElement('id', tagOf(origin, `feeds/${feed.id}/health/${since}`)),
    textElement('title', `${feed.name}: ${inLanguage(STATE_WORDS, language)[state]}`),
    textElement('updated', until ?? since),
    textElement('published', since),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    element('category', {
      scheme: tagOf(origin, 'health'),
      term: state,
      label: inLanguage(STATE_WORDS, language)[state],
    }),
    textElement('summary', inLanguage(reason, language), { type: 'text' }),
  ]);
}
