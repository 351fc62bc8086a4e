import { describe, expect, it } from '@jest/globals';
import type { Phase } from '@navigator/shared';
import { publicPhase, sourceRecord } from '../../../test/source-record.js';
import { derive, type Derived } from './derive.js';

const derived = (...phases: Phase[]): Derived => derive(sourceRecord({ phases }), 'Europe/Vienna');

describe('what the store keeps beside a record', () => {
  it('is a half-open range in which the last day counts in full', () => {
    expect(derived(publicPhase('2026-03-01', '2026-03-05'))).toEqual({
      slug: 'radweg-an-der-gruenstrasse',
      nativeId: null,
      planKey: null,
      ranges: '{["2026-02-28T23:00:00.000Z","2026-03-05T23:00:00.000Z")}',
      lastEnd: '2026-03-05T23:00:00.000Z',
      spanStart: '2026-03-01',
      spanEnd: '2026-03-05',
      timeZone: 'Europe/Berlin',
      pageKey: 'v1.beteiligung.example',
      titleKey: 'radweg an der gruenstrasse',
      titleNumbers: [],
    });
  });

  it.each([
    ['in spring, when a day has 23 hours', '2026-03-29', '{["2026-03-28T23:00:00.000Z","2026-03-29T22:00:00.000Z")}'],
    ['in autumn, when a day has 25 hours', '2026-10-25', '{["2026-10-24T22:00:00.000Z","2026-10-25T23:00:00.000Z")}'],
  ])('begins and ends at local midnight %s', (_, day, ranges) => {
    expect(derived(publicPhase(day, day)).ranges).toBe(ranges);
  });

  it('takes clock times where a phase has them', () => {
    const phase = publicPhase('2026-03-01', '2026-03-01', { startTime: '09:30', endTime: '18:00' });
    expect(derived(phase).ranges).toBe('{["2026-03-01T08:30:00.000Z","2026-03-01T17:00:00.000Z")}');
  });

  it('ends at infinity where no end is known', () => {
    expect(derived(publicPhase('2026-03-01', null))).toMatchObject({
      ranges: '{["2026-02-28T23:00:00.000Z",)}',
      lastEnd: 'infinity',
      spanEnd: null,
    });
  });

  it('has no beginning where none is known', () => {
    expect(derived(publicPhase(null, '2026-03-05'))).toMatchObject({
      ranges: '{[,"2026-03-05T23:00:00.000Z")}',
      lastEnd: '2026-03-05T23:00:00.000Z',
      spanStart: null,
    });
  });

  it('joins phases that overlap or touch, in whatever order they come', () => {
    const phases = [
      publicPhase('2026-03-10', '2026-03-12'),
      publicPhase('2026-03-01', '2026-03-05'),
      publicPhase('2026-03-04', '2026-03-09'),
    ];
    expect(derived(...phases).ranges).toBe('{["2026-02-28T23:00:00.000Z","2026-03-12T23:00:00.000Z")}');
  });

  it('keeps the gap between phases, and the last end is that of the last one', () => {
    expect(derived(publicPhase('2026-05-01', '2026-05-02'), publicPhase('2026-03-01', '2026-03-02'))).toMatchObject({
      ranges:
        '{["2026-02-28T23:00:00.000Z","2026-03-02T23:00:00.000Z"),["2026-04-30T22:00:00.000Z","2026-05-02T22:00:00.000Z")}',
      lastEnd: '2026-05-02T22:00:00.000Z',
      spanStart: '2026-03-01',
      spanEnd: '2026-05-02',
    });
  });

  it.each([
    ['without phases', []],
    ['with internal phases only', [publicPhase('2026-03-01', '2026-03-05', { kind: 'internal' })]],
    ['with a phase without a day', [publicPhase(null, null)]],
  ])('is empty %s', (_, phases) => {
    expect(derived(...phases)).toMatchObject({ ranges: '{}', lastEnd: null, spanStart: null, spanEnd: null });
  });

  it('takes the zone of the feed where no phase names one (F93)', () => {
    expect(derived().timeZone).toBe('Europe/Vienna');
  });
});
