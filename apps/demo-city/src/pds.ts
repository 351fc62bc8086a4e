import { activityOn } from './activity.js';
import type { DemoCity, DipasCity } from './cities.js';
import type { Point } from './geometry.js';
import type { DemoProcedure } from './procedure.js';
import { randomFrom } from './random.js';

/** Whose answer it is, on which day, and where the links to take part lead. */
export interface Asked {
  readonly city: DemoCity;
  readonly day: string;
  /** Scheme and host of the pages that stand for the imaginary platform. */
  readonly baseUrl: string;
}

/** The same, asked of a city with DIPAS. */
export interface PdsAsked extends Asked {
  readonly city: DipasCity;
}

/** A feature as it goes over the wire; without an area the platform writes `{}`, which GeoJSON does not allow. */
export interface WireFeature {
  readonly type: 'Feature';
  readonly geometry: WireGeometry | Readonly<Record<string, never>>;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The geometries that the platform knows. */
export type WireGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Point[])[] }
  | { readonly type: 'Point'; readonly coordinates: Point };

/** What PHP makes of a missing date. */
export const NO_DATE = '1970-01-01T01:00:00Z';

/** Properties that every version of the list has, by the name they have on the wire. */
export function commonProperties(asked: Asked, procedure: DemoProcedure) {
  return {
    id: procedure.id,
    nameFull: procedure.title,
    description: untidy(procedure),
    ...wireDates(procedure),
    // The platform reads the phase of the host that was asked, so that a list says the same everywhere.
    dipasPhase: 'phase1',
    website: pageOf(asked, procedure),
    owner: procedure.office,
    publisher: '',
    referenceSystem: '4326',
    hasParticipatoryText: activityOn(asked.city, procedure, asked.day).contributionIds,
    dipasCategoriesCluster: null,
  };
}

/** The area as the wire has it. */
export function wireGeometry({ outline }: DemoProcedure): WireFeature['geometry'] {
  return outline ? { type: 'Polygon', coordinates: [outline] } : {};
}

/** Local calendar dates that are labelled UTC. */
export function wireDates({ start, end }: DemoProcedure): { readonly dateStart: string; readonly dateEnd: string } {
  return { dateStart: `${start}T00:00:00Z`, dateEnd: end === null ? NO_DATE : `${end}T00:00:00Z` };
}

/** The page to take part on. */
export function pageOf({ city, baseUrl }: Asked, { id }: Pick<DemoProcedure, 'id'>): string {
  return `${baseUrl}/demo/${city.slug}/${id}`;
}

/** Plain text with what the platform leaves in it: a leading blank, headings, line ends and entities. */
function untidy({ id, description }: DemoProcedure): string {
  const random = randomFrom('untidy', id);
  const heading = random() < 0.12 ? 'Worum geht es? \r\n\r\n' : '';
  const spaced = random() < 0.35 ? description.replace(', ', ',&nbsp;') : description;
  const encoded =
    random() < 0.2 ? spaced.replaceAll('ü', '&uuml;').replaceAll('„', '&bdquo;').replaceAll('“', '&ldquo;') : spaced;
  return ` ${heading}${encoded}`;
}
