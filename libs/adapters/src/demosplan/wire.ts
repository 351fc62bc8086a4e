import { z } from 'zod';
import { readMembers } from '../kit/members.js';
import type { Reading } from '../kit/remark.js';

// The words of the wire, as ProcedureResourceType and WerDenktWasAPIController of demosplan-core write them. Every
// member may be missing or null. Descriptions stand in docs/formats/demosplan.md.

const text = z.string().nullish();
const label = z.union([z.string(), z.number()]).nullish();
const unused = z.unknown().optional();

/** `attributes` of an entry of `/verfahren/suche/ajax`. */
export const Attributes = z.object({
  externalName: text.describe('Public title; an entry without it is rejected'),
  externalDescription: text.describe('HTML; summary and description'),
  externalStartDate: text.describe('Instant whose clock time is mostly noise; first day'),
  externalEndDate: text.describe('Instant whose clock time is mostly noise; last day, inclusive'),
  externalPhasePermissionset: text.describe(
    '`write` people may take part, `read` they may look, `hidden` is skipped; kept as source status',
  ),
  externalPhaseDefinitionName: text.describe('Name of the phase, free text of each customer (since 2026); its title'),
  externalPhaseTranslationKey: text.describe('What hosts before 2026 send instead of the name'),
  owningOrganisationName: text.describe('Organiser, and who publishes'),
  coordinate: text.describe('`"x,y"` in EPSG:3857; location'),
  daysLeft: unused.describe('Not used: text in the language of the platform'),
  statementSubmitted: unused.describe('Not used: always 0 for guests'),
  name: unused.describe('Not used: internal title, null for guests'),
  internalStartDate: unused.describe('Not used: internal, null for guests'),
  internalEndDate: unused.describe('Not used: internal, null for guests'),
  internalPhaseDefinitionName: unused.describe('Not used: internal, null for guests'),
  internalPhaseTranslationKey: unused.describe('Not used: internal, null for guests'),
  internalPhasePermissionset: unused.describe('Not used: internal, null for guests'),
});
export type Attributes = z.infer<typeof Attributes>;

/** An entry of `data`, in the manner of JSON:API. */
const Entry = z.object({
  type: z.literal('Procedure').nullish(),
  id: label,
  attributes: z.record(z.string(), z.unknown()),
});

/** An entry whose attributes are typed; what had a wrong type was left out and remarked. */
export interface ReadEntry {
  readonly id: string | number | null | undefined;
  readonly attributes: Reading<Attributes>;
}

/** Reads one element of `data`; null where it is no procedure. */
export function readEntry(value: unknown): ReadEntry | null {
  const entry = Entry.safeParse(value);
  if (!entry.success) return null;
  const attributes = readMembers(Attributes, entry.data.attributes);
  return attributes && { id: entry.data.id, attributes };
}

/** `properties` of a feature of `/api/werdenktwas/procedures`, joined by the UUID in its `url`. */
export const PointProperties = z.object({
  url: text.describe('Page of the procedure; its UUID joins the point to the list'),
  name: unused.describe('Not used: the list has it'),
  description: unused.describe('Not used: the list has it'),
  organisation: unused.describe('Not used: the list has it'),
  participation: unused.describe('Not used: where a date is missing it is made up from the clock'),
});

/** A GeoJSON feature as far as it must be one. */
export const PointFeature = z.object({ geometry: z.unknown().optional(), properties: PointProperties });
