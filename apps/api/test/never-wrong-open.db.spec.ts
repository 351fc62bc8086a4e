import { describe, expect, it, jest } from '@jest/globals';
import { addDays, isPublic, PhaseKind, ProcedureList, SourceFlag, type Phase } from '@navigator/shared';
import fc from 'fast-check';
import { readExamples } from './example-reading.js';
import { aProcedure, type SeedProcedure } from './seed-procedures.js';

jest.setTimeout(60_000);

const SEED = 20_261_025;
const PROCEDURES = 380;
const CLOCKS = 60;
const DAY = 86_400_000;

/** Both changes of summer time, a leap day, a year's end and the day after a February without a 29th. */
const DAYS = ['2026-03-29', '2026-10-25', '2028-02-29', '2025-12-31', '2027-03-01'];
const ZONES = ['Europe/Berlin', 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Kiritimati'];

const day = fc.tuple(fc.constantFrom(...DAYS), fc.integer({ min: -2, max: 2 })).map(([near, by]) => addDays(near, by));
/** None of the hours that a change of summer time skips or repeats: there a wall clock alone is no judge. */
const time = fc.option(fc.constantFrom('00:00', '00:59', '04:00', '12:00', '23:59'));

const somePhase: fc.Arbitrary<Phase> = fc.record({
  kind: fc.constantFrom('informal', 'publicDisclosure', 'survey', ...PhaseKind.options),
  title: fc.constant(null),
  start: fc.option(day, { freq: 8 }),
  startTime: time,
  end: fc.option(day, { freq: 8 }),
  endTime: time,
  timeZone: fc.constantFrom(...ZONES),
});

const instant = fc
  .tuple(day, fc.integer({ min: 0, max: 95 }), fc.constantFrom(-1, 0, 1))
  .map(([date, quarter, off]) => Date.parse(`${date}T00:00:00Z`) + quarter * 900_000 + off);

const someProcedure: fc.Arbitrary<Partial<SeedProcedure>> = fc.record({
  phases: fc.array(somePhase, { maxLength: 3 }),
  flag: fc.option(fc.constantFrom(...SourceFlag.options), { freq: 2 }),
  listedAsActive: fc.boolean(),
  lifecycle: fc.constantFrom('live', 'live', 'missing', 'archived'),
  /** Before any of these phases ended: what vanished then is not known to be open, whatever its dates say. */
  goneAt: fc.constant('2025-12-01T00:00:00Z'),
  confirmedAt: instant.map((at) => new Date(at).toISOString()),
});

const procedures = fc
  .sample(someProcedure, { numRuns: PROCEDURES, seed: SEED })
  .map((differences, index) => aProcedure(String(index).padStart(10, '0'), 'Etwas', differences));
const clocks = fc.sample(instant, { numRuns: CLOCKS, seed: SEED });

const suite = readExamples(procedures);

/** A second method: no instants, no ranges; the clock on the wall of that city, read as people read it. */
function isOpen(procedure: SeedProcedure, now: number): boolean {
  const { flag, lifecycle, phases, listedAsActive, confirmedAt } = procedure;
  if (flag === 'cancelled' || lifecycle === 'archived') return false;
  const dated = phases.filter(isPublic).filter((phase) => (phase.start ?? phase.end) !== null && hasLength(phase));
  if (dated.length > 0) return dated.some((phase) => isInside(phase, now));
  const isFresh = now - Date.parse(confirmedAt ?? '') <= 30 * DAY;
  return isFresh && (flag === 'open' || (flag === null && listedAsActive));
}

function isInside({ start, startTime, end, endTime, timeZone }: Phase, now: number): boolean {
  const wall = onTheWall(now, timeZone);
  const hasBegun = start === null || wall >= `${start} ${startTime ?? '00:00'}`;
  const hasEnded = end !== null && (endTime === null ? wall.slice(0, 10) > end : wall >= `${end} ${endTime}`);
  return hasBegun && !hasEnded;
}

/** A phase that ends before it begins says nothing. */
function hasLength({ start, startTime, end, endTime }: Phase): boolean {
  if (start === null || end === null) return true;
  return `${start} ${startTime ?? '00:00'}` < `${end} ${endTime ?? '24:00'}`;
}

/** What a clock in that zone shows, as `YYYY-MM-DD HH:MM`. */
function onTheWall(now: number, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return clock.format(now);
}

async function shownAsOpen(now: number): Promise<readonly string[]> {
  suite.reading.clock.set(new Date(now).toISOString());
  const ids: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page = ProcedureList.parse(
      await suite.reading.json(`/api/v1/procedures?status=open&limit=200${next === '' ? '' : `&cursor=${next}`}`),
    );
    ids.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  return ids.toSorted();
}

describe('a resident', () => {
  it('never sees a wrong "open", and misses none, whatever the zone and the clock', async () => {
    let seen = 0;
    for (const now of clocks) {
      const truly = procedures.filter((procedure) => isOpen(procedure, now)).map(({ id }) => id);
      expect({ now: new Date(now).toISOString(), open: await shownAsOpen(now) }).toEqual({
        now: new Date(now).toISOString(),
        open: truly,
      });
      seen += truly.length;
    }
    expect(seen).toBeGreaterThan(CLOCKS * 10);
  });
});
