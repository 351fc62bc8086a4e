import { cityTime } from '../city-time.js';
import { onlyEvents } from './expected.js';
import { meetingsOf, type Meeting } from './meetings.js';
import { platformOf, type Asked, type Platform } from './platform.js';
import { procedurePage } from './procedure-page.js';
import { escaped, pageOf, type PlatformAnswer } from './replies.js';
import { townNamed } from './towns.js';

/** A town's home page that tells search engines of its meetings. */
export const jsonLdPlatforms: readonly Platform[] = [
  platformOf({
    slug: 'json-ld',
    title: 'Stadt Biberhorst',
    format: 'json-ld',
    version: 'schema.org',
    town: townNamed('Biberhorst'),
    listPath: '/',
    hasTags: true,
    home,
    routes: [['GET', /^\/beteiligung\/([^/]+)$/, procedurePage]],
    // The block that is no JSON.
    expected: (told) => ({ ...onlyEvents(meetingsOf(told).length), broken: 1 }),
  }),
];

/** One block is no JSON, one tells of the town itself, one of its meetings. */
function home(asked: Asked): PlatformAnswer {
  const { town, origin } = asked;
  const place = {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    name: `Stadt ${town.name}`,
    url: `${origin}/`,
  };
  const events = { '@context': 'https://schema.org', '@graph': meetingsOf(asked).map((one) => event(asked, one)) };
  const items = meetingsOf(asked).map(
    ({ title, procedure }) => `<li><a href="/beteiligung/${procedure.id}">${escaped(title)}</a></li>`,
  );
  return pageOf({
    title: `Stadt ${town.name}`,
    head: `<meta name="generator" content="WordPress 6.8">
<script type="application/ld+json">{ "@context": "https://schema.org", "name": }</script>
<script type="application/ld+json">${script(place)}</script>
<script type="application/ld+json">${script(events)}</script>`,
    body: `<h1>Termine der Bürgerbeteiligung</h1><ul>${items.join('')}</ul>`,
  });
}

/** JSON within a script must not end it. */
function script(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function event({ town }: Asked, { title, day, isAllDay, isCancelled, procedure }: Meeting): unknown {
  const { point, id, office } = procedure;
  const geo = point && { '@type': 'GeoCoordinates', latitude: String(point[1]), longitude: String(point[0]) };
  return {
    '@type': 'Event',
    '@id': `/beteiligung/${id}#${day}`,
    name: title,
    startDate: isAllDay ? day : cityTime(day, '10:00'),
    ...(isAllDay ? { endDate: day } : {}),
    eventStatus: `https://schema.org/${isCancelled ? 'EventCancelled' : 'EventScheduled'}`,
    location: { '@type': 'Place', name: `Rathaus ${town.name}`, ...(geo ? { geo } : {}) },
    organizer: { '@type': 'Organization', name: office },
    url: `/beteiligung/${id}`,
  };
}
