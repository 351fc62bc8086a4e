import { z } from 'zod';
import { readMembers } from '../kit/members.js';
import type { Reading } from '../kit/remark.js';

// The members of an Event as schema.org names them. Every member may be missing, and may be one value or a list of them.
// Who organises and who performs is not read. Descriptions stand in docs/formats/json-ld.md.

/** A text, a text with its language, or a list of either. */
const text = z.unknown().optional();
const thing = z.unknown().optional();

/** A node whose type is Event or one of its kinds. */
export const EventNode = z.object({
  '@id': z.string().nullish().describe('Identity, made absolute; one of a blank node (`_:`) is none'),
  '@type': z.unknown().describe('`Event` and its kinds; other nodes are not read'),
  url: text.describe('Page; identity where there is no `@id`'),
  name: text.describe('Title; an event without it is rejected'),
  startDate: text.describe('Begin: a day, or a day and a clock time; an event without it is rejected'),
  endDate: text.describe('End; the day included'),
  eventStatus: text.describe('By its last segment: `EventCancelled` and `EventPostponed` are cancelled'),
  eventAttendanceMode: text.describe('`OnlineEventAttendanceMode`: the place is “Online” where no other is told'),
  location: thing.describe('Place, `VirtualLocation` or text; by its name and address'),
  description: text.describe('Addresses and plans in it name the procedure'),
  sameAs: text.describe('Addresses to find the procedure by'),
  mainEntityOfPage: thing.describe('Address to find the procedure by'),
  superEvent: thing.describe('Its name and address are those of the procedure, perhaps'),
  about: thing.describe('Its name and address are those of the procedure, perhaps'),
  isPartOf: thing.describe('Its name and address are those of the procedure, perhaps'),
  organizer: thing.describe('Not used'),
  performer: thing.describe('Not used: personal data'),
  image: thing.describe('Not used'),
});
export type EventNode = z.infer<typeof EventNode>;

/** An object of JSON. */
export type Members = Readonly<Record<string, unknown>>;

/** Reads a node; null where it is none. */
export function readEventNode(members: Members): Reading<EventNode> | null {
  return readMembers(EventNode, members);
}

/** Whether a value is an object of JSON. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
