import { addDays, inLanguage, instantOf, localDay, moveLabel, moveOf, startOfDay } from '@navigator/shared';
import type { Language, LocalDate, LocalTime, ProcedureEvent } from '@navigator/shared';
import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
  type ICalLocation,
} from 'ical-generator';
import { hashOf } from '../procedures/edition.js';
import { hostOf, procedurePage } from './addresses.js';
import type { ExportedProcedure } from './columns.js';
import { plainLine, plainText } from './plain-text.js';
import { NAVIGATOR_NAME } from './subscription.js';
import { clockTime, toldInSentences } from './told.js';

/** A procedure with its events, as a calendar needs them. */
export interface DatedProcedure {
  readonly procedure: ExportedProcedure;
  readonly events: readonly ProcedureEvent[];
}

/** What goes into a calendar. */
export interface CalendarFacts {
  readonly language: Language;
  readonly origin: string;
  readonly title: string;
  readonly self: string;
  readonly page: string;
  readonly procedures: readonly DatedProcedure[];
  /** Dates before it are left out. */
  readonly since: Date;
}

/** How often calendar programs may ask again. */
const REFRESH_SECONDS = 6 * 3600;

/** Deadlines and events as a calendar to subscribe to (RFC 5545, RFC 7986). */
export function calendarText(facts: CalendarFacts): string {
  const { language, title, self, page, procedures } = facts;
  const calendar = ical({
    prodId: { company: NAVIGATOR_NAME.en, product: 'procedures', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // The package writes a name as it comes.
    name: escaped(plainLine(title)),
    source: self,
    url: page,
    ttl: REFRESH_SECONDS,
  });
  calendar.events(procedures.flatMap((dated) => [...deadlineOf(dated, facts), ...meetingsOf(dated, facts)]));
  return `${calendar.toString()}\r\n`;
}

function deadlineOf({ procedure }: DatedProcedure, facts: CalendarFacts): readonly ICalEventData[] {
  const { end, endTime, timeZone, place } = procedure;
  const { language, since } = facts;
  if (end === null || end < localDay(since.getTime(), timeZone)) return [];
  const until = endTime === null ? '' : ` ${clockTime(endTime, language)}`;
  return [
    {
      ...commonOf(procedure, facts),
      ...lastDay(end, endTime, timeZone),
      id: `${procedure.id}-frist@${hostOf(facts.origin)}`,
      summary: plainLine(`${deadlineWord(procedure, language)}${until}: ${procedure.title}`),
      location: locationOf(place, procedure, ['area', 'location']),
      transparency: ICalEventTransparency.TRANSPARENT,
    },
  ];
}

/** The last minute of a day, as platforms write it that mean the whole day. */
const LAST_MINUTE: LocalTime = '23:59';

/**
 * The last day, all of it: a calendar ends on the day after, because its ends are exclusive. Where the day has an end
 * of its own, until then.
 */
function lastDay(
  end: LocalDate,
  endTime: LocalTime | null,
  timeZone: string,
): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  if (endTime === null || endTime === LAST_MINUTE) {
    return { allDay: true, start: midnightUtc(end), end: midnightUtc(addDays(end, 1)) };
  }
  return { start: new Date(startOfDay(end, timeZone)), end: new Date(instantOf(end, endTime, timeZone)) };
}

/** A day without a zone, as the calendar's writer wants it. */
function midnightUtc(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

function meetingsOf({ procedure, events }: DatedProcedure, facts: CalendarFacts): readonly ICalEventData[] {
  const meetings = events
    .filter(({ start }) => Date.parse(start) >= facts.since.getTime())
    .map((event) => meetingOf(event, procedure, facts));
  return [...new Map(meetings.map((meeting) => [meeting.id, meeting])).values()];
}

/** Its id holds what it is, not where it stands: another event before it changes nothing. */
function meetingOf(event: ProcedureEvent, procedure: ExportedProcedure, facts: CalendarFacts): ICalEventData {
  const start = new Date(event.start);
  const end = event.end === null ? null : new Date(event.end);
  const name = hashOf(`${start.toISOString()} ${event.title}`);
  return {
    ...commonOf(procedure, facts),
    ...(event.isCancelled === true && { status: ICalEventStatus.CANCELLED }),
    start,
    end: end !== null && end > start ? end : null,
    id: `${procedure.id}-termin-${name}@${hostOf(facts.origin)}`,
    summary: plainLine(event.title === procedure.title ? event.title : `${event.title} (${procedure.title})`),
    location: locationOf(event.place, procedure, ['meetingPlace']),
  };
}

function commonOf(procedure: ExportedProcedure, { language, origin }: CalendarFacts): Omit<ICalEventData, 'start'> {
  const changed = new Date(procedure.changedAt);
  const page = procedurePage(origin, procedure, language);
  const links = procedure.url === null ? [page] : [`${inLanguage(TEXT.takePart, language)}: ${procedure.url}`, page];
  return {
    stamp: changed,
    lastModified: changed,
    sequence: secondsSince2020(changed),
    status: statusOf(procedure),
    description: plainText([toldInSentences(procedure, language), ...links].join('\n\n')),
    url: page,
    categories: procedure.topics.map(({ label }) => ({ name: label })),
  };
}

/** Called off is said, and a procedure that vanished from its source is not certain any more. */
function statusOf({ status, statusBasis }: ExportedProcedure): ICalEventStatus {
  if (status === 'cancelled') return ICalEventStatus.CANCELLED;
  return statusBasis === 'gone' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

type Role = NonNullable<ExportedProcedure['geometryRole']>;

/** A point only where it stands for this place: the middle of a map is none. */
function locationOf(
  place: string | null,
  { point, geometryRole }: ExportedProcedure,
  roles: readonly Role[],
): ICalLocation | null {
  const isThere = point !== null && geometryRole !== null && roles.includes(geometryRole);
  const geo = isThere ? { lat: point[1], lon: point[0] } : null;
  if (place !== null) return { title: plainLine(place), ...(geo && { geo }) };
  return geo && { geo };
}

/** A later change has a higher number; it fits 32 bits until 2088. */
function secondsSince2020(instant: Date): number {
  return Math.max(0, Math.floor((instant.getTime() - Date.UTC(2020, 0)) / 1000));
}

/** A moved deadline is told where it is seen at a glance. */
function deadlineWord(procedure: ExportedProcedure, language: Language): string {
  const move = moveOf(procedure);
  return move === null ? inLanguage(TEXT.deadline, language) : inLanguage(moveLabel(move), language);
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`);
}

const TEXT = {
  deadline: { de: 'Frist', en: 'Deadline' },
  takePart: { de: 'Mitmachen', en: 'Take part' },
} as const;
