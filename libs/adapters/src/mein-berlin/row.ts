import type { BoundingBox, Phase, ProcedureKind, Remark, SourceRecord } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { type Entry, LONGEST_ID, rejected } from '../kit/entry.js';
import { locateDegrees } from '../kit/crs/locate.js';
import { readLink } from '../kit/link.js';
import type { Reading } from '../kit/remark.js';
import { remark } from '../kit/remark.js';
import { readLine, readProse } from '../kit/text.js';
import { matchTopics, type Topics } from '../kit/topics.js';
import { identityOf, kindOf, pageOf, type Kind } from './address.js';
import { readEnd, readStart, type Clock, type Moment } from '../kit/moment.js';
import { levelOf } from './level.js';
import { stateOf } from './status.js';
import { meinBerlinTopic, topicLabel } from './topics.js';
import { codeIn, readRow, textIn, type Row } from './wire.js';

/** What an entry does not say about itself. */
export interface Circumstances extends Clock {
  readonly language: string;
  /** Scheme and host that relative addresses belong to, or null. */
  readonly base: string | null;
  /** Where procedures are expected, or null. */
  readonly region: BoundingBox | null;
}

/** Public, semi-public (to be read by all, open to some), and nothing said: plans know no access. */
const SHOWN_ACCESS: ReadonlySet<unknown> = new Set([1, 2, 'PUBLIC', 'SEMIPUBLIC', undefined, null, '', false]);
const WHOLE_CITY = /^(?:gesamtst(?:ä|ae)dtisch|stadtweit|city[ -]?wide)$/i;
/** Where Berlin's development plans are laid out; such a page belongs to a formal procedure. */
const FORMAL_HOST = /(?:^|\.)diplanung\.de$/;

/** One entry of a list as exactly one record, rejection or skip. */
export function readEntry({ value, position, remarks }: Entry, circumstances: Circumstances): Output<never> {
  const row = readRow(value);
  const kind = row && kindOf(row.value);
  if (!row || !kind) return rejected(null, position, 'record-malformed');
  const sourceId = readIdentity(row.value, kind, circumstances.base);
  if (sourceId === null) return rejected(null, position, 'id-missing');
  if (!SHOWN_ACCESS.has(row.value.access)) return { kind: 'skipped', sourceId, position, code: 'access-restricted' };
  const title = readLine(textIn(row.value.title), 'title');
  if (title.value === null) return rejected(sourceId, position, 'title-missing');
  const record = readRecord(row.value, { ...circumstances, kind, sourceId, title: title.value });
  const readings = [{ remarks }, row, title, record];
  return { kind: 'record', record: record.value, remarks: readings.flatMap((reading) => reading.remarks) };
}

interface Named extends Circumstances {
  readonly kind: Kind;
  readonly sourceId: string;
  readonly title: string;
}

function readRecord(row: Row, named: Named): Reading<SourceRecord> {
  const prose = readProse(textIn(row.description), 'description');
  const url = readPage(row, named.base);
  const organiser = readLine(textIn(row.organisation), 'organisation');
  const place = readPlace(row);
  const topics = readTopics(row);
  const phases = readPhases(row, named);
  const geometry = locateDegrees(row.point, named.region);
  const state = stateOf(row, named.kind);
  const level = levelOf(row, named.kind);
  const record: SourceRecord = {
    sourceId: named.sourceId,
    title: named.title,
    ...prose.value,
    url: url.value,
    kind: procedureKind(named.kind, url.value),
    organiser: organiser.value,
    publisher: null,
    ...topics.value,
    phases: phases.value,
    events: [],
    documents: [],
    geometry: geometry.value,
    geometryRole: geometry.value && (geometry.value.type.endsWith('Polygon') ? 'area' : 'location'),
    place: place.value,
    ...NOT_REPORTED,
    flag: state.flag,
    sourceStatus: codeIn(row.status)?.toString() ?? null,
    listedAsActive: false,
    language: named.language,
    ...level.value,
  };
  const readings = [prose, url, organiser, place, topics, phases, geometry, level];
  const about =
    state.remark && phases.value.length === 0 ? [remark(state.remark, `status: ${String(row.status)}`)] : [];
  return { value: record, remarks: [...readings.flatMap(({ remarks }): readonly Remark[] => remarks), ...about] };
}

/** The platform's lists carry no counts and no results; its images need consent. */
const NOT_REPORTED = {
  image: null,
  contributions: null,
  comments: null,
  participants: null,
  result: { state: 'notReported', url: null, publishedAt: null },
} as const;

function readIdentity(row: Row, kind: Kind, base: string | null): string | null {
  const identity = readLine(identityOf(row, kind, base), 'id').value;
  return identity === null || identity.length > LONGEST_ID ? null : identity;
}

function readPage(row: Row, base: string | null): Reading<string | null> {
  return readLink(pageOf(row, base)?.href ?? textIn(row.url), 'url');
}

/** Nobody tells of a page elsewhere, or of a plan, by which law it goes. */
function procedureKind(kind: Kind, url: string | null): ProcedureKind {
  if (url !== null && FORMAL_HOST.test(new URL(url).hostname)) return 'formal';
  return kind === 'project' ? 'informal' : 'unknown';
}

function readPlace({ district }: Row): Reading<string | null> {
  const { value, remarks } = readLine(textIn(district), 'district');
  return { value: value !== null && WHOLE_CITY.test(value) ? null : value, remarks };
}

function readTopics({ topics: raw }: Row): Reading<Topics> {
  const words = (Array.isArray(raw) ? raw : []).map((word) => readLine(textIn(word), 'topics').value);
  const labels = [...new Set(words.filter((word) => word !== null).map(topicLabel))];
  return matchTopics(labels, meinBerlinTopic);
}

/**
 * One phase for each module that is told of, each with the one date that is told. A past one beside an active one adds
 * nothing: it is the earliest of all.
 */
function readPhases(row: Row, { timeZone, fetchedAt }: Circumstances): Reading<Phase[]> {
  const clock = { timeZone, fetchedAt };
  const isActive = Array.isArray(row.active_phase) && row.active_phase.length > 0;
  const active = readEnd(activeEnd(row), 'active_phase', clock);
  const future = readStart(textIn(row.future_phase), 'future_phase', clock);
  const past = readEnd(isActive ? null : textIn(row.past_phase), 'past_phase', clock);
  const ends = [past.value, active.value].flatMap((end) => (end ? [{ start: UNTOLD, end }] : []));
  const starts = future.value ? [{ start: future.value, end: UNTOLD }] : [];
  const about = past.value ? [remark('end-approximate', `past_phase: ${past.value.date}`)] : [];
  return {
    value: [...ends, ...starts].map((span) => phase(span, timeZone)),
    remarks: [active, future, past].flatMap(({ remarks }): readonly Remark[] => remarks).concat(about),
  };
}

function activeEnd({ active_phase: active }: Row): string | null {
  return Array.isArray(active) ? textIn(active[2]) : null;
}

interface Span {
  readonly start: Moment | typeof UNTOLD;
  readonly end: Moment | typeof UNTOLD;
}

/** The side of a period that nobody tells. */
const UNTOLD = { date: null, time: null } as const;

/** Which step of a formal procedure it is stays untold; "unknown" would not count as public and lose the deadline. */
function phase({ start, end }: Span, timeZone: string): Phase {
  return {
    kind: 'informal',
    title: null,
    start: start.date,
    startTime: start.time,
    end: end.date,
    endTime: end.time,
    timeZone,
  };
}
