import { addDays } from '../calendar.js';
import { onlyEvents } from './expected.js';
import { meetingsOf, type Meeting } from './meetings.js';
import { platformOf, type Asked, type Platform } from './platform.js';
import { procedurePage } from './procedure-page.js';
import { pageOf, textReply } from './replies.js';
import { townNamed } from './towns.js';

const PATH = '/kalender/beteiligung.ics';
/** Octets in a line before it is folded (RFC 5545, section 3.1). */
const LINE = 75;

/** A calendar of meetings: times of the town's zone, whole days, cancellations, places with latitude first. */
export const icalPlatforms: readonly Platform[] = [
  platformOf({
    slug: 'ical',
    title: 'Kalender Iltisrode',
    format: 'ical',
    version: '2.0',
    town: townNamed('Iltisrode'),
    listPath: PATH,
    hasTags: true,
    home: () =>
      pageOf({
        title: 'Stadt Iltisrode',
        head: `<link rel="alternate" type="text/calendar" title="Termine der Bürgerbeteiligung" href="${PATH}">`,
        body: `<h1>Termine</h1><p><a href="${PATH}">Kalender abonnieren (Termine der Bürgerbeteiligung)</a></p>`,
      }),
    routes: [
      ['GET', /^\/kalender\/beteiligung\.ics$/, (asked) => textReply(calendar(asked), 'text/calendar; charset=utf-8')],
      ['GET', /^\/beteiligung\/([^/]+)$/, procedurePage],
    ],
    expected: (told) => onlyEvents(meetingsOf(told).length),
  }),
];

const ZONE = `BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE`;

function calendar(asked: Asked): string {
  const events = meetingsOf(asked).flatMap((one) => event(asked, one));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Iltisrode//Kalender//DE',
    ...ZONE.split('\n'),
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event({ origin, town }: Asked, meeting: Meeting): readonly string[] {
  const { procedure, title, day, isCancelled } = meeting;
  const { id, point } = procedure;
  return [
    'BEGIN:VEVENT',
    `UID:${day}-${id}@${town.slug}.example`,
    `DTSTAMP:${compact(addDays(day, -20))}T100000Z`,
    ...times(meeting),
    `SUMMARY:${written(title)}`,
    `DESCRIPTION:${written(`Mehr dazu: ${origin}/beteiligung/${id}`)}`,
    `LOCATION:${written(`Rathaus, ${town.name}`)}`,
    ...(point ? [`GEO:${point[1]};${point[0]}`] : []),
    `URL:${origin}/beteiligung/${id}`,
    ...(isCancelled ? ['STATUS:CANCELLED'] : ['STATUS:CONFIRMED']),
    'END:VEVENT',
  ];
}

/** The end of a whole day is the next one. */
function times({ day, isAllDay }: Meeting): readonly string[] {
  if (isAllDay) return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`];
  return [`DTSTART;TZID=Europe/Berlin:${compact(day)}T180000`, `DTEND;TZID=Europe/Berlin:${compact(day)}T200000`];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function written(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Long lines go on in the next one, behind a blank, wherever that cuts them. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (Buffer.byteLength(piece + character) > LINE - 1) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece].join('\r\n ');
}
