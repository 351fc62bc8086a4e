import { addDays } from '../calendar.js';
import { cityTime } from '../city-time.js';
import type { DemoProcedure } from '../procedure.js';
import { onlyEvents } from './expected.js';
import { platformOf, type Asked, type Platform, type Told } from './platform.js';
import { procedurePage } from './procedure-page.js';
import { escaped, pageOf, textReply, type PlatformAnswer } from './replies.js';
import { townNamed } from './towns.js';

type Version = 'rss' | 'atom';

const PATHS = { rss: '/aktuelles/rss.xml', atom: '/aktuelles/atom.xml' } as const;
const TYPES = { rss: 'application/rss+xml', atom: 'application/atom+xml' } as const;
/** Older ones drop out of the window. */
const MOST_ITEMS = 15;

/** A town whose news tell when something begins, as RSS 2.0 and as Atom. */
export const rssPlatforms: readonly Platform[] = [news('rss', 'Wachtelfurt'), news('atom', 'Dachsbrücken')];

function news(version: Version, name: string): Platform {
  return platformOf({
    slug: version,
    title: `Neues aus ${name}`,
    format: 'rss',
    version: version === 'rss' ? 'RSS 2.0' : 'Atom 1.0',
    town: townNamed(name),
    listPath: PATHS[version],
    // The channel of RSS is built anew for everybody who asks, so that a tag would never be the same.
    hasTags: version === 'atom',
    home: () => home(name, version),
    routes: [
      [
        'GET',
        new RegExp(`^${PATHS[version]}$`),
        (asked) => textReply(version === 'rss' ? rss(asked) : atom(asked), `${TYPES[version]}; charset=utf-8`),
      ],
      ['GET', /^\/beteiligung\/([^/]+)$/, procedurePage],
    ],
    expected: (told) => onlyEvents(items(told).length),
  });
}

function home(name: string, version: Version): PlatformAnswer {
  return pageOf({
    title: `Stadt ${name}`,
    head: `<meta name="generator" content="TYPO3 CMS">
<link rel="alternate" type="${TYPES[version]}" title="Bürgerbeteiligung ${name}" href="${PATHS[version]}">`,
    body: `<h1>Willkommen in ${name}</h1><nav><a href="/rathaus/">Rathaus</a> <a href="/beteiligung/">Bürgerbeteiligung</a></nav>`,
  });
}

/** What has begun, the newest first. */
function items({ procedures, day }: Told): readonly DemoProcedure[] {
  return procedures
    .filter(({ start }) => start <= day)
    .toReversed()
    .slice(0, MOST_ITEMS);
}

function pageUrl({ origin }: Told, { id }: DemoProcedure): string {
  return `${origin}/beteiligung/${id}`;
}

function dotted(day: string): string {
  return day.split('-').toReversed().join('.');
}

/** The period, the phase and a text, as one piece of markup; without an end there is no period to tell. */
function text({ start, end, description }: DemoProcedure): string {
  const period = end === null ? `seit ${dotted(start)}` : `${dotted(start)} - ${dotted(end)}`;
  return `${period}<br/>Beteiligung der Öffentlichkeit<br/>${escaped(description)}`;
}

/** Every other item has no date, and the channel was always built just now. */
function rss(asked: Asked): string {
  const entries = items(asked).map(
    (one) => `<item><title>${escaped(one.title)}</title><link>${pageUrl(asked, one)}</link>
<guid isPermaLink="false">${one.id}</guid>
${one.month % 2 === 0 ? `<pubDate>${new Date(cityTime(addDays(one.start, -3), '10:00')).toUTCString()}</pubDate>` : ''}
<description>${escaped(text(one))}</description>
${one.point ? `<georss:point>${one.point[1]} ${one.point[0]}</georss:point>` : ''}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:georss="http://www.georss.org/georss" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>Bürgerbeteiligung in ${escaped(asked.town.name)}</title><link>${asked.origin}/</link><description>Was gerade beginnt</description>
<atom:link href="${asked.origin}${PATHS.rss}" rel="self" type="application/rss+xml"/>
<lastBuildDate>${asked.now.toUTCString()}</lastBuildDate>
${entries.join('\n')}
</channel></rss>
`;
}

function atom(asked: Asked): string {
  const entries = items(asked).map(
    (one) => `<entry><id>tag:${asked.town.slug}.example,2026:${one.id}</id><title>${escaped(one.title)}</title>
<link rel="alternate" type="text/html" href="${pageUrl(asked, one)}"/>
<updated>${new Date(cityTime(addDays(one.start, -3), '10:00')).toISOString()}</updated>
<summary type="html">${escaped(text(one))}</summary><category term="${escaped(one.theme)}"/></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><id>tag:${asked.town.slug}.example,2026:beteiligung</id>
<title>Bürgerbeteiligung in ${escaped(asked.town.name)}</title><updated>${asked.day}T00:00:00Z</updated>
<link rel="self" href="${asked.origin}${PATHS.atom}"/><link rel="alternate" href="${asked.origin}/"/>
${entries.join('\n')}
</feed>
`;
}
