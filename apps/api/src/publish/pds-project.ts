import type { Procedure, Status } from '@navigator/shared';
import { procedurePage } from './addresses.js';
import { GENERATOR, provenanceOf } from './geojson.js';
import type { ToldWhole } from './procedure-pages.js';

/** What comes before the projects; the sign of who wrote it stands beside what PDS knows. */
export const PDS_HEAD = `{"type":"FeatureCollection","generator":${JSON.stringify(GENERATOR)},"features":[`;

/** What comes after them. */
export const PDS_TAIL = '\n]}\n';

/** A taxonomy term as DIPAS 2.2 and later write it. */
interface Term {
  readonly id: string;
  readonly name: string;
  readonly description: null;
  readonly weight: string;
}

/** As much of a procedure as PDS has words for. */
interface PdsSource {
  readonly procedure: ToldWhole['procedure'];
  readonly row: Pick<ToldWhole['row'], 'geometry' | 'description' | 'feed_url' | 'feed_name' | 'licence' | 'lead'>;
}

/** One project of the Participatory Data Specification as DIPAS 3.x writes it, on a line of its own. */
export function pdsProject({ procedure, row }: PdsSource, origin: string): string {
  const { id, title, organiser, publisher, topics, place } = procedure;
  const span = spanOf(procedure);
  const properties = {
    id,
    nameFull: title,
    description: row.description ?? procedure.summary ?? '',
    dateStart: dayOf(span.start),
    dateEnd: dayOf(span.end),
    website: procedure.url ?? procedurePage(origin, procedure, 'de'),
    owner: organiser ?? publisher.name,
    projectOwner: terms([{ id: publisher.id, name: organiser ?? publisher.name }]),
    publisher: publisher.name,
    standardCategories: [],
    projectContributionType: [],
    dipasMainDistrict: terms(place === null ? [] : [{ id: '1', name: place }]),
    projectTopics: terms(topics.map((topic) => ({ id: topic.id, name: topic.label }))),
    referenceSystem: '4326',
    dipasCategoriesCluster: null,
    proceedingState: STATES[procedure.status],
    isDipasProceeding: true,
    provenance: provenanceOf(row, origin),
  };
  // Clients of PDS ask for the type of a geometry before they look whether there is one: `{}` says that there is none.
  return `\n{"type":"Feature","geometry":${row.geometry ?? '{}'},"properties":${JSON.stringify(properties)}}`;
}

/** PDS has no word for what was called off or vanished, and its readers go by the days alone: with days it would be open there. */
function spanOf({ status, statusBasis, span }: Procedure): Procedure['span'] {
  return status === 'cancelled' || statusBasis === 'gone' ? { start: null, end: null } : span;
}

/** A local date stamped `Z`, as everywhere in PDS. */
function dayOf(day: string | null): string | null {
  return day === null ? null : `${day}T00:00:00Z`;
}

/** A map by id, and an empty list for none: PHP writes it so, and clients are used to it. */
function terms(named: readonly Pick<Term, 'id' | 'name'>[]): Readonly<Record<string, Term>> | readonly never[] {
  if (named.length === 0) return [];
  return Object.fromEntries(
    named.map(({ id, name }, weight) => [id, { id, name, description: null, weight: String(weight) }]),
  );
}

/** Running, at rest, over: the three words of PDS 3. */
const STATES: Readonly<Record<Status, 'active' | 'dormant' | 'frozen'>> = {
  open: 'active',
  planned: 'dormant',
  evaluating: 'dormant',
  unknown: 'dormant',
  closed: 'frozen',
  cancelled: 'frozen',
};
