import {
  leadingRange,
  lower,
  publicRanges,
  statusOf,
  upper,
  type Filter,
  type Phase,
  type Status,
  type TimeRange,
} from '@navigator/shared';
import { EXAMPLE_FEEDS } from './example-city.js';
import type { SeedProcedure } from './seed-procedures.js';

const known = new WeakMap<readonly Phase[], readonly TimeRange[]>();

/** The public phases as instants; a hundred filters ask for the same ones. */
function rangesOf(phases: readonly Phase[]): readonly TimeRange[] {
  const ranges = known.get(phases) ?? publicRanges(phases);
  known.set(phases, ranges);
  return ranges;
}

/** The status by the rules of the contract; the examples' feeds were all confirmed at one instant. */
export function judged({ flag, listedAsActive, lifecycle, goneAt, phases }: SeedProcedure, now: number): Status {
  const gone = goneAt === null ? null : Date.parse(goneAt);
  const lastConfirmedAt = Date.parse(EXAMPLE_FEEDS[0]?.lastCompleteAt ?? '');
  const facts = { flag, listedAsActive, lifecycle, goneAt: gone, ranges: rangesOf(phases), lastConfirmedAt };
  return statusOf(facts, now).status;
}

/** The filter in plain TypeScript, key by key: what the SQL must agree with. */
export function matches(procedure: SeedProcedure, filter: Filter, now: number): boolean {
  const { status } = filter;
  return [
    status === undefined || status === 'all' || status.includes(judged(procedure, now)),
    sharesOne(filter.topic, procedure.topics),
    sharesOne(filter.kind, [procedure.kind]),
    liesIn(procedure, filter),
    filter.updatedSince === undefined || Date.parse(procedure.changedAt) >= Date.parse(filter.updatedSince),
    filter.located === undefined || filter.located === (procedure.geometry !== null),
    isInside(procedure, filter),
    isActive(procedure, filter),
  ].every(Boolean);
}

/** What ends first, then what starts next, then what ended last; unknown instants behind, ids between equals. */
export function byDeadline(a: SeedProcedure, b: SeedProcedure, now: number): number {
  const [groupA, keyA] = deadlineKeys(a, now);
  const [groupB, keyB] = deadlineKeys(b, now);
  if (groupA !== groupB) return groupA - groupB;
  if (keyA !== keyB) return keyA < keyB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function deadlineKeys(procedure: SeedProcedure, now: number): readonly [number, number] {
  const status = judged(procedure, now);
  const range = leadingRange(rangesOf(procedure.phases), now) ?? { from: null, to: null };
  if (status === 'open') return [0, upper(range)];
  const isNext = status === 'planned' || (status === 'evaluating' && lower(range) > now);
  return isNext ? [1, range.from ?? Infinity] : ended(procedure, now);
}

function ended({ phases }: SeedProcedure, now: number): readonly [number, number] {
  const last = rangesOf(phases).at(-1);
  return [2, last === undefined ? Infinity : -Math.min(last.to ?? Infinity, now)];
}

function sharesOne(wanted: readonly string[] | undefined, own: readonly string[]): boolean {
  return wanted === undefined || wanted.some((value) => own.includes(value));
}

function liesIn({ territories }: SeedProcedure, { territory }: Filter): boolean {
  return territory === undefined || territories.some((key) => territory.some((prefix) => key.startsWith(prefix)));
}

function isInside({ geometry }: SeedProcedure, { bbox }: Filter): boolean {
  if (bbox === undefined) return true;
  if (geometry === null || !('coordinates' in geometry) || !Array.isArray(geometry.coordinates)) return false;
  const [longitude = NaN, latitude = NaN] = geometry.coordinates.map(Number);
  const [west, south, east, north] = bbox;
  const isBetween = (value: number, low: number, high: number): boolean => low <= value && value <= high;
  return isBetween(longitude, west, east) && isBetween(latitude, south, north);
}

/** The span from the first day to the last touches the days asked for. */
function isActive({ phases }: SeedProcedure, { from = FIRST, to = LAST }: Filter): boolean {
  if (from === FIRST && to === LAST) return true;
  if (rangesOf(phases).length === 0) return false;
  const starts = phases.map(({ start }) => start ?? FIRST);
  const ends = phases.map(({ end }) => end ?? LAST);
  return starts.some((start) => start <= to) && ends.some((end) => end >= from);
}

const FIRST = '0000-01-01';
const LAST = '9999-12-31';
