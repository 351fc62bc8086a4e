import { z } from 'zod';
import { readMembers } from '../kit/members.js';
import type { Reading } from '../kit/remark.js';

// The words of the wire, as versions 2.0 to 2.4 of the interface write them. An empty text means that there is none
// (Q15). Descriptions stand in docs/formats/citizen-space.md.

const text = z.string().nullish();
const unused = z.unknown().optional();
const named = z.array(z.looseObject({ name: text })).nullish();

/** An activity of `json_search_results`, or the one of `json_consultation_details`. */
export const Activity = z.object({
  id: text.describe('Identity within its department'),
  dept: text.describe('Department by id; first half of the identity'),
  workspace_id: text.describe('The same under its newer name, where `dept` is gone'),
  title: text.describe('Title'),
  url: text.describe('Page to take part; tells the department where nothing else does'),
  status: text.describe('`open`, `forthcoming` or `closed`; kept as source status'),
  overview: text.describe('HTML; summary and description'),
  startdate: text.describe('`YYYY/MM/DD`; first day'),
  enddate: text.describe('`YYYY/MM/DD`; last day, inclusive'),
  department: text.describe('Organiser'),
  workspace_title: text.describe('Organiser, where `department` is gone'),
  visibility: text.describe('`private` is skipped: hidden from residents'),
  interests: named.describe('Topics by name (`fields=all`)'),
  areas: named.describe('Place, names joined with a comma (`fields=all`, where areas are in use)'),
  feedbackdate: text.describe('`YYYY/MM/DD`; day on which feedback is expected, as an event (`fields=all`)'),
  resultdate: text.describe('`YYYY/MM/DD`; day on which results are expected, as an event (`fields=all`)'),
  resultsdate: text.describe('The same as the documentation spells it'),
  supporting_documents: z
    .array(z.looseObject({ title: text, url: text }))
    .nullish()
    .describe('Documents (`fields=all`)'),
  activity_type: text.describe('Not used: ids of each installation'),
  type_string: text.describe('Not used: how people answer, in words'),
  type: text.describe('Not used: the same as a code of older versions'),
  participate_url: text.describe('Not used: leads past the page that explains'),
  participation_url: text.describe('The same as the documentation spells it'),
  progress: text.describe('Not used: always `published` in public answers'),
  why: unused.describe('Not used: a further text'),
  what_happens_next: unused.describe('Not used: a further text'),
  audiences: unused.describe('Not used: whom it is for'),
  related_links: unused.describe('Not used'),
  related_consultations: unused.describe('Not used'),
  contact_name: unused.describe('Not used: personal data'),
  contact_jobtitle: unused.describe('Not used: personal data'),
  contact_team: unused.describe('Not used: personal data'),
  contact_phone: unused.describe('Not used: personal data'),
  contact_email: unused.describe('Not used: personal data'),
});
export type Activity = z.infer<typeof Activity>;

/** Reads one activity; null where it is none at all. */
export function readActivity(value: unknown): Reading<Activity> | null {
  const members = z.record(z.string(), z.unknown()).safeParse(value);
  return members.success ? readMembers(Activity, members.data) : null;
}

/** Whether an object on its own is an activity and not some other answer. */
export function isActivity(value: unknown): boolean {
  const told = z.object({ id: z.string(), title: z.string(), startdate: z.string() });
  return told.safeParse(value).success;
}
