import type { IndicatorId } from '@navigator/shared';
import { statusOn } from './asked.js';
import type { RawFact } from './raw-facts.js';

/** Numbers by key: of a status, a topic, a city, a kind or a period; null where there is none. */
export type Numbers = Readonly<Record<string, number | null>>;

const DAY = 86_400_000;

/** Every indicator of a set of raw facts on a local day, without any code of the product. */
export function numberOf(id: IndicatorId, facts: readonly RawFact[], day: string): number | null {
  return ARITHMETIC[id](facts, day);
}

type Arithmetic = (facts: readonly RawFact[], day: string) => number | null;

const ARITHMETIC: Readonly<Record<IndicatorId, Arithmetic>> = {
  A1: (facts) => facts.length,
  A2: (facts) => {
    const begun = facts.filter(({ start }) => start !== null).length;
    return facts.length > 0 && begun === 0 ? null : begun;
  },
  A4: (facts) => part(facts.filter(({ isLocated }) => isLocated).length, facts.length),
  C1: (facts) => middle(known(facts.map(({ contributions }) => contributions))),
  C2: (facts) => middle(known(facts.map(({ comments }) => comments))),
  C2b: (facts) => {
    const talked = facts.filter(({ comments, contributions }) => comments !== null && contributions !== null);
    return part(sum(talked.map(({ comments }) => comments ?? 0)), sum(talked.map((fact) => fact.contributions ?? 0)));
  },
  D1: (facts) => middle(known(facts.map(({ start, end }) => (start && end ? daysBetween(start, end) + 1 : null)))),
  F1: (facts) => (facts.length === 0 ? null : 1),
  G1: (facts, day) => {
    const asked = facts.filter((fact) => statusOn(day, fact) === 'closed' && fact.result !== 'notReported');
    return part(asked.filter(({ result }) => result === 'published').length, asked.length);
  },
  J1: (facts) => part(sum(facts.map(filledOf)), 8 * facts.length),
  J2: (facts) => (facts.length === 0 ? null : 0),
  J4: (facts) => facts.length,
};

/** Shares of topics: a procedure of k topics counts 1/k in each. */
export function topicMix(facts: readonly RawFact[]): Numbers {
  const shares = facts.flatMap(({ topics }) => {
    const told = topics.length > 0 ? topics : ['none'];
    return told.map((topic) => ({ topic, share: 1 / told.length / facts.length }));
  });
  return added(shares.map(({ topic, share }) => [topic, share]));
}

/** Cities that report a field for at least one procedure, as a share of all cities seen. */
export function reporting(facts: readonly RawFact[]): Numbers {
  const cities = groupsOf(facts, ({ city }) => [city]);
  const shareOf = (tells: (fact: RawFact) => boolean): number | null =>
    part([...cities.values()].filter((own) => own.some(tells)).length, cities.size);
  return {
    contributions: shareOf(({ contributions }) => contributions !== null),
    comments: shareOf(({ comments }) => comments !== null),
    participants: shareOf(() => false),
    result: shareOf(({ result }) => result !== 'notReported'),
    dates: shareOf(({ isDated }) => isDated),
    location: shareOf(({ isLocated }) => isLocated),
    topics: shareOf(({ topics }) => topics.length > 0),
  };
}

/** Facts by key; a fact with several keys stands in several groups. */
export function groupsOf(
  facts: readonly RawFact[],
  keysOf: (fact: RawFact) => readonly string[],
): ReadonlyMap<string, readonly RawFact[]> {
  const groups = new Map<string, RawFact[]>();
  for (const fact of facts) for (const key of keysOf(fact)) groups.set(key, [...(groups.get(key) ?? []), fact]);
  return groups;
}

/** The years in which a procedure is known to have been under way, or `undated`. */
export function activeYears({ isDated, start, end }: RawFact, today: string): readonly string[] {
  if (!isDated) return ['undated'];
  const first = start ?? (end !== null && end < today ? end : today);
  const last = end ?? (first > today ? first : today);
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

function filledOf(fact: RawFact): number {
  return [
    fact.text,
    fact.start,
    fact.end,
    fact.isLocated || fact.district,
    fact.topics.length > 0,
    fact.url,
    fact.organiser,
    fact.kind !== 'unknown',
  ].filter(Boolean).length;
}

function known(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null);
}

/** The median by its oldest definition: the middle one, or the mean of the two in the middle. */
function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [left, right] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return left === undefined || right === undefined ? null : (left + right) / 2;
}

function part(some: number, all: number): number | null {
  return all === 0 ? null : some / all;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function added(pairs: readonly (readonly [string, number])[]): Numbers {
  const totals: Record<string, number> = {};
  for (const [key, value] of pairs) totals[key] = (totals[key] ?? 0) + value;
  return totals;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
