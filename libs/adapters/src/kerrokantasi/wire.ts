import { z } from 'zod';
import { readMembers } from '../kit/members.js';
import type { Reading } from '../kit/remark.js';

// The words of the wire, as HearingListSerializer of kerrokantasi writes them (2016 to 2026). Every member may be missing
// or null. Descriptions stand in docs/formats/kerrokantasi.md.

const text = z.string().nullish();
const label = z.union([z.string(), z.number()]).nullish();
const unused = z.unknown().optional();
/** A text in several languages, or in one where an installation has no others. */
const multilingual = z.union([z.string(), z.record(z.string(), z.unknown())]).nullish();
const image = z.looseObject({ url: text }).nullish();

/** An entry of `results`; with `format=geojson` the properties of an entry of `features`. */
export const Hearing = z.object({
  id: label.describe('Identity'),
  slug: text.describe('Last part of the address on the portal, where that is known'),
  title: multilingual.describe('Title by language; an entry without any is rejected'),
  abstract: multilingual.describe('HTML by language; summary and description'),
  borough: multilingual.describe('Place, by language'),
  n_comments: label.describe('Comments'),
  open_at: text.describe('Instant; begin to the minute'),
  close_at: text.describe('Instant; end to the minute'),
  closed: z.boolean().nullish().describe('Closed now, also by hand before its time; kept as source status'),
  published: z.boolean().nullish().describe('`false` is skipped: a draft that only its editors see'),
  labels: z
    .array(z.looseObject({ label: multilingual }))
    .nullish()
    .describe('Topics by name, by language'),
  organization: text.describe('Organiser'),
  main_image: image.describe('Image'),
  images: z.array(image).nullish().describe('Image, of which the first counts (before 2017)'),
  geojson: unused.describe('Any GeoJSON; area or location. Only with `include=geojson`'),
  project: z
    .looseObject({
      phases: z.array(z.looseObject({ title: multilingual, is_active: z.boolean().nullish() })).nullish(),
    })
    .nullish()
    .describe('Phases of a project, of which this hearing is the active one; they have no dates (since 2020)'),
  created_at: text.describe('Not used: when the entry was made'),
  servicemap_url: unused.describe('Not used: a map of the city'),
  preview_url: unused.describe('Not used: an address for editors'),
  contact_persons: unused.describe('Not used: personal data (in lists before 2020)'),
  commenting: unused.describe('Not used: who may comment (2016)'),
  default_to_fullscreen: unused.describe('Not used: look of the page'),
});
export type Hearing = z.infer<typeof Hearing>;

/** A GeoJSON feature as far as it must be one. */
const Feature = z.object({
  type: z.literal('Feature'),
  id: label,
  geometry: z.unknown(),
  properties: z.record(z.string(), z.unknown()),
});

/** Reads an element of either list; null where it is no hearing at all. */
export function readHearing(value: unknown): Reading<Hearing> | null {
  const feature = Feature.safeParse(value);
  if (feature.success) {
    const { id, geometry, properties } = feature.data;
    return readMembers(Hearing, { id, geojson: geometry, ...properties });
  }
  const members = z.record(z.string(), z.unknown()).safeParse(value);
  return members.success ? readMembers(Hearing, members.data) : null;
}
