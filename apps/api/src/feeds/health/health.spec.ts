import { describe, expect, it } from '@jest/globals';
import { healthOf, overallHealth, type HealthFacts } from './health.js';

const now = new Date('2026-03-10T12:00:00Z');
const well: HealthFacts = {
  state: 'live',
  intervalMinutes: 60,
  dueAt: new Date('2026-03-10T12:30:00Z'),
  isBeingRead: false,
  lastRunAt: new Date('2026-03-10T11:30:00Z'),
  failures: 0,
  failingSince: null,
  lastError: null,
  heldSince: null,
  lastChangeAt: null,
  usualDays: null,
  quietMonths: [],
};
const since = new Date('2026-03-09T10:00:00Z');
const failing = (failures: number): Partial<HealthFacts> => ({ failures, failingSince: since });
const errorOf = (code: string): HealthFacts['lastError'] => ({
  code,
  detail: '',
  text: { de: 'Keine Antwort.', en: 'No answer.' },
});
const due = (at: string): Partial<HealthFacts> => ({ dueAt: new Date(at) });
const quiet = (lastChange: string, usualDays: number | null = 2): Partial<HealthFacts> => ({
  lastChangeAt: new Date(lastChange),
  usualDays,
});

describe('the health of a feed', () => {
  it.each<readonly [string, Partial<HealthFacts>, string, string]>([
    ['healthy when the last run went well', {}, 'healthy', 'working'],
    ['unknown before the first run has finished', { lastRunAt: null }, 'unknown', 'never-run'],
    ['unknown while somebody paused it', { state: 'paused' }, 'unknown', 'paused'],
    ['degraded after one failure', failing(1), 'degraded', 'failed'],
    ['degraded after two', failing(2), 'degraded', 'failed'],
    ['failing from three on', failing(3), 'failing', 'failed'],
    ['degraded while something is held', { heldSince: since }, 'degraded', 'held'],
    ['failing rather than degraded when both are true', { ...failing(3), heldSince: since }, 'failing', 'failed'],
    ['unknown when it was our connection', { lastError: errorOf('own-outage') }, 'unknown', 'own-outage'],
    ['healthy six hours after it was due', due('2026-03-10T06:00:00Z'), 'healthy', 'working'],
    ['unknown when nobody looked for longer (F7, F9)', due('2026-03-10T05:59:00Z'), 'unknown', 'overdue'],
    [
      'unknown when the first harvest never comes (F3, F9)',
      { lastRunAt: null, ...due('2026-03-10T05:59:00Z') },
      'unknown',
      'overdue',
    ],
    [
      'healthy while a long run is under way',
      { ...due('2026-03-10T05:00:00Z'), isBeingRead: true },
      'healthy',
      'working',
    ],
    [
      'healthy for another interval of a slow feed',
      { intervalMinutes: 7 * 1440, ...due('2026-03-04T12:00:00Z') },
      'healthy',
      'working',
    ],
    [
      'failing as long as we ask as planned, however seldom',
      { ...failing(99), ...due('2026-03-16T12:00:00Z') },
      'failing',
      'failed',
    ],
    [
      'unknown when nobody looks at a failing one either',
      { ...failing(9), ...due('2026-03-01T12:00:00Z') },
      'unknown',
      'overdue',
    ],
    [
      'degraded when it is unchanged for much longer than ever (F66)',
      quiet('2026-02-20T12:00:00Z'),
      'degraded',
      'unusually-quiet',
    ],
    ['healthy within two weeks, however busy it was', quiet('2026-02-25T12:00:00Z', 0.1), 'healthy', 'working'],
    ['healthy as long as it was often quiet for so long', quiet('2026-01-01T12:00:00Z', 30), 'healthy', 'working'],
    ['healthy while its habits are not known', quiet('2020-01-01T12:00:00Z', null), 'healthy', 'working'],
    [
      'healthy in a month in which its owner expects nothing (F83)',
      { ...quiet('2026-02-01T12:00:00Z'), quietMonths: [3] },
      'healthy',
      'working',
    ],
    [
      'healthy soon after a quiet month, whose days do not count (F83)',
      { ...quiet('2026-01-28T12:00:00Z'), quietMonths: [2] },
      'healthy',
      'working',
    ],
  ])('is %s', (...[, facts, state, code]) => {
    expect(healthOf({ ...well, ...facts }, now)).toMatchObject({ state, code });
  });

  it('says since when and why, in both languages (F62)', () => {
    expect(healthOf({ ...well, ...failing(4), lastError: errorOf('dns-failed') }, now)).toEqual({
      state: 'failing',
      code: 'failed',
      since,
      text: {
        de: 'Die letzten 4 Abrufe sind fehlgeschlagen. Keine Antwort.',
        en: 'The last 4 harvests failed. No answer.',
      },
    });
  });

  it('says since which day nothing changed', () => {
    const { text } = healthOf({ ...well, ...quiet('2026-02-01T23:30:00Z') }, now);
    expect(text.de).toMatch(/^Seit dem 2\. Februar 2026 unverändert\. /);
    expect(text.en).toMatch(/^Unchanged since 2 February 2026\. /);
  });
});

describe('the health of the whole', () => {
  const none = { healthy: 0, degraded: 0, failing: 0, unknown: 0 };
  it.each([
    [none, 'unknown'],
    [{ ...none, unknown: 2 }, 'unknown'],
    [{ ...none, healthy: 1, unknown: 1 }, 'healthy'],
    [{ ...none, healthy: 1, degraded: 1 }, 'degraded'],
    [{ ...none, healthy: 1, failing: 1 }, 'degraded'],
    [{ ...none, failing: 2, unknown: 1 }, 'failing'],
  ] as const)('of %j is %s', (states, whole) => {
    expect(overallHealth(states)).toBe(whole);
  });
});
