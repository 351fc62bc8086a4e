import { z } from 'zod';
import { readMembers } from '../kit/members.js';
import type { Reading } from '../kit/remark.js';

// The words of our own contract (WholeProcedure in libs/shared), read as if strangers had written them: another installation
// may be older or newer than this one, and whoever answers at its address may be anybody.

const text = z.string().nullish();
const label = z.union([z.string(), z.number()]).nullish();
const list = z.array(z.unknown()).nullish();
const loose = z.record(z.string(), z.unknown()).nullish();

/** `properties` of a feature of `/api/v1/procedures.geojson`. */
export const Properties = z.object({
  id: label.describe('Identity, their id; that of the feature counts first'),
  title: text.describe('Title'),
  summary: text.describe('Summary'),
  description: text.describe('Description (since 2026-11)'),
  url: text.describe('Page to take part'),
  status: text.describe(
    '`evaluating` and `cancelled`, and whatever rests on the source or on presence, become the flag',
  ),
  statusBasis: text.describe('What their status rests on; `gone` is skipped: it vanished before its end'),
  lifecycle: text.describe('`withdrawn` and `merged` are skipped'),
  span: z.looseObject({ start: text, end: text }).nullish().describe('One phase, where no phases are told'),
  timeZone: text.describe('Zone of the days, where no phases are told'),
  phases: list.describe('Phases (since 2026-11)'),
  events: list.describe('Events (since 2026-11)'),
  nextEvent: loose.describe('The one event that is told, where `events` is missing'),
  documents: list.describe('Documents (since 2026-11)'),
  kind: text.describe('Kind'),
  level: text.describe('Level of participation (since 2026-11)'),
  organiser: text.describe('Organiser'),
  publisher: z
    .looseObject({ name: text, territory: text })
    .nullish()
    .describe('Publisher, by name and territory key; ours where we know it'),
  territories: z.array(z.string()).nullish().describe('Not read: found anew by us'),
  topics: z
    .array(z.looseObject({ id: text, label: text }))
    .nullish()
    .describe('Topics: the ids are the common vocabulary'),
  topicLabels: list.describe('The words of the first source (since 2026-11)'),
  place: text.describe('Place in words'),
  geometryRole: text.describe('What the geometry stands for'),
  image: text.describe('Image'),
  contributions: label.describe('Contributions; null stays null'),
  comments: label.describe('Comments; null stays null'),
  participants: label.describe('Participants; null stays null'),
  result: z.looseObject({ state: text, url: text, publishedAt: text }).nullish().describe('Result'),
  licence: text.describe('Licence of this record, where `provenance` has none'),
  language: text.describe('Language (since 2026-11), else that of the feed'),
  sourceStatus: text.describe('The status in the words of the first source (since 2026-11)'),
  feed: z
    .looseObject({ name: text })
    .nullish()
    .describe('Name of the feed it came from, where `provenance` is missing'),
  provenance: z
    .looseObject({ via: list, feedUrl: text, feedName: text, licence: text, sourceId: text })
    .nullish()
    .describe('Installations by way of which it came, and the feed that the first of them read (since 2026-11)'),
  slug: text.describe('Not used: decoration of their address'),
  changedAt: text.describe('Not used: when it changed there'),
  start: text.describe('Not used: first day of the phase that matters now'),
  end: text.describe('Not used: last day of it'),
  endTime: text.describe('Not used: its clock time'),
});
export type Properties = z.infer<typeof Properties>;

const Feature = z.object({
  id: label,
  geometry: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()),
});

/** A feature whose properties are typed. */
export interface ReadFeature {
  readonly id: string | number | null | undefined;
  readonly geometry: unknown;
  readonly properties: Reading<Properties>;
}

/** Reads one element of the list; null where it is no feature. */
export function readFeature(value: unknown): ReadFeature | null {
  const feature = Feature.safeParse(value);
  if (!feature.success) return null;
  const properties = readMembers(Properties, feature.data.properties);
  return properties && { id: feature.data.id ?? properties.value.id, geometry: feature.data.geometry, properties };
}
