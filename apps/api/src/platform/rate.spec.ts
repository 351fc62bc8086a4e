import { describe, expect, it } from '@jest/globals';
import { StoppedClock } from '../../test/harvest-kit.js';
import { MOST_PER_MINUTE, Rate } from './rate.js';

function used(rate: Rate, address: string, times: number): readonly (number | null)[] {
  return Array.from({ length: times }, () => rate.wait(address));
}

describe('the rate of an address', () => {
  it('is free up to the limit; then the rest of the minute is to be waited for', () => {
    const rate = new Rate(new StoppedClock(new Date('2026-03-10T10:00:15Z')));
    expect(used(rate, 'a', MOST_PER_MINUTE).every((wait) => wait === null)).toBe(true);
    expect(rate.wait('a')).toBe(45);
    expect(rate.wait('b')).toBeNull();
  });

  it('begins anew with the next minute', () => {
    const clock = new StoppedClock(new Date('2026-03-10T10:00:59.999Z'));
    const rate = new Rate(clock);
    expect(used(rate, 'a', MOST_PER_MINUTE + 1).at(-1)).toBe(1);
    clock.move('2026-03-10T10:01:00Z');
    expect(rate.wait('a')).toBeNull();
  });

  it('is one for all addresses of a connection, of which IPv6 gives everybody 2^64', () => {
    const rate = new Rate(new StoppedClock(new Date('2026-03-10T10:00:30Z')), 2);
    expect(rate.wait('2001:db8:1:2::1')).toBeNull();
    expect(rate.wait('2001:db8:1:2:ffff::2')).toBeNull();
    expect(rate.wait('2001:db8:1:2:3::3')).toBe(30);
    expect(rate.wait('2001:db8:1:3::1')).toBeNull();
  });

  it('counts an IPv4 address alike however it is written', () => {
    const rate = new Rate(new StoppedClock(new Date('2026-03-10T10:00:30Z')), 1);
    expect(rate.wait('192.0.2.7')).toBeNull();
    expect(rate.wait('::ffff:192.0.2.7')).toBe(30);
    expect(rate.wait('::ffff:192.0.2.8')).toBeNull();
  });

  it('can be another for another door', () => {
    const clock = new StoppedClock(new Date('2026-03-10T10:30:00Z'));
    const rate = new Rate(clock, 2, 3_600_000);
    expect(used(rate, 'a', 3)).toEqual([null, null, 1800]);
    clock.move('2026-03-10T11:00:00Z');
    expect(rate.wait('a')).toBeNull();
  });
});
