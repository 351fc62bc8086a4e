import { describe, expect, it } from '@jest/globals';
import { healthOf, overallHealth, type HealthFacts } from './health.js';

const now = new Date('2026-03-10T12:00:00Z');
const well: HealthFacts = {
  state: 'live',
  intervalMinutes: 60,
  lastRunAt: new Date('2026-03-10T11:30:00Z'),
  failures: 0,
  failingSince: null,
  lastError: null,
  heldSince: null,
};
const since = new Date('2026-03-09T10:00:00Z');
const failing = (failures: number): HealthFacts => ({ ...well, failures, failingSince: since });

describe('the health of a feed', () => {
  it.each<readonly [string, Partial<HealthFacts>, string]>([
    ['healthy when the last run went well', {}, 'healthy'],
    ['unknown before the first run has finished', { lastRunAt: null }, 'unknown'],
    ['unknown while somebody paused it', { state: 'paused' }, 'unknown'],
    ['degraded after one failure', failing(1), 'degraded'],
    ['degraded after two', failing(2), 'degraded'],
    ['failing from three on', failing(3), 'failing'],
    ['degraded while something is held', { heldSince: since }, 'degraded'],
    ['failing rather than degraded when both are true', { ...failing(3), heldSince: since }, 'failing'],
    ['healthy a day after the last run', { lastRunAt: new Date('2026-03-09T12:00:00Z') }, 'healthy'],
    ['unknown when nobody looked for longer (F7)', { lastRunAt: new Date('2026-03-09T11:59:00Z') }, 'unknown'],
    [
      'healthy for three intervals of a slow feed',
      { intervalMinutes: 7 * 1440, lastRunAt: new Date('2026-02-20T12:00:00Z') },
      'healthy',
    ],
    ['failing however seldom we still ask', { ...failing(9), lastRunAt: new Date('2026-03-01T12:00:00Z') }, 'failing'],
  ])('is %s', (_, facts, state) => {
    expect(healthOf({ ...well, ...facts }, now).state).toBe(state);
  });

  it('says since when and why, in both languages (F62)', () => {
    const lastError = { de: 'Keine Antwort.', en: 'No answer.' };
    expect(healthOf({ ...failing(4), lastError }, now)).toEqual({
      state: 'failing',
      since: since.toISOString(),
      reason: {
        de: 'Die letzten 4 Abrufe sind fehlgeschlagen. Keine Antwort.',
        en: 'The last 4 harvests failed. No answer.',
      },
    });
  });
});

describe('the health of the whole', () => {
  it.each([
    [[], 'unknown'],
    [['unknown', 'unknown'], 'unknown'],
    [['healthy', 'unknown'], 'healthy'],
    [['healthy', 'degraded'], 'degraded'],
    [['healthy', 'failing'], 'degraded'],
    [['failing', 'failing', 'unknown'], 'failing'],
  ] as const)('of %j is %s', (states, whole) => {
    expect(overallHealth(states)).toBe(whole);
  });
});
