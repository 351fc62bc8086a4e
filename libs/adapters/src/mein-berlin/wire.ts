import { z } from 'zod';
import { readMembers } from '../kit/members.js';
import type { Reading } from '../kit/remark.js';

// The words of the wire, as the serializers of a4-meinberlin write them (2021 to 2026). Every member may be missing,
// null, `false` or an empty text, which all mean the same (Q15). Descriptions stand in docs/formats/mein-berlin.md.

const absent = z.union([z.literal(false), z.literal('')]);
const text = z.union([z.string(), z.literal(false)]).nullish();
const label = z.union([z.string(), z.number(), z.literal(false)]).nullish();
const list = z.union([z.array(z.unknown()), absent]).nullish();
const flag = z.union([z.boolean(), z.literal('')]).nullish();

/** An entry of `/api/projects/`, `/api/plans/` or `/api/extprojects/`. */
export const Row = z.object({
  type: text.describe('`project` or `plan`; with `subtype` it tells the three lists apart'),
  subtype: text.describe('`external` for what is hosted elsewhere'),
  id: label.describe('Identity of a project (2026); plans, external projects and the rows of 2021 have none'),
  title: text.describe('Title'),
  url: text.describe('Page to take part, relative to the host or absolute; identity where there is no `id`'),
  description: text.describe('Plain text of at most 250 characters; summary'),
  organisation: text.describe('Organiser'),
  district: text.describe('Place, unless it is the word for the whole city'),
  point: z.unknown().optional().describe('GeoJSON feature with a point, or null, or `""` (2021); location'),
  point_label: text.describe('Not used: free text, often an address'),
  access: z.unknown().optional().describe('1 public, 2 semi-public; everything else is skipped'),
  status: label.describe('Kept as source status; counts only without dates, and where its version is known'),
  participation: label.describe(
    'Level of a plan (2026): 0 information without participation, 1 consultation, 2 cooperation, 3 decision-making',
  ),
  participation_active: flag.describe('Tells a 1 of 2021 (done) from one of 2026 (future)'),
  participation_string: text.describe('Not used: localised text'),
  participation_display: text.describe('Not used: localised text (2021)'),
  active_phase: list.describe('Progress, localised remaining time, end of the module that ends next'),
  future_phase: text.describe('Start of the next module'),
  past_phase: text.describe('End of the earliest past module: an approximate end'),
  plan_title: text.describe('Not used: the plan is listed itself'),
  plan_url: text.describe('Not used: the plan is listed itself'),
  topics: list.describe('Codes of three letters, told by the list of `topics.ts`'),
  tile_image: text.describe('Not used: images only with consent'),
  tile_image_alt_text: text.describe('Not used, but the plans of 2021 do not have it'),
  tile_image_copyright: text.describe('Not used: images only with consent'),
  cost: label.describe('Not used: free text'),
  published_projects_count: label.describe('Not used: number of projects of a plan'),
  created_or_modified: text.describe('Not used: when somebody last edited the entry'),
});
export type Row = z.infer<typeof Row>;

/** Reads one element of a list; null where it is no object. */
export function readRow(value: unknown): Reading<Row> | null {
  const members = z.record(z.string(), z.unknown()).safeParse(value);
  return members.success ? readMembers(Row, members.data) : null;
}

/** A text, or null for the many ways to say that there is none. */
export function textIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A code, written as a number or as digits; null where there is none. */
export function codeIn(value: unknown): number | null {
  const code = typeof value === 'number' ? value : Number(textIn(value) ?? NaN);
  return Number.isInteger(code) ? code : null;
}
