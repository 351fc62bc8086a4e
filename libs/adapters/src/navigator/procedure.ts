import {
  GeometryRole,
  ParticipationLevel,
  ProcedureKind,
  Topic,
  type FindingCode,
  type Geometry,
  type Remark,
  type SourceRecord,
} from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { type Entry, readId, rejected } from '../kit/entry.js';
import { readGeometry } from '../kit/geometry.js';
import { readLink } from '../kit/link.js';
import { readCount } from '../kit/number.js';
import { remark, type Reading } from '../kit/remark.js';
import { readLine, readParagraphs, readProse } from '../kit/text.js';
import { readDocuments, readEvents, readResult } from './attachments.js';
import { readPhases, readState } from './course.js';
import { comesBack, readOrigin, wayOf, type Ways } from './origin.js';
import { readFeature, type Properties, type ReadFeature } from './wire.js';

/** What a record does not say about itself. */
export interface Circumstances extends Ways {
  readonly timeZone: string;
  readonly language: string;
}

/** One feature of their list as exactly one record, rejection or skip. */
export function readProcedure({ value, position, remarks }: Entry, circumstances: Circumstances): Output<never> {
  const feature = readFeature(value);
  if (!feature) return rejected(null, position, 'record-malformed');
  const sourceId = readId(feature.id);
  if (sourceId === null) return rejected(null, position, 'id-missing');
  const way = wayOf(feature.properties.value, circumstances);
  const reason = reasonToSkip(feature.properties.value, way, circumstances);
  if (reason) return { kind: 'skipped', sourceId, position, code: reason };
  const title = readLine(feature.properties.value.title, 'title');
  if (title.value === null) return rejected(sourceId, position, 'title-missing');
  const identity = { sourceId, title: title.value };
  const record = readRecord(feature, { ...circumstances, way, identity });
  const readings = [{ remarks }, feature.properties, title, record];
  return { kind: 'record', record: record.value, remarks: readings.flatMap((reading) => reading.remarks) };
}

function reasonToSkip(properties: Properties, way: readonly string[], ways: Ways): FindingCode | null {
  if (comesBack(way, ways)) return 'own-record';
  return isGone(properties) ? 'deleted-at-source' : null;
}

/** What vanished at its source before it ended must not open again here. */
function isGone({ lifecycle, statusBasis }: Properties): boolean {
  return lifecycle === 'withdrawn' || lifecycle === 'merged' || statusBasis === 'gone';
}

interface Named extends Circumstances {
  readonly way: readonly string[];
  readonly identity: { readonly sourceId: string; readonly title: string };
}

function readRecord(feature: ReadFeature, { way, identity, timeZone, language }: Named): Reading<SourceRecord> {
  const properties = feature.properties.value;
  const place = readGeometry(feature.geometry);
  const origin = readOrigin(properties, way);
  const readings = {
    texts: readTexts(properties),
    counts: readCounts(properties),
    topics: readTopics(properties),
    phases: readPhases(properties, timeZone),
    events: readEvents(properties),
    documents: readDocuments(properties),
    result: readResult(properties),
    state: readState(properties),
  };
  const { texts, counts, topics, phases, events, documents, result, state } = readings;
  const level = ParticipationLevel.safeParse(properties.level).data;
  const record: SourceRecord = {
    ...identity,
    ...texts.value,
    ...counts.value,
    ...topics.value,
    ...state.value,
    kind: ProcedureKind.safeParse(properties.kind).data ?? 'unknown',
    publisher: publisherOf(properties),
    phases: phases.value,
    events: events.value,
    documents: documents.value,
    geometry: place.value,
    geometryRole: place.value && roleOf(properties, place.value),
    result: result.value,
    listedAsActive: false,
    language: readLine(properties.language, 'language').value ?? language,
    ...(level === undefined ? {} : { level }),
    ...(origin === undefined ? {} : { origin }),
  };
  return {
    value: record,
    remarks: [place, ...Object.values(readings)].flatMap(({ remarks }): readonly Remark[] => remarks),
  };
}

type Texts = Pick<SourceRecord, 'summary' | 'description' | 'url' | 'organiser' | 'place' | 'image'>;

function readTexts(properties: Properties): Reading<Texts> {
  const summary = readProse(properties.summary, 'summary');
  const description = readParagraphs(properties.description, 'description');
  const url = readLink(properties.url, 'url');
  const organiser = readLine(properties.organiser, 'organiser');
  const place = readLine(properties.place, 'place');
  const image = readLink(properties.image, 'image');
  const value = {
    summary: summary.value.summary,
    description: description.value ?? summary.value.description,
    url: url.value,
    organiser: organiser.value,
    place: place.value,
    image: image.value,
  };
  return { value, remarks: [summary, description, url, organiser, place, image].flatMap(({ remarks }) => remarks) };
}

function readCounts(
  properties: Properties,
): Reading<Pick<SourceRecord, 'contributions' | 'comments' | 'participants'>> {
  const contributions = readCount(properties.contributions, 'contributions');
  const comments = readCount(properties.comments, 'comments');
  const participants = readCount(properties.participants, 'participants');
  return {
    value: { contributions: contributions.value, comments: comments.value, participants: participants.value },
    remarks: [contributions, comments, participants].flatMap(({ remarks }) => remarks),
  };
}

const MOST_TOPICS = 20;

/** Ids are the common vocabulary; one that we do not know is a word of theirs. */
function readTopics({ topics, topicLabels }: Properties): Reading<Pick<SourceRecord, 'topics' | 'topicLabels'>> {
  const told = (topics ?? []).slice(0, MOST_TOPICS);
  const known = told.flatMap(({ id }) => Topic.safeParse(id).data ?? []);
  const unknown = told.filter(({ id }) => !Topic.safeParse(id).success).map(({ id, label }) => label ?? id);
  const labels = [...(topicLabels ?? []).slice(0, MOST_TOPICS), ...unknown].map(
    (label) => readLine(typeof label === 'string' ? label : null, 'topics').value,
  );
  return {
    value: { topics: [...new Set(known)], topicLabels: [...new Set(labels.filter((label) => label !== null))] },
    remarks: unknown.map((label) => remark('topic-unknown', label ?? null)),
  };
}

/** A procedure's own areas may be no more than the Land of its point: they say nothing of its publisher. */
function publisherOf({ publisher }: Properties): SourceRecord['publisher'] {
  const name = readLine(publisher?.name, 'publisher').value;
  const territoryKey = readLine(publisher?.territory, 'publisher').value;
  return name === null && territoryKey === null ? null : { name, territoryKey };
}

function roleOf({ geometryRole }: Properties, { type }: Geometry): SourceRecord['geometryRole'] {
  return GeometryRole.safeParse(geometryRole).data ?? (type.endsWith('Polygon') ? 'area' : 'location');
}
