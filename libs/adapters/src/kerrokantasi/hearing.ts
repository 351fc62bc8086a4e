import type { BoundingBox, Remark, SourceRecord } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { type Entry, readId, rejected } from '../kit/entry.js';
import { locateDegrees } from '../kit/crs/locate.js';
import { readLink } from '../kit/link.js';
import { readCount } from '../kit/number.js';
import type { Reading } from '../kit/remark.js';
import { readLine, readProse } from '../kit/text.js';
import { matchTopics, type Topics } from '../kit/topics.js';
import type { Clock } from '../kit/moment.js';
import { spoken } from './multilingual.js';
import { readCourse } from './phases.js';
import { kerrokantasiTopic } from './topics.js';
import { readHearing, type Hearing } from './wire.js';

/** What a hearing does not say about itself. */
export interface Circumstances extends Clock {
  readonly language: string;
  /** Scheme and host of the interface; images may be told relative to it. */
  readonly site: string | null;
  /** What stands before the slug in the address of a page, or null where nobody told. */
  readonly portal: string | null;
  /** Where procedures are expected, or null. */
  readonly region: BoundingBox | null;
}

/** One entry of the list as exactly one record, rejection or skip. */
export function readEntry({ value, position, remarks }: Entry, circumstances: Circumstances): Output<never> {
  const hearing = readHearing(value);
  if (!hearing) return rejected(null, position, 'record-malformed');
  const sourceId = readId(hearing.value.id);
  if (sourceId === null) return rejected(null, position, 'id-missing');
  if (hearing.value.published === false) return { kind: 'skipped', sourceId, position, code: 'access-restricted' };
  const told = spoken(hearing.value.title, circumstances.language);
  const title = readLine(told?.text, 'title');
  if (title.value === null) return rejected(sourceId, position, 'title-missing');
  const named = { ...circumstances, sourceId, title: title.value, spokenIn: told?.language ?? circumstances.language };
  const record = readRecord(hearing.value, named);
  const readings = [{ remarks }, hearing, title, record];
  return { kind: 'record', record: record.value, remarks: readings.flatMap((reading) => reading.remarks) };
}

interface Named extends Circumstances {
  readonly sourceId: string;
  readonly title: string;
  readonly spokenIn: string;
}

function readRecord(hearing: Hearing, named: Named): Reading<SourceRecord> {
  const { language } = named;
  const prose = readProse(spoken(hearing.abstract, language)?.text, 'abstract');
  const organiser = readLine(hearing.organization, 'organization');
  const place = readLine(spoken(hearing.borough, language)?.text, 'borough');
  const topics = readTopics(hearing, language);
  const course = readCourse(hearing, named);
  const geometry = locateDegrees(hearing.geojson, named.region);
  const image = readImage(hearing, named.site);
  const comments = readCount(hearing.n_comments, 'n_comments');
  const record: SourceRecord = {
    sourceId: named.sourceId,
    title: named.title,
    ...prose.value,
    url: pageOf(hearing, named.portal),
    organiser: organiser.value,
    ...topics.value,
    ...course.value,
    geometry: geometry.value,
    geometryRole: geometry.value && (geometry.value.type.endsWith('Polygon') ? 'area' : 'location'),
    place: place.value,
    image: image.value,
    comments: comments.value,
    sourceStatus: typeof hearing.closed === 'boolean' ? `closed: ${String(hearing.closed)}` : null,
    language: named.spokenIn,
    ...NOT_TOLD,
  };
  const readings = [prose, organiser, place, topics, course, geometry, image, comments];
  return { value: record, remarks: readings.flatMap(({ remarks }): readonly Remark[] => remarks) };
}

/** The list says nothing of this; whether a hearing follows a law is not told either. */
const NOT_TOLD = {
  kind: 'unknown',
  publisher: null,
  events: [],
  documents: [],
  contributions: null,
  participants: null,
  result: { state: 'notReported', url: null, publishedAt: null },
  listedAsActive: false,
} satisfies Partial<SourceRecord>;

function pageOf({ slug }: Hearing, portal: string | null): string | null {
  const name = readLine(slug, 'slug').value;
  return portal === null || name === null ? null : `${portal}${encodeURIComponent(name)}`;
}

function readTopics({ labels }: Hearing, language: string): Reading<Topics> {
  const words = (labels ?? []).map(({ label }) => readLine(spoken(label, language)?.text, 'labels').value);
  const topicLabels = [...new Set(words.filter((word) => word !== null))];
  return matchTopics(topicLabels, kerrokantasiTopic);
}

function readImage({ main_image: main, images }: Hearing, site: string | null): Reading<string | null> {
  const url = (main ?? images?.[0])?.url?.trim() ?? '';
  return readLink(isPath(url) && site !== null ? `${site}${url}` : url, 'main_image');
}

/** Media may be told by path alone (Q52). */
function isPath(url: string): boolean {
  return /^\/(?!\/)/.test(url);
}
