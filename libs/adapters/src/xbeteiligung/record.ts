import type { BoundingBox, ProcedureDocument, Remark, SourceRecord } from '@navigator/shared';
import { locateDegrees } from '../kit/crs/locate.js';
import { parseUrl, readLink } from '../kit/link.js';
import type { Clock } from '../kit/moment.js';
import type { Reading } from '../kit/remark.js';
import { clean, remarked } from '../kit/remark.js';
import { readLine, readProse } from '../kit/text.js';
import type { Family } from './message-name.js';
import { readAnnouncements, readDay, readPhases } from './phases.js';
import { flagOfStep, keyOf } from './steps.js';
import { topicsOf } from './topics.js';
import type { Attachment, Participation } from './wire.js';
import { NOT_REPORTED } from '../kit/not-reported.js';

/** What a message does not say about its procedure. */
export interface Setting extends Clock {
  readonly language: string;
  readonly region: BoundingBox | null;
}

/** A participation by its identity. */
export interface Named {
  readonly participation: Participation;
  readonly family: Family;
  readonly sourceId: string;
  readonly title: string;
}

/** The record of a participation. */
export function readRecord({ participation, family, sourceId, title }: Named, setting: Setting): Reading<SourceRecord> {
  const prose = readProse(participation.beschreibungPlanungsanlass, 'beschreibungPlanungsanlass');
  const organiser = readOrganiser(participation.veranlasser);
  const phases = readPhases(participation, family, setting);
  const events = readAnnouncements(participation, setting);
  const documents = readDocuments(participation);
  const geometry = locateDegrees(participation.geltungsbereich, setting.region);
  const place = readLine(participation.raeumlicheBeschreibung, 'raeumlicheBeschreibung');
  const url = readPage(participation.beteiligungURL);
  const record: SourceRecord = {
    sourceId,
    title,
    ...prose.value,
    url: url.value,
    kind: 'formal',
    organiser: organiser.value,
    // An office is no city, and two cities may have offices of one name: whoever brings the messages publishes.
    publisher: null,
    ...topicsOf(participation.planart),
    phases: phases.value,
    events: events.value,
    documents: documents.value,
    geometry: geometry.value,
    geometryRole: geometry.value && (geometry.value.type.endsWith('Polygon') ? 'area' : 'location'),
    place: place.value,
    flag: flagOfStep(family, participation.verfahrensschritt),
    sourceStatus: keyOf(family, participation.verfahrensschritt),
    language: setting.language,
    ...NOT_TOLD,
  };
  const readings = [prose, organiser, phases, events, documents, geometry, place, url];
  return { value: record, remarks: readings.flatMap(({ remarks }): readonly Remark[] => remarks) };
}

/** The standard has no place for any of this; decisions are not told apart from other documents. */
const NOT_TOLD = {
  ...NOT_REPORTED,
  listedAsActive: false,
} satisfies Partial<SourceRecord>;

/** `de-a1b2c3…`, alone or with the name of a department behind a bar. */
const TECHNICAL_ID = /^[a-z]{2}-[0-9a-f]{8,}(?:\|(.*))?$/i;

function readOrganiser(raw: string | null): Reading<string | null> {
  const name = readLine(raw, 'veranlasser');
  const technical = TECHNICAL_ID.exec(name.value ?? '');
  if (!technical) return name;
  const behind = technical[1]?.trim() ?? '';
  return { value: behind === '' ? null : behind, remarks: name.remarks };
}

/** Addresses of development machines occur; nobody outside can open them (Q52). */
function readPage(raw: string | null): Reading<string | null> {
  const isInternal = /\.internal$/i.test(parseUrl(raw?.trim() ?? '')?.hostname ?? '');
  return isInternal ? remarked(null, 'url-invalid', `beteiligungURL: ${raw ?? ''}`) : readLink(raw, 'beteiligungURL');
}

function readDocuments({ anlagen, parts }: Participation): Reading<ProcedureDocument[]> {
  const readings = [...anlagen, ...parts.flatMap((part) => part.anlagen)].map(readDocument);
  const documents = readings.flatMap(({ value }) => (value ? [value] : []));
  return {
    value: [...new Map(documents.map((document) => [document.url, document])).values()],
    remarks: readings.flatMap(({ remarks }) => remarks),
  };
}

/** What is enclosed has no address, and is no document that we could link to. */
function readDocument({ bezeichnung, datum, link }: Attachment): Reading<ProcedureDocument | null> {
  if (link === null) return clean(null);
  const url = readLink(link, 'link');
  const title = readLine(bezeichnung, 'bezeichnung');
  const date = readDay(datum, 'datum');
  const remarks = [...url.remarks, ...title.remarks, ...date.remarks];
  if (url.value === null) return { value: null, remarks };
  return { value: { title: title.value ?? url.value, url: url.value, mediaType: null, date: date.value }, remarks };
}
