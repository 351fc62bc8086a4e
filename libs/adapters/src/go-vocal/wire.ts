import { z } from 'zod';
import { readMembers } from '../kit/members.js';
import type { Reading } from '../kit/remark.js';

// The words of the wire, as the serializers of the public API v2 (2022 to 2026) and of the web API v1 write them. Every
// member may be missing or null. Descriptions stand in docs/formats/go-vocal.md.

const text = z.string().nullish();
const label = z.union([z.string(), z.number()]).nullish();
const multiloc = z.union([z.string(), z.record(z.string(), z.unknown())]).nullish();
const versions = z.record(z.string(), z.unknown()).nullish();

/** An entry of `projects`; on the web API the `attributes` of an entry of `data`, with its `id`. */
export const Project = z.object({
  id: label.describe('Identity, a UUID'),
  title: text.describe('Title'),
  title_multiloc: multiloc.describe('Title by locale (web API, and v2 since 2025)'),
  description_preview: text.describe('Summary'),
  description_preview_multiloc: multiloc.describe('Summary by locale'),
  description_html: text.describe('HTML; description'),
  description_multiloc: multiloc.describe('HTML by locale; description'),
  slug: text.describe('Last part of the address on the platform, where `href` is missing'),
  href: text.describe('Page to take part'),
  publication_status: text.describe(
    '`published` or `archived`; anything else is skipped: the token sees drafts. `archived` closes what has no dates; kept as source status',
  ),
  status: text.describe('The same, before 2024'),
  visible_to: text.describe('Only `public` is shown; projects of groups and moderators are skipped'),
  images: z.array(versions).nullish().describe('Image, the largest version of the first'),
  header_bg: versions.describe('Image on the web API, the largest version'),
  map_center_geojson: z.unknown().optional().describe('Geometry with the role `mapCentre`: no site of anything'),
  ideas_count: label.describe('Contributions, where no phase counts them'),
  comments_count: label.describe('Comments'),
  participants_count: label.describe('Participants (web API)'),
  process_type: text.describe('`continuous` projects have no phases and are open while published (before 2024)'),
  participation_method: text.describe('Not used: what a continuous project does'),
  timeline_active: text.describe(
    '`past`, `present` or `future` (web API): `past` closes and `future` plans projects without a current phase; kept as source status',
  ),
  folder_id: label.describe('Not used: folder'),
  created_at: text.describe('Not used: when the entry was made'),
  updated_at: text.describe('Not used: when it was changed'),
});
export type Project = z.infer<typeof Project>;

/** An entry of `phases`; on the web API the current phase only, among `included`. */
export const Phase = z.object({
  project_id: label.describe('Joins the phase to its project'),
  title: text.describe('Title'),
  title_multiloc: multiloc.describe('Title by locale'),
  participation_method: text.describe(
    'Kind: surveys and polls, voting, budgeting; `information` is none to take part in',
  ),
  start_at: text.describe('First day'),
  end_at: text.describe('Last day; without one it is open until further notice'),
  ideas_count: label.describe('Contributions, summed over all phases'),
});
export type Phase = z.infer<typeof Phase>;

/** An entry of `events`. */
export const Event = z.object({
  project_id: label.describe('Joins the event to its project'),
  title: text.describe('Title; an event without one is left out'),
  title_multiloc: multiloc.describe('Title by locale'),
  location: text.describe('Place in words'),
  location_multiloc: multiloc.describe('Place in words by locale'),
  location_point: z.unknown().optional().describe('Point'),
  start_at: text.describe('Instant; an event without one is left out'),
  end_at: text.describe('Instant'),
});
export type Event = z.infer<typeof Event>;

const Members = z.record(z.string(), z.unknown());

/** Reads the members of an entry that we know; null where it is no object. What is not named here is not kept (Q54). */
export function readWire<T>(schema: z.ZodType<T>, value: unknown): Reading<T> | null {
  const members = Members.safeParse(value);
  return members.success ? readMembers(schema, members.data) : null;
}

/** An entry of JSON:API as far as we follow it. */
export const Resource = z.object({
  id: label,
  type: text,
  attributes: Members.default({}),
  relationships: z
    .object({ current_phase: z.object({ data: z.object({ id: z.string() }).nullish() }).nullish() })
    .optional()
    .catch(undefined),
});
export type Resource = z.infer<typeof Resource>;
