import { today } from './calendar.js';
import { cityBySlug } from './cities.js';
import { answerLists } from './mein-berlin.js';
import { cockpitDataMap } from './navigator.js';
import { NO_DATE, type PdsAsked, type WireFeature } from './pds.js';
import { featureOf1 } from './pds-1.js';
import { featureOf2 } from './pds-2.js';
import { featureOf3 } from './pds-3.js';
import { procedureById, proceduresAt, type DemoProcedure } from './procedure.js';
import { json, notFound, type DemoAnswer } from './wire-answer.js';

export type { DemoAnswer } from './wire-answer.js';

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
  const origin = { day: today(now), baseUrl: baseUrl.replace(/\/$/, '') };
  if (city.format === 'mein-berlin') return answerLists({ city, ...origin }, now, url.pathname);
  return answerPds({ city, ...origin }, now, url.pathname);
}

/** What a city with DIPAS answers at a path behind its back end. */
export function answerPds(asked: PdsAsked, now: Date, pathname: string): DemoAnswer {
  if (/^\/dipas-pds\/projects(\/|$)/.test(pathname)) return answerProjects(asked, now, segmentsOf(pathname));
  if (/^\/dipas\/navigator\//.test(pathname) && asked.city.hasNavigator) {
    return answerNavigator(asked, now, segmentsOf(pathname));
  }
  return notFound();
}

/** The list of a city as features, in the shape of its version. */
export function projectFeatures(asked: PdsAsked, procedures: readonly DemoProcedure[]): readonly WireFeature[] {
  return procedures.map((procedure) => FEATURES[asked.city.version](asked, procedure));
}

function answerProjects(asked: PdsAsked, now: Date, [id = '', type, ...rest]: readonly string[]): DemoAnswer {
  if (id === '') return collection(projectFeatures(asked, proceduresAt(asked.city, now)));
  if (type === undefined) return collection([projectOrPhantom(asked, id)]);
  if (type === 'contributions') return collection([]);
  return failure(`Undefined PDS-endpoint: /project/${id}/${type}/${rest[0] ?? '0'}/${rest[1] ?? 'none'}`);
}

function answerNavigator(asked: PdsAsked, now: Date, [name = '']: readonly string[]): DemoAnswer {
  if (name.toLowerCase() !== 'cockpitdatamap') return failure(`Unknown key: ${name}`);
  return json(200, cockpitDataMap(asked, proceduresAt(asked.city, now)));
}

/** An id that nobody knows is answered with a project that does not exist, and status 200. */
function projectOrPhantom(asked: PdsAsked, id: string): WireFeature {
  const procedure = procedureById(asked.city, id);
  return procedure ? FEATURES[asked.city.version](asked, procedure) : phantomOf(asked, id);
}

/** What the platform answers for an unknown project. */
export function phantomOf({ baseUrl, city }: PdsAsked, id: string): WireFeature {
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
