import type {
  Adapter,
  AnswerHead,
  Door,
  FeedResponse,
  Lead,
  Output,
  ReadContext,
  Recognition,
} from '../kit/contract.js';
import { linkLeads } from '../kit/events/link-leads.js';
import { rejected } from '../kit/events/source-event.js';
import { TRAITS_OF_EVENTS } from '../kit/events/traits.js';
import { Calendar, eventOf, type CalendarPart } from './components.js';
import { CalendarEntries } from './entries.js';
import type { Surroundings } from './event.js';
import { linesIn } from './lines.js';
import { todayOf } from './series.js';
import { Zones } from './zones.js';

const ACCEPT = 'text/calendar, text/plain;q=0.5';

/** Calendars: meetings and walks that belong to procedures of other feeds. */
export const ical: Adapter<null> = {
  format: 'ical',
  title: { de: 'iCalendar', en: 'iCalendar' },
  versions: ['2.0'],
  revision: 1,
  traits: {
    ...TRAITS_OF_EVENTS,
    // Calendars name who invites and who comes; neither is read.
    hasPersonalData: true,
    intervalMinutes: 180,
  },
  recognise,
  leads,
  start: ({ url }) => ({
    state: null,
    requests: [{ purpose: 'calendar', url: url.replace(/^webcals?:/i, 'https:'), accept: ACCEPT, isOptional: false }],
  }),
  read,
};

async function* read(
  _state: null,
  { body, headers }: FeedResponse,
  context: ReadContext,
): AsyncGenerator<Output<null>, void, undefined> {
  const calendar = new Calendar();
  const reader = new CalendarReader(context);
  for await (const line of linesIn(body, headers['content-type'] ?? '')) {
    for (const part of calendar.push(line)) yield* reader.take(part);
    if (calendar.hasFailed) break;
  }
  for (const part of calendar.finish()) yield* reader.take(part);
}

/** Turns the parts of a calendar into outputs. */
class CalendarReader {
  private readonly zones: Zones;
  private readonly entries: CalendarEntries;
  private surroundings: Surroundings;
  private position = 0;

  constructor({ timeZone, fetchedAt, region }: ReadContext) {
    this.zones = new Zones(timeZone);
    this.entries = new CalendarEntries({ zones: this.zones, today: todayOf(fetchedAt, timeZone) });
    this.surroundings = { region, isCancelled: false };
  }

  *take(part: CalendarPart): Generator<Output<null>, void, undefined> {
    switch (part.kind) {
      case 'event': {
        const { component, remarks } = part;
        yield* this.entries.take({ event: eventOf(component), position: this.position++, remarks }, this.surroundings);
        return;
      }
      case 'broken':
        yield { ...rejected(this.position++, 'record-malformed', null) };
        return;
      case 'zone':
        return this.zones.bring(part.component);
      case 'setting':
        return this.settle(part);
      case 'failed':
        yield part;
        return;
      case 'end':
        yield* this.entries.finish(this.surroundings);
        yield { kind: 'end', state: null, isComplete: true };
    }
  }

  private settle({ name, value }: Extract<CalendarPart, { kind: 'setting' }>): void {
    if (name === 'x-wr-timezone') this.zones.settle(value);
    else this.surroundings = { ...this.surroundings, isCancelled: /^cancel$/i.test(value) };
  }
}

function recognise({ bytes }: AnswerHead): Recognition | null {
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*BEGIN:VCALENDAR\s/i.test(text)) return null;
  return { confidence: 0.95, evidence: 'begins with BEGIN:VCALENDAR' };
}

/** Calendars go by their type, or by the end of their address; the one that people subscribe to by its scheme. */
function leads(door: Door): readonly Lead[] {
  return linkLeads(door, {
    accept: ACCEPT,
    likelihoodOf: ({ type, href }) => {
      if (type === 'text/calendar') return 0.8;
      return /\.ics(?:$|\?)|[?&](?:ical=1|format=ical|outlook-ical=1)\b/i.test(href) ? 0.7 : null;
    },
    what: 'a calendar',
  });
}
