import { z } from 'zod';
import { readMembers } from '../kit/members.js';
import type { Reading } from '../kit/remark.js';

// The words of the wire, as PDSProjectList.php and CockpitDataMap.php write them (DIPAS 1.0 to 3.x). Every member may
// be missing or null. Descriptions stand in docs/formats/dipas-pds.md.

const text = z.string().nullish();
const label = z.union([z.string(), z.number()]).nullish();
const term = z.union([z.string(), z.looseObject({ name: z.string().nullish(), weight: label })]);
const termMap = z.union([z.array(term), z.record(z.string(), term)]).nullish();
const ids = z.union([z.array(label), z.record(z.string(), label)]).nullish();

/** `properties` of a feature of `/dipas-pds/projects`. */
export const ProjectProperties = z.object({
  id: label.describe('Machine name of the procedure; its identity here'),
  nameFull: text.describe('Title'),
  description: text.describe('Plain text with leftover entities; summary and description'),
  dateStart: text.describe('Local date stamped `Z`; first day. 1970-01-01 means none'),
  dateEnd: text.describe('Local date stamped `Z`; last day, inclusive'),
  dipasPhase: text.describe('Not used: in lists it is the phase of the asked host, not of the procedure'),
  website: text.describe('Page to take part; http becomes https on public hosts'),
  owner: text.describe('Organiser before 2.2, and where `projectOwner` is empty'),
  projectOwner: termMap.describe('Organiser, names joined with a comma (2.2 and later)'),
  publisher: text.describe('Not used: person or body responsible for data protection'),
  standardCategories: termMap.describe('Not used: categories of contributions, different in each procedure'),
  projectContributionType: termMap.describe('Not used: types of contributions'),
  dipasMainDistrict: termMap.describe('Place, names joined with a comma (2.2 and later)'),
  projectTopics: termMap.describe('Topics by name (2.2 and later)'),
  referenceSystem: label.describe('Not used: always 4326'),
  hasParticipatoryText: ids.describe('Ids of published contributions; their number is the count'),
  dipasCategoriesCluster: z.unknown().optional().describe('Not used: titles of a text analysis'),
  proceedingState: text.describe('Kept as source status (3.x); `frozen` closes a procedure without dates'),
  isDipasProceeding: z
    .boolean()
    .nullish()
    .describe('`false` marks imports from older systems, which are skipped (3.x)'),
});
export type ProjectProperties = z.infer<typeof ProjectProperties>;

const file = z.looseObject({ name: text, url: text });

/** `properties` of a feature of `/dipas/navigator/cockpitdatamap` (2.2 and later), joined by `id`. */
export const MapProperties = z.object({
  id: label.describe('Joins the entry to the project'),
  districts: text.describe('Not used: the project names them itself'),
  themes: text.describe('Topics joined with "; ", where the project has none'),
  responsible: text.describe('Organiser, where the project has none'),
  status: text.describe('Not used: "new" for 12 days whatever the dates, and over on its last day'),
  numberContributions: label.describe('Contributions, where the project does not list them'),
  numberComments: label.describe('Comments'),
  documentation: z.array(file).nullish().describe('Evaluation files: documents, and the result as published'),
});
export type MapProperties = z.infer<typeof MapProperties>;

/** A GeoJSON feature as far as it must be one. */
const Feature = z.object({ geometry: z.unknown().optional(), properties: z.record(z.string(), z.unknown()) });

/** A feature whose properties are typed; what had a wrong type was left out and remarked. */
export interface ReadFeature<T> {
  readonly geometry: unknown;
  readonly properties: Reading<T>;
}

/** Reads one element of the list; null where it is no feature at all. */
export function readFeature<T>(schema: z.ZodType<T>, value: unknown): ReadFeature<T> | null {
  const feature = Feature.safeParse(value);
  if (!feature.success) return null;
  const properties = readMembers(schema, feature.data.properties);
  return properties && { geometry: feature.data.geometry, properties };
}
