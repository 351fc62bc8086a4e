import { answerDemo, demoCities, type DemoCity } from '@navigator/demo-city';
import { z } from 'zod';
import { topicsBehind } from './labels.js';

/** What a raw entry of an imaginary city says, read without any code of the product. Days are local, `null` is untold. */
export interface RawFact {
  readonly city: string;
  readonly territory: string;
  readonly kind: 'informal' | 'unknown';
  readonly isDated: boolean;
  readonly start: string | null;
  readonly end: string | null;
  readonly showsPlanned: boolean;
  readonly saysOpen: boolean;
  readonly topics: readonly string[];
  readonly contributions: number | null;
  readonly comments: number | null;
  readonly result: 'published' | 'notPublished' | 'notReported';
  readonly isLocated: boolean;
  readonly district: string | null;
  readonly organiser: string | null;
  readonly url: string;
  readonly text: string | null;
}

/** Every entry of every imaginary city, as their platforms answer at `now`. */
export function rawFacts(now: Date): readonly RawFact[] {
  return demoCities.flatMap((city) => (city.format === 'dipas-pds' ? dipasFacts(city, now) : berlinFacts(city, now)));
}

const Names = z.union([z.array(z.never()), z.record(z.string(), z.object({ name: z.string() }))]);

const Project = z.object({
  geometry: z.object({ type: z.string().optional() }),
  properties: z.object({
    id: z.string(),
    description: z.string(),
    dateStart: z.string(),
    dateEnd: z.string(),
    website: z.string(),
    owner: z.string(),
    dipasMainDistrict: Names.optional(),
    projectTopics: Names.optional(),
    hasParticipatoryText: z.array(z.string()),
  }),
});

const OnTheMap = z.object({
  properties: z.object({
    id: z.string(),
    themes: z.string(),
    numberComments: z.coerce.number(),
    documentation: z.array(z.unknown()),
  }),
});

function dipasFacts(city: DemoCity, now: Date): readonly RawFact[] {
  const list = z.object({ features: z.array(Project) }).parse(bodyOf(city, '/dipas-pds/projects', now));
  const map = z.object({ features: z.array(OnTheMap) }).safeParse(bodyOf(city, '/dipas/navigator/cockpitdatamap', now));
  const onTheMap = new Map(map.success ? map.data.features.map(({ properties }) => [properties.id, properties]) : []);
  return list.features.map((feature) => dipasFact(city, feature, onTheMap.get(feature.properties.id)));
}

type Marker = z.infer<typeof OnTheMap>['properties'];

function dipasFact(city: DemoCity, { geometry, properties: entry }: z.infer<typeof Project>, marker?: Marker): RawFact {
  const labels = namesIn(entry.projectTopics);
  const [start, end] = [phpDay(entry.dateStart), phpDay(entry.dateEnd)];
  return {
    ...{ city: city.name, territory: city.territoryKey, kind: 'informal' },
    ...{ isDated: start !== null || end !== null, start, end, showsPlanned: false, saysOpen: false },
    topics: topicsBehind(labels.length > 0 ? labels : themesOf(marker)),
    contributions: new Set(entry.hasParticipatoryText).size,
    comments: marker?.numberComments ?? null,
    result: resultOf(marker),
    isLocated: geometry.type !== undefined || marker !== undefined,
    district: namesIn(entry.dipasMainDistrict)[0] ?? null,
    ...{ organiser: entry.owner, url: entry.website, text: entry.description.trim() },
  };
}

function themesOf(marker: Marker | undefined): readonly string[] {
  return marker?.themes.split('; ') ?? [];
}

/** Only the map knows of evaluations; what is not on it says nothing. */
function resultOf(marker: Marker | undefined): RawFact['result'] {
  if (marker === undefined) return 'notReported';
  return marker.documentation.length > 0 ? 'published' : 'notPublished';
}

function namesIn(terms: z.infer<typeof Names> | undefined): readonly string[] {
  return Object.values(terms ?? {}).map(({ name }) => name);
}

/** The first ten characters are the local day; PHP's day zero is none. */
function phpDay(stamp: string): string | null {
  return stamp.startsWith('1970-01-01') ? null : stamp.slice(0, 10);
}

const Row = z.object({
  type: z.enum(['project', 'plan']),
  url: z.string(),
  organisation: z.string(),
  district: z.string(),
  description: z.string().optional(),
  point: z.unknown().nullable(),
  topics: z.array(z.string()),
  active_phase: z.union([z.literal(false), z.tuple([z.number(), z.string(), z.string()])]).optional(),
  future_phase: z.union([z.literal(false), z.string()]).optional(),
  past_phase: z.union([z.literal(false), z.string()]).optional(),
});

function berlinFacts(city: DemoCity, now: Date): readonly RawFact[] {
  return ['/api/projects/', '/api/plans/'].flatMap((path) =>
    z
      .array(Row)
      .parse(bodyOf(city, path, now))
      .map((row) => berlinFact(city, row)),
  );
}

function berlinFact(city: DemoCity, row: z.infer<typeof Row>): RawFact {
  const start = dayIn(row.future_phase);
  const end = dayIn(row.past_phase) ?? (row.active_phase ? dayIn(row.active_phase[2]) : null);
  return {
    ...{ city: city.name, territory: city.territoryKey },
    kind: row.type === 'project' ? 'informal' : 'unknown',
    ...{ isDated: start !== null || end !== null, start, end, showsPlanned: true, saysOpen: row.type === 'plan' },
    topics: topicsBehind(row.topics),
    ...{ contributions: null, comments: null, result: 'notReported', isLocated: row.point !== null },
    district: row.district === 'Gesamtstädtisch' ? null : row.district,
    ...{ organiser: row.organisation, url: row.url, text: row.description ?? null },
  };
}

/** The platform writes local time with its offset, so that the day stands in front. */
function dayIn(stamp: string | false | undefined): string | null {
  return typeof stamp === 'string' ? stamp.slice(0, 10) : null;
}

function bodyOf(city: DemoCity, path: string, now: Date): unknown {
  const { status, body } = answerDemo(new URL(path, `demo://${city.slug}/`), now);
  return status === 200 ? JSON.parse(body) : null;
}
