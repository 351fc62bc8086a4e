import { describe, expect, it } from '@jest/globals';
import type { ProcedureEvent } from '@navigator/shared';
import { nextEvent } from './to-procedure.js';

const event = (title: string, start: string): ProcedureEvent => ({ title, start, end: null, place: null, url: null });
const now = new Date('2026-03-10T12:00:00Z');

describe('the next event', () => {
  it('is the first that has not begun, whatever order they came in', () => {
    const events = [
      event('später', '2026-03-12T10:00:00Z'),
      event('vorbei', '2026-03-09T10:00:00Z'),
      event('bald', '2026-03-10T14:00:00+01:00'),
    ];
    expect(nextEvent(events, now)?.title).toBe('bald');
  });

  it('is none once the last has begun', () => {
    expect(nextEvent([event('jetzt', '2026-03-10T13:00:00+01:00')], now)).toBeNull();
  });

  it('compares instants, not their spelling', () => {
    const events = [event('Berlin', '2026-03-11T09:00:00+01:00'), event('London', '2026-03-11T08:30:00+00:00')];
    expect(nextEvent(events, now)?.title).toBe('Berlin');
  });

  it('is none without events', () => {
    expect(nextEvent([], now)).toBeNull();
  });
});
