import type { HealthReason, HealthState, LocalText } from '@navigator/shared';
import { factsOf, type FactsRow } from './facts.sql.js';
import { healthOf, type HealthFacts, type Judged } from './health.js';
import { REASON_TEXTS } from './health-texts.js';

/** A time in which a feed was in one state; the newest has no end. */
export interface Interval {
  readonly since: Date;
  readonly until: Date | null;
  readonly state: HealthState;
  readonly reason: HealthReason;
  readonly text: LocalText;
}

/** What is to be written: the end of the open interval, its new wording, or new intervals behind it. */
export interface Step {
  /** When the open interval ends; null where it lasts, or there is none. */
  readonly end: Date | null;
  /** What the open interval says from now on, if something else. */
  readonly retell: Judged | null;
  readonly add: readonly Interval[];
}

/** A time in which nobody looked although somebody should have: from when it was due until a run began. */
export interface Gap {
  readonly from: Date;
  readonly to: Date;
}

/** Nothing is to be written. */
const STAY: Step = { end: null, retell: null, add: [] };

/** Whether there is nothing to write. */
export function isStay({ end, retell, add }: Step): boolean {
  return end === null && retell === null && add.length === 0;
}

/** What the present health of a feed adds to what was told of it. */
export function nextStep(row: FactsRow, now: Date, gap: Gap | null = null): Step {
  const open = openOf(row);
  if (!isOnShow(row)) return open === null ? STAY : { ...STAY, end: now };
  const facts = factsOf(row);
  const health = healthOf(facts, now);
  if (open === null) return { ...STAY, add: [interval(health, health.since ?? now)] };
  const missed = gapIn(open, gap);
  return missed === null ? stepFrom(open, { facts, health, now }) : stepOverGap(open, missed, health);
}

function isOnShow({ state }: FactsRow): boolean {
  return state === 'live' || state === 'paused';
}

/** What was unknown already is not missed once more. */
function gapIn({ state, since }: Interval, gap: Gap | null): Gap | null {
  return gap === null || state === 'unknown' || gap.to <= since ? null : gap;
}

function stepFrom(open: Interval, present: Present): Step {
  const { facts, health } = present;
  if (isStillUnknown(open, facts, health)) return STAY;
  return isSameStory(open, health) ? retold(open, health) : turned(open, health, beginOf(open, present));
}

/** How a feed works at this moment; since null where that is not written down and no fact tells it. */
export function presentOf(
  row: FactsRow,
  now: Date,
): Omit<Interval, 'since' | 'until'> & { readonly since: Date | null } {
  const { retell, add } = nextStep(row, now);
  const open = openOf(row);
  if (open === null) {
    const { state, code, since, text } = healthOf(factsOf(row), now);
    return { state, reason: code, since, text };
  }
  return retell === null
    ? (add.at(-1) ?? open)
    : { ...open, state: retell.state, reason: retell.code, text: retell.text };
}

/** What we could not look at stays unknown until somebody has looked. */
function isStillUnknown(open: Interval, { lastRunAt }: HealthFacts, health: Judged): boolean {
  if (open.state !== 'unknown') return false;
  return open.reason !== 'never-run' && !SAID.has(health.code) && (lastRunAt === null || lastRunAt <= open.since);
}

/** Reasons not to know that need no look. */
const SAID: ReadonlySet<HealthReason> = new Set(['paused', 'own-outage']);

/** What was told last, of a row that holds it. */
function openOf({ told_since, told_state, told_reason, told_text }: FactsRow): Interval | null {
  if (told_since === null || told_state === null || told_reason === null || told_text === null) return null;
  return { since: told_since, until: null, state: told_state, reason: told_reason, text: told_text };
}

/** One outage is one interval, however it is told: degraded at first, failing when it lasts. */
function isSameStory({ reason }: Interval, { code }: Judged): boolean {
  return reason === code;
}

function retold(open: Interval, health: Judged): Step {
  const isSame = open.state === health.state && open.text.de === health.text.de && open.text.en === health.text.en;
  return isSame ? STAY : { ...STAY, retell: health };
}

/** An interval that would have no length is told anew instead. */
function turned(open: Interval, health: Judged, begin: Date): Step {
  if (begin <= open.since) return { ...STAY, retell: health };
  return { end: begin, retell: null, add: [interval(health, begin)] };
}

function stepOverGap(open: Interval, gap: Gap, health: Judged): Step {
  const from = gap.from > open.since ? gap.from : new Date(open.since.getTime() + 1);
  const unknown: Interval = {
    since: from,
    until: gap.to,
    state: 'unknown',
    reason: 'overdue',
    text: REASON_TEXTS.overdue,
  };
  return { end: from, retell: null, add: [unknown, interval(health, gap.to)] };
}

interface Present {
  readonly facts: HealthFacts;
  readonly health: Judged;
  readonly now: Date;
}

/** Between the open interval and now: what we could not look at lasts until we looked, all else begins when it began. */
function beginOf(open: Interval, { facts, health, now }: Present): Date {
  const { lastRunAt } = facts;
  const looked = lastRunAt !== null && lastRunAt > open.since ? lastRunAt : now;
  const begin = open.state === 'unknown' ? looked : (health.since ?? now);
  return begin > now ? now : begin;
}

function interval({ state, code, text }: Judged, since: Date): Interval {
  return { since, until: null, state, reason: code, text };
}
