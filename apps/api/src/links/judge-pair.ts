import { GeometryRole, LocalDate, ProcedureKind } from '@navigator/shared';
import { z } from 'zod';
import { distanceBetween } from './distance.js';
import { likeness, marksOf } from './likeness.js';

/** By what two records were found to be the same, the surest first. */
export type LinkMethod = 'native' | 'plan' | 'url' | 'title';

/** What of a record tells which procedure it is. */
export const LinkFacts = z.object({
  record: z.int(),
  feed: z.string(),
  isDemo: z.boolean(),
  /** `titleKey` of its title. */
  title: z.string(),
  planKey: z.string().nullable(),
  territory: z.string().nullable(),
  /** Nothing but its place on the map tells its area: the nearest town, or the Land around it. */
  isAreaGuessed: z.boolean(),
  /** `pageKey` of its address; null where it has none, or where another record of its feed has the same. */
  page: z.string().nullable(),
  /** The ids by which other feeds may know it. */
  nativeIds: z.array(z.string()),
  kind: ProcedureKind,
  isDated: z.boolean(),
  /** First and last local day of its public phases; null is open. */
  start: LocalDate.nullable(),
  end: LocalDate.nullable(),
  place: z.string().nullable(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  role: GeometryRole.nullable(),
});
export type LinkFacts = z.infer<typeof LinkFacts>;

/** One procedure, perhaps one, or two. */
export type PairVerdict =
  | { readonly kind: 'same'; readonly method: LinkMethod; readonly score: number }
  | { readonly kind: 'likely'; readonly method: LinkMethod; readonly score: number }
  | { readonly kind: 'different' };

/** Of 100: from here on two records are shown as one. */
export const CERTAIN = 85;
/** From here on an operator is asked. */
export const LIKELY = 65;

const DIFFERENT: PairVerdict = { kind: 'different' };

/**
 * Whether two records tell the same procedure. What contradicts (kind, municipality, days) decides first; then the first
 * of native id, plan number, address and title that says yes. docs/operations/linking.md has the formula.
 */
export function judgePair(one: LinkFacts, other: LinkFacts): PairVerdict {
  if (contradict(one, other)) return DIFFERENT;
  const scores = METHODS.map(([method, score]) => ({ method, score: score(one, other) }));
  const certain = scores.find(({ score }) => score >= CERTAIN);
  if (certain) return { kind: 'same', ...certain };
  const likely = scores.toSorted((a, b) => b.score - a.score).find(({ score }) => score >= LIKELY);
  return likely ? { kind: 'likely', ...likely } : DIFFERENT;
}

type Score = (one: LinkFacts, other: LinkFacts) => number;

const METHODS: readonly (readonly [LinkMethod, Score])[] = [
  ['native', byNativeId],
  ['plan', byPlan],
  ['url', byAddress],
  ['title', byTitle],
];

function contradict(one: LinkFacts, other: LinkFacts): boolean {
  if (one.feed === other.feed || one.isDemo !== other.isDemo) return true;
  const kinds = new Set([one.kind, other.kind]);
  if (kinds.has('formal') && kinds.has('informal')) return true;
  return isElsewhere(one, other) || isAnotherTime(one, other);
}

/** A district and a town in it do not contradict each other; an area that nobody told contradicts nothing. */
function isElsewhere(one: LinkFacts, other: LinkFacts): boolean {
  if (one.isAreaGuessed || other.isAreaGuessed || one.territory === null || other.territory === null) return false;
  const [some, others] = [areaOf(one.territory), areaOf(other.territory)];
  return !some.startsWith(others) && !others.startsWith(some);
}

/** A town that is a district, or a Land, of its own has a key for each: 02, 02000 and 02000000 are Hamburg. */
function areaOf(key: string): string {
  return key.length === 5 || key.length === 8 ? key.replace(/(?:000){1,2}$/, '') : key;
}

/** Not a single day in common. */
function isAnotherTime(one: LinkFacts, other: LinkFacts): boolean {
  return one.isDated && other.isDated && (isBefore(one.end, other.start) || isBefore(other.end, one.start));
}

function isBefore(end: LocalDate | null, start: LocalDate | null): boolean {
  return end !== null && start !== null && end < start;
}

function byNativeId(one: LinkFacts, other: LinkFacts): number {
  return one.nativeIds.some((id) => other.nativeIds.includes(id)) ? 100 : 0;
}

/** The same number in the same municipality; two places far apart are for a person to look at. */
function byPlan(one: LinkFacts, other: LinkFacts): number {
  if (one.planKey === null || one.planKey !== other.planKey || !isInOneArea(one, other)) return 0;
  return isFar(one, other) ? 70 : 95;
}

/** Below this likeness, titles have nothing to do with each other. */
const SOMEHOW_ALIKE = 0.3;

/** One page may be about several things: another title, or another of a series, is for a person to look at. */
function byAddress(one: LinkFacts, other: LinkFacts): number {
  if (one.page === null || one.page !== other.page) return 0;
  const isAlike = likeness(one.title, other.title) >= SOMEHOW_ALIKE;
  return isAlike && marksOf(one.title, other.title) !== 'other' ? 90 : 70;
}

/** Shares of the score by title. */
const TITLE = 60;
const PLACE = 20;
const DAYS = 20;
/** Less alike, nobody is asked; less alike than that, nothing is linked without asking. */
const HARDLY_ALIKE = 0.5;
const MUCH_ALIKE = 0.75;

function byTitle(one: LinkFacts, other: LinkFacts): number {
  const alike = likeness(one.title, other.title);
  const marks = marksOf(one.title, other.title);
  if (alike < HARDLY_ALIKE || marks === 'other' || !isInOneArea(one, other) || isFar(one, other)) return 0;
  const score = Math.round(TITLE * alike) + placeScore(one, other) + dayScore(one, other);
  return alike >= MUCH_ALIKE && marks === 'same' ? score : Math.min(score, CERTAIN - 1);
}

function isInOneArea({ territory: one }: LinkFacts, { territory: other }: LinkFacts): boolean {
  return one !== null && other !== null && areaOf(one) === areaOf(other);
}

/** Metres within which two drawings show the same place, and beyond which they show another. */
const HERE = 300;
const FAR = 5000;

function isFar(one: LinkFacts, other: LinkFacts): boolean {
  return (metresBetween(one, other) ?? 0) > FAR;
}

function placeScore(one: LinkFacts, other: LinkFacts): number {
  const metres = metresBetween(one, other);
  if (one.place !== null && one.place === other.place) return PLACE;
  if (metres === null) return PLACE / 2;
  return metres <= HERE ? PLACE : 0;
}

/** Null where one of them shows no place of its own: the middle of a map is none. */
function metresBetween(one: LinkFacts, other: LinkFacts): number | null {
  const [here, there] = [siteOf(one), siteOf(other)];
  return here && there && distanceBetween(here, there);
}

function siteOf({ longitude, latitude, role }: LinkFacts): readonly [number, number] | null {
  const isSite = role === 'area' || role === 'location';
  return isSite && longitude !== null && latitude !== null ? [longitude, latitude] : null;
}

/** The same days, a first or last day in common, or days that overlap; a quarter where one of them tells none. */
function dayScore(one: LinkFacts, other: LinkFacts): number {
  if (!one.isDated || !other.isDated) return DAYS / 4;
  if (one.start === other.start && one.end === other.end) return DAYS;
  return isOneDay(one.start, other.start) || isOneDay(one.end, other.end) ? (DAYS * 3) / 4 : DAYS / 4;
}

function isOneDay(one: LocalDate | null, other: LocalDate | null): boolean {
  return one !== null && one === other;
}
