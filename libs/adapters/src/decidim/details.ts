import type { BoundingBox, Geometry, Position, ProcedureEvent, Remark } from '@navigator/shared';
import { z } from 'zod';
import type { Output, PatchableFields } from '../kit/contract.js';
import { CRS84 } from '../kit/crs/crs.js';
import { locate } from '../kit/crs/locate.js';
import { isNoLocation } from '../kit/geometry.js';
import { readLink } from '../kit/link.js';
import { readMembers } from '../kit/members.js';
import { readCount } from '../kit/number.js';
import { clean, remarked, type Reading } from '../kit/remark.js';
import { readLine } from '../kit/text.js';
import { sourceIdOf } from './process.js';
import { readSpoken } from './translated.js';
import { Details, Meeting } from './wire.js';

/** How the details of a process are to be understood. */
export interface Listening {
  readonly language: string;
  readonly region: BoundingBox | null;
}

/** More meetings than any process we know of has. */
const MOST_EVENTS = 200;

const Members = z.record(z.string(), z.unknown());

/** What was looked up for one process, as a patch; null where the answer says nothing of any. */
export function readDetails(raw: unknown, listening: Listening): Extract<Output<never>, { kind: 'patch' }> | null {
  const members = Members.safeParse(raw);
  const details = members.success ? readMembers(Details, members.data) : null;
  const sourceId = sourceIdOf(details?.value.id);
  if (!details || sourceId === null) return null;
  const counts = readCounts(details.value);
  const meetings = readMeetings(details.value, listening);
  return {
    kind: 'patch',
    sourceId,
    fields: { ...counts.value, ...meetings.value },
    remarks: [details, counts, meetings].flatMap(({ remarks }): readonly Remark[] => remarks),
  };
}

/** What people contributed; comments are counted apart, and supports and followers are no contributions. */
const CONTRIBUTIONS: ReadonlySet<string> = new Set(['proposals_count', 'debates_count']);
const COMMENTS: ReadonlySet<string> = new Set(['comments_count']);
/** People who did something there; those who only follow are counted elsewhere. */
const PARTICIPANTS: ReadonlySet<string> = new Set(['participants_count']);
const RESULTS: ReadonlySet<string> = new Set(['results_count']);

type Counted = Pick<PatchableFields, 'contributions' | 'comments' | 'participants'> &
  Partial<Pick<PatchableFields, 'result'>>;

/** Where the organiser hides the statistics there are none, and nothing is 0 (Q58). */
function readCounts({ stats }: Details): Reading<Counted> {
  const rows = (stats ?? []).flatMap((row) =>
    row ? [{ key: row.key ?? row.name, count: readCount(row.value, 'stats') }] : [],
  );
  const sum = (keys: ReadonlySet<string>): number | null => {
    const counts = rows.flatMap(({ key, count }) =>
      typeof key === 'string' && keys.has(key) ? (count.value ?? []) : [],
    );
    return counts.length === 0 ? null : counts.reduce((total, count) => total + count, 0);
  };
  const results = sum(RESULTS) ?? 0;
  const counted = {
    contributions: sum(CONTRIBUTIONS),
    comments: sum(COMMENTS),
    participants: sum(PARTICIPANTS),
  };
  return {
    value: results === 0 ? counted : { ...counted, result: { state: 'published', url: null, publishedAt: null } },
    remarks: rows.flatMap(({ count }) => count.remarks),
  };
}

interface Met {
  readonly event: ProcedureEvent;
  readonly point: Position | null;
}

type MeetingFields = Pick<PatchableFields, 'events' | 'geometry' | 'geometryRole'>;

function readMeetings({ components }: Details, listening: Listening): Reading<MeetingFields> {
  const nodes = (components ?? []).flatMap((component) => (component?.meetings?.edges ?? []).map(nodeIn));
  const read = nodes.slice(0, MOST_EVENTS).map((node) => readMeeting(node, listening));
  const met = read.flatMap(({ value }) => value ?? []).toSorted((a, b) => a.event.start.localeCompare(b.event.start));
  const geometry = geometryOf(met.flatMap(({ point }) => (point ? [point] : [])));
  return {
    value: {
      events: met.map(({ event }) => event),
      geometry,
      geometryRole: geometry && 'meetingPlace',
    },
    remarks: read.flatMap(({ remarks }) => remarks),
  };
}

const Edge = z.object({ node: z.unknown() });

function nodeIn(edge: unknown): unknown {
  return Edge.safeParse(edge).data?.node;
}

/** A meeting that has a title and a time, and takes place. */
function readMeeting(node: unknown, { language, region }: Listening): Reading<Met | null> {
  const members = Members.safeParse(node);
  const meeting = members.success ? readMembers(Meeting, members.data) : null;
  if (!meeting || meeting.value.isWithdrawn === true) return clean(null);
  const title = readSpoken(meeting.value.title, language, 'meeting.title');
  const start = readInstant(meeting.value.startTime, 'meeting.startTime');
  const met =
    title.value !== null && start.value !== null
      ? readMet(meeting.value, { title: title.value, start: start.value, region })
      : clean(null);
  return {
    value: met.value,
    remarks: [meeting, title, start, met].flatMap((reading): readonly Remark[] => reading.remarks),
  };
}

interface Begun {
  readonly title: string;
  readonly start: string;
  readonly region: BoundingBox | null;
}

function readMet(meeting: Meeting, { title, start, region }: Begun): Reading<Met> {
  const end = readInstant(meeting.endTime, 'meeting.endTime');
  const place = readLine(meeting.address, 'meeting.address');
  const url = readLink(meeting.url, 'meeting.url');
  const point = readPoint(meeting, region);
  const event: ProcedureEvent = {
    title,
    start,
    end: end.value !== null && end.value >= start ? end.value : null,
    place: place.value,
    url: url.value,
    ...(point.value && { point: point.value }),
  };
  return {
    value: { event, point: point.value },
    remarks: [end, place, url, point].flatMap((reading): readonly Remark[] => reading.remarks),
  };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const EARLIEST = '1990';
const LATEST = '2200';

/** An instant with its offset, in UTC; one that nobody can have meant is none (Q16). */
function readInstant(raw: string | null | undefined, field: string): Reading<string | null> {
  const text = raw?.trim() ?? '';
  if (text === '') return clean(null);
  const time = INSTANT.test(text) ? Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : NaN;
  const instant = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return instant > EARLIEST && instant < LATEST ? clean(instant) : remarked(null, 'date-invalid', `${field}: ${text}`);
}

/** Both coordinates may be null, or 0, where there is no place (Q2). */
function readPoint({ coordinates }: Meeting, region: BoundingBox | null): Reading<Position | null> {
  const pair = [coordinates?.longitude, coordinates?.latitude].map((part) =>
    part === null ? null : Number(part ?? NaN),
  );
  if (!coordinates || isNoLocation(pair) || pair.includes(null)) return clean(null);
  const place = locate({ type: 'Point', coordinates: pair }, { crs: CRS84, axes: 'auto', region });
  return { value: place.value?.type === 'Point' ? place.value.coordinates : null, remarks: place.remarks };
}

/** The places where people met, each once; they are no outline of anything. */
function geometryOf(points: readonly Position[]): Geometry | null {
  const coordinates = [...new Map(points.map((point) => [point.join(' '), point])).values()];
  const [first, ...others] = coordinates;
  if (!first) return null;
  return others.length === 0 ? { type: 'Point', coordinates: first } : { type: 'MultiPoint', coordinates };
}
