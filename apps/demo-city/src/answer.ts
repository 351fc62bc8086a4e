import { today } from './calendar.js';
import { cityBySlug } from './cities.js';
import { cockpitDataMap } from './navigator.js';
import { NO_DATE, type Asked, type WireFeature } from './pds.js';
import { featureOf1 } from './pds-1.js';
import { featureOf2 } from './pds-2.js';
import { featureOf3 } from './pds-3.js';
import { procedureById, proceduresAt, type DemoProcedure } from './procedure.js';

/** An answer of an imaginary platform; header names are lower case. */
export interface DemoAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Where the pages to take part are served: scheme, host and port, without a slash at the end. */
export interface DemoOptions {
  readonly baseUrl?: string;
}

const FEATURES = { '1': featureOf1, '2': featureOf2, '3': featureOf3 } as const;

/**
 * What the platform behind a `demo:` address answers at `now`. Pure; byte for byte the same all day long.
 *
 * @example
 * answerDemo(new URL('demo://lindenhafen/dipas-pds/projects'), new Date(), { baseUrl: 'http://localhost:3000' })
 */
export function answerDemo(url: URL, now: Date, { baseUrl = 'http://localhost:3000' }: DemoOptions = {}): DemoAnswer {
  const city = cityBySlug(url.hostname);
  if (!city) return notFound();
  const asked: Asked = { city, day: today(now), baseUrl: baseUrl.replace(/\/$/, '') };
  const { pathname } = url;
  if (/^\/dipas-pds\/projects(\/|$)/.test(pathname)) return answerProjects(asked, now, segmentsOf(pathname));
  if (/^\/dipas\/navigator\//.test(pathname) && city.hasNavigator)
    return answerNavigator(asked, now, segmentsOf(pathname));
  return notFound();
}

/** The list of a city as features, in the shape of its version. */
export function projectFeatures(asked: Asked, procedures: readonly DemoProcedure[]): readonly WireFeature[] {
  return procedures.map((procedure) => FEATURES[asked.city.version](asked, procedure));
}

function answerProjects(asked: Asked, now: Date, [id = '', type, ...rest]: readonly string[]): DemoAnswer {
  if (id === '') return collection(projectFeatures(asked, proceduresAt(asked.city, now)));
  if (type === undefined) return collection([projectOrPhantom(asked, id)]);
  if (type === 'contributions') return collection([]);
  return failure(`Undefined PDS-endpoint: /project/${id}/${type}/${rest[0] ?? '0'}/${rest[1] ?? 'none'}`);
}

function answerNavigator(asked: Asked, now: Date, [name = '']: readonly string[]): DemoAnswer {
  if (name.toLowerCase() !== 'cockpitdatamap') return failure(`Unknown key: ${name}`);
  return json(200, cockpitDataMap(asked, proceduresAt(asked.city, now)));
}

/** An id that nobody knows is answered with a project that does not exist, and status 200. */
function projectOrPhantom(asked: Asked, id: string): WireFeature {
  const procedure = procedureById(asked.city, id);
  return procedure ? FEATURES[asked.city.version](asked, procedure) : phantomOf(asked, id);
}

/** What the platform answers for an unknown project. */
export function phantomOf({ baseUrl, city }: Asked, id: string): WireFeature {
  return {
    type: 'Feature',
    geometry: {},
    properties: {
      id,
      nameFull: null,
      description: '',
      ...{ dateStart: NO_DATE, dateEnd: NO_DATE, dipasPhase: 'phase1' },
      website: `${baseUrl}/demo/${city.slug}/${id}`,
      ...{ owner: null, publisher: null, standardCategories: [], projectContributionType: [] },
      ...{ referenceSystem: '4326', hasParticipatoryText: [], dipasCategoriesCluster: null },
    },
  };
}

function collection(features: readonly WireFeature[]): DemoAnswer {
  return json(200, { type: 'FeatureCollection', features });
}

function failure(message: string): DemoAnswer {
  return json(500, { status: 'error', message });
}

function json(status: number, body: unknown): DemoAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body, null, 4) };
}

/** What Drupal says where no route matches. */
function notFound(): DemoAnswer {
  const body =
    '<!DOCTYPE html>\n<html lang="de"><head><title>Seite nicht gefunden</title></head><body><h1>Seite nicht gefunden</h1></body></html>\n';
  return { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** What follows the two names of a route. */
function segmentsOf(pathname: string): readonly string[] {
  return pathname.split('/').slice(3).map(decoded);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
