import { z } from 'zod';

// The properties of a VEVENT as RFC 5545 (and RFC 7986) name them, in lower case. What is not named is not read: people
// (ORGANIZER, ATTENDEE, CONTACT) are not. Descriptions stand in docs/formats/ical.md.

/** A value with its parameters, in the notation of jCal (RFC 7265): `2026-03-05T18:00:00Z`, unescaped texts. */
const property = z.object({
  /** The first value; null where it is neither a text nor a pair (rules are). */
  value: z.union([z.string(), z.array(z.unknown())]).nullable(),
  /** All values, where a property may have several. */
  values: z.array(z.unknown()),
  parameters: z.record(z.string(), z.unknown()),
});
export type Property = z.infer<typeof property>;

const once = property.optional();
const often = z.array(property).optional();

/** A VEVENT. */
export const EventComponent = z.object({
  uid: once.describe('Identity, with `RECURRENCE-ID` or the day of a repetition'),
  'recurrence-id': once.describe('Which repetition this event takes the place of'),
  summary: once.describe('Title; an event without it is rejected'),
  dtstart: once.describe('Begin. `VALUE=DATE` is a day; without zone the clock of `X-WR-TIMEZONE`, else of the feed'),
  dtend: once.describe('End, exclusive also for days (Q13)'),
  duration: once.describe('In the place of `DTEND`'),
  rrule: often.describe('Repetitions; from a month ago to a year ahead, at most 100'),
  rdate: often.describe('Further days of a repetition'),
  exdate: often.describe('Days left out'),
  location: once.describe('Place'),
  geo: once.describe('Latitude, then longitude (Q1); meeting place'),
  status: once.describe('`CANCELLED` is cancelled; so is everything in a calendar with `METHOD:CANCEL`'),
  url: once.describe('Page of the event; an address to find the procedure by'),
  attach: often.describe('Documents, where they are addresses'),
  description: once.describe('Addresses and plans in it name the procedure'),
  'x-alt-desc': once.describe('The same as HTML'),
  conference: often.describe('Address to find the procedure by'),
  class: once.describe('`PRIVATE` and `CONFIDENTIAL` are skipped'),
});
export type EventComponent = z.infer<typeof EventComponent>;

/** Names of all that is read of an event. */
export const EVENT_PROPERTIES: ReadonlySet<string> = new Set(Object.keys(EventComponent.shape));
/** Those that may stand there several times. */
export const REPEATED_PROPERTIES: ReadonlySet<string> = new Set(['rrule', 'rdate', 'exdate', 'attach', 'conference']);
