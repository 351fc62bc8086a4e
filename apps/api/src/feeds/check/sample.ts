import {
  endOfDay,
  inLanguage,
  leadingRange,
  localDay,
  publicRanges,
  spanOf,
  statusOf,
  TOPIC_LABELS,
} from '@navigator/shared';
import type { Geometry, Language, Position, SampleProcedure, SourceRecord, TimeRange } from '@navigator/shared';

/** From when and in which language a sample is written. */
export interface SampleView {
  readonly now: Date;
  readonly timeZone: string;
  readonly language: Language;
  readonly licence: string | null;
}

/** A record as it would be listed if its feed were registered. */
export function sampleOf(record: SourceRecord, { now, timeZone, language, licence }: SampleView): SampleProcedure {
  const ranges = publicRanges(record.phases);
  const facts = {
    ranges,
    flag: record.flag,
    listedAsActive: record.listedAsActive,
    lifecycle: 'live',
    goneAt: null,
  } as const;
  const { status, basis } = statusOf({ ...facts, lastConfirmedAt: now.getTime() }, now.getTime());
  return {
    title: record.title,
    summary: record.summary,
    url: record.url,
    status,
    statusBasis: basis,
    lifecycle: 'live',
    ...leadingDays(leadingRange(ranges, now.getTime()), timeZone),
    span: spanOf(record.phases),
    timeZone,
    kind: record.kind,
    organiser: record.organiser,
    topics: record.topics.map((id) => ({ id, label: inLanguage(TOPIC_LABELS[id], language) })),
    place: record.place,
    territories: [],
    point: record.geometry && middleOf(record.geometry),
    geometry: record.geometry,
    geometryRole: record.geometryRole,
    image: record.image,
    contributions: record.contributions,
    comments: record.comments,
    participants: record.participants,
    nextEvent: record.events.find(({ start }) => Date.parse(start) > now.getTime()) ?? null,
    result: record.result,
    licence,
    deadlineMoved: null,
    unconfirmedSince: null,
  };
}

function leadingDays(range: TimeRange | null, timeZone: string): Pick<SampleProcedure, 'start' | 'end' | 'endTime'> {
  const start = range?.from == null ? null : localDay(range.from, timeZone);
  if (range?.to == null) return { start, end: null, endTime: null };
  const end = localDay(range.to - 1, timeZone);
  const isWholeDay = endOfDay(end, timeZone) === range.to;
  return { start, end, endTime: isWholeDay ? null : clockTime(range.to, timeZone) };
}

function clockTime(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('de-DE', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant);
}

/** The middle of a geometry's extent: good enough to look at, the store works out a better one. */
function middleOf(geometry: Geometry): Position {
  const [west, south, east, north] = extentOf(geometry);
  return [(west + east) / 2, (south + north) / 2];
}

/** West, south, east, north of a geometry in degrees. */
export function extentOf(geometry: Geometry): readonly [number, number, number, number] {
  const numbers: readonly number[] = [geometry.coordinates].flat(4);
  const longitudes = numbers.filter((_, index) => index % 2 === 0);
  const latitudes = numbers.filter((_, index) => index % 2 === 1);
  return [
    longitudes.reduce((a, b) => Math.min(a, b)),
    latitudes.reduce((a, b) => Math.min(a, b)),
    longitudes.reduce((a, b) => Math.max(a, b)),
    latitudes.reduce((a, b) => Math.max(a, b)),
  ];
}
