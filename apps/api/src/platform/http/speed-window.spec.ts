import { describe, expect, it } from '@jest/globals';
import { SpeedWindow } from './speed-window.js';

const rule = { windowMs: 10_000, minBytesPerSecond: 50_000 };

/** Feeds `bytes` every `everyMs` until the server counts as too slow; null when it never does within a minute. */
const failsAfter = (bytes: number, everyMs: number): number | null => {
  const speed = new SpeedWindow(rule);
  for (let waited = 0; waited <= 60_000; waited += everyMs) {
    if (speed.patience() < everyMs) return waited;
    speed.arrived(bytes, everyMs);
  }
  return null;
};

describe('the speed of a server', () => {
  it('is not judged before one window has passed', () => {
    expect(failsAfter(1, 100)).toBe(10_000);
    expect(new SpeedWindow(rule).patience()).toBe(10_000);
  });

  it('is enough just above the least and too little just below', () => {
    expect(failsAfter(5_200, 100)).toBeNull();
    expect(failsAfter(4_900, 100)).toBe(10_000);
  });

  it('is judged by the last window, not by a good beginning', () => {
    const speed = new SpeedWindow(rule);
    speed.arrived(100_000_000, 1_000);
    expect(speed.patience()).toBe(10_000);
    speed.arrived(1, 9_000);
    expect(speed.patience()).toBe(1_000);
    speed.arrived(1, 1_000);
    expect(speed.patience()).toBe(0);
  });

  it('gives patience for one burst per window', () => {
    const speed = new SpeedWindow(rule);
    speed.arrived(600_000, 0);
    expect(speed.patience()).toBe(10_000);
    speed.arrived(600_000, 9_900);
    expect(speed.patience()).toBe(10_000);
  });

  it('has no end of patience with a fast server', () => {
    const speed = new SpeedWindow(rule);
    for (let chunk = 0; chunk < 100_000; chunk += 1) speed.arrived(65_536, 0.5);
    expect(speed.patience()).toBeGreaterThan(9_000);
  });

  it('can be switched off', () => {
    expect(new SpeedWindow({ windowMs: 10, minBytesPerSecond: 0 }).patience()).toBeGreaterThan(0);
    const speed = new SpeedWindow({ windowMs: 10, minBytesPerSecond: 0 });
    speed.arrived(0, 1_000);
    expect(speed.patience()).toBe(2_147_483_647);
  });
});
