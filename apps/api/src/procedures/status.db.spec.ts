import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  addDays,
  leadingRange,
  PhaseKind,
  publicRanges,
  SourceFlag,
  statusOf,
  type Lifecycle,
  type Phase,
  type StatusFacts,
  type TimeRange,
} from '@navigator/shared';
import fc from 'fast-check';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { multirangeOf } from '../../test/seed-procedures.js';
import { basisSql, leadingRangeSql, notEndedSql, statusSql } from './status.sql.js';

jest.setTimeout(30_000);

const SEED = 20_260_329;
const CASES = 800;
const DAY = 86_400_000;

/** Both changes of summer time, a leap day, a year's end, and a year without a 29th. */
const days = ['2026-03-29', '2026-10-25', '2028-02-29', '2025-12-31', '2027-02-28', '2026-11-01'];
const times = ['00:00', '01:59', '02:00', '02:30', '03:00', '12:00', '23:59'];
const zones = ['Europe/Berlin', 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'];

const day = fc.tuple(fc.constantFrom(...days), fc.integer({ min: -3, max: 3 })).map(([near, by]) => addDays(near, by));
const time = fc.option(fc.constantFrom(...times));
const instant = fc
  .tuple(day, fc.integer({ min: 0, max: 95 }), fc.constantFrom(-1, 0, 1))
  .map(([date, quarter, off]) => Date.parse(`${date}T00:00:00Z`) + quarter * 900_000 + off);

const phase: fc.Arbitrary<Phase> = fc.record({
  kind: fc.oneof(fc.constantFrom('informal' as const, 'survey' as const), fc.constantFrom(...PhaseKind.options)),
  title: fc.constant(null),
  start: fc.option(day, { freq: 8 }),
  startTime: time,
  end: fc.option(day, { freq: 8 }),
  endTime: time,
  timeZone: fc.constantFrom(...zones),
});

interface Case {
  readonly phases: readonly Phase[];
  readonly facts: StatusFacts;
  readonly now: number;
}

const lifecycles: readonly Lifecycle[] = ['live', 'missing', 'archived'];

/** Clocks stand mostly where something happens: on a bound, just before it, or where a confirmation lapses. */
const aCase: fc.Arbitrary<Case> = fc
  .record({
    phases: fc.array(phase, { maxLength: 4 }),
    flag: fc.option(fc.constantFrom(...SourceFlag.options), { freq: 2 }),
    listedAsActive: fc.boolean(),
    lifecycle: fc.constantFrom(...lifecycles),
    goneAt: fc.option(instant),
    lastConfirmedAt: fc.option(instant),
    anywhere: instant,
    choice: fc.nat(),
    nudge: fc.constantFrom(-1, 0, 1),
  })
  .map(({ phases, anywhere, choice, nudge, ...rest }) => {
    const ranges = publicRanges(phases);
    const bounds = ranges.flatMap(({ from, to }) => [from, to]).filter((bound) => bound !== null);
    const lapses = rest.lastConfirmedAt === null ? [] : [rest.lastConfirmedAt + 30 * DAY];
    const clocks = [anywhere, ...[...bounds, ...lapses].map((bound) => bound + nudge)];
    const now = clocks[choice % clocks.length] ?? anywhere;
    const goneAt = nearLastEnd(ranges, choice, nudge) ?? rest.goneAt;
    return { phases, facts: { ...rest, goneAt, ranges }, now };
  });

/** Every third record vanished just when its last phase ended. */
function nearLastEnd(ranges: readonly TimeRange[], choice: number, nudge: number): number | null {
  const end = ranges.at(-1)?.to ?? null;
  return end === null || choice % 3 !== 0 ? null : end + nudge;
}

const cases = fc.sample(aCase, { seed: SEED, numRuns: CASES });

const Row = z.object({
  status: z.string(),
  basis: z.string(),
  starts: z.date().nullable(),
  ends: z.date().nullable(),
  not_ended: z.boolean().nullable(),
  same_ranges: z.boolean(),
  own_ranges: z.string(),
});

let database: TestDatabase;
let rows: readonly z.infer<typeof Row>[];

beforeAll(async () => {
  database = await openTestDatabase();
  rows = await database.db.query(QUESTION, [JSON.stringify(cases.map(asked))], Row);
});

afterAll(() => database.close());

describe('status in SQL and in TypeScript', () => {
  it('agree on status and basis', () => {
    const here = cases.map(({ facts, now }) => statusOf(facts, now));
    expect(rows.map(({ status, basis }) => ({ status, basis }))).toEqual(here);
  });

  it('meet every status and every basis on the way', () => {
    const met = new Set(rows.flatMap(({ status, basis }) => [status, basis]));
    const all = [
      'open',
      'planned',
      'evaluating',
      'closed',
      'cancelled',
      'unknown',
      'dates',
      'source',
      'presence',
      'stale',
      'gone',
      'none',
    ];
    expect(all.filter((word) => !met.has(word))).toEqual([]);
  });

  it('agree on the public phase that matters', () => {
    const here = cases.map(({ facts, now }) => leadingRange(facts.ranges, now) ?? { from: null, to: null });
    const there = rows.map(({ starts, ends }) => ({ from: starts?.getTime() ?? null, to: ends?.getTime() ?? null }));
    expect(there).toEqual(here);
  });

  it('make the same instants of local days, times and zones', () => {
    const differing = rows.flatMap(({ same_ranges, own_ranges }, index) =>
      same_ranges ? [] : [{ phases: cases[index]?.phases, own_ranges }],
    );
    expect(differing).toEqual([]);
  });

  it('never leave an open or planned procedure out of the short cut through last_end', () => {
    const open = rows.filter(({ status }) => status === 'open' || status === 'planned');
    expect(open.length).toBeGreaterThan(100);
    expect(open.filter(({ not_ended }) => not_ended !== true)).toEqual([]);
  });
});

/** The columns of a procedure and its feed; half of the confirmations stand on the record itself. */
function asked({ phases, facts, now }: Case, index: number): object {
  const confirmed = facts.lastConfirmedAt === null ? null : iso(facts.lastConfirmedAt);
  const isOwn = index % 2 === 0;
  return {
    n: index,
    phases,
    flag: facts.flag,
    listed_as_active: facts.listedAsActive,
    lifecycle: facts.lifecycle,
    gone_at: facts.goneAt === null ? null : iso(facts.goneAt),
    ranges: multirangeOf(facts.ranges),
    last_end: lastEnd(facts.ranges),
    confirmed_at: isOwn ? confirmed : null,
    last_complete_at: isOwn ? null : confirmed,
    now: iso(now),
  };
}

function lastEnd(ranges: readonly TimeRange[]): string | null {
  const last = ranges.at(-1);
  if (last === undefined) return null;
  return last.to === null ? 'infinity' : iso(last.to);
}

function iso(instantMs: number): string {
  return new Date(instantMs).toISOString();
}

const QUESTION = `
  select ${statusSql('p.now')} as status, ${basisSql('p.now')} as basis, main_phase.starts, main_phase.ends,
    ${notEndedSql('p.now')} as not_ended, own.ranges = p.public_ranges as same_ranges, own.ranges::text as own_ranges
  from (
    select given.*, given.ranges::tstzmultirange as public_ranges
    from jsonb_to_recordset($1::jsonb) as given (n int, phases jsonb, flag text, listed_as_active boolean,
      lifecycle text, gone_at timestamptz, ranges text, last_end timestamptz, confirmed_at timestamptz,
      last_complete_at timestamptz, now timestamptz)) p
  cross join lateral (select p.last_complete_at) f
  left join lateral ${leadingRangeSql('p.now')} main_phase on true
  cross join lateral (
    select coalesce(range_agg(tstzrange(bounds.lower, bounds.upper)), '{}') as ranges
    from jsonb_to_recordset(p.phases) as phase (kind text, start date, "startTime" time, "end" date, "endTime" time,
      "timeZone" text)
    cross join lateral (select
      (phase.start + coalesce(phase."startTime", '00:00')) at time zone phase."timeZone" as lower,
      case when phase."endTime" is null then (phase."end" + 1)::timestamp at time zone phase."timeZone"
        else (phase."end" + phase."endTime") at time zone phase."timeZone" end as upper) bounds
    where phase.kind in ('earlyPublicPart', 'publicDisclosure', 'informal', 'voting', 'budgeting', 'survey')
      and (bounds.lower is not null or bounds.upper is not null)
      and coalesce(bounds.lower < bounds.upper, true)) own
  order by p.n`;
