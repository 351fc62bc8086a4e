import { describe, expect, it } from '@jest/globals';
import { readLatLon, readPoint } from './point.js';
import { betweenInstants, betweenMoments, wholeDays } from './times.js';

const BERLIN = 'Europe/Berlin';
const day = (date: string, time: string | null = null): Parameters<typeof betweenMoments>[0] => ({ date, time });

describe('when an event takes place', () => {
  it('Q13: lasts to the end of its last day, also when clocks change', () => {
    expect(wholeDays('2026-03-28', '2026-03-29', BERLIN)).toEqual({
      start: '2026-03-27T23:00:00.000Z',
      end: '2026-03-29T22:00:00.000Z',
    });
  });

  it('lasts a day where only a day is told, and nobody knows how long where only a time is', () => {
    expect(betweenMoments(day('2026-03-05'), null, BERLIN).value.end).toBe('2026-03-05T23:00:00.000Z');
    expect(betweenMoments(day('2026-03-05', '18:00'), null, BERLIN).value).toEqual({
      start: '2026-03-05T17:00:00.000Z',
      end: null,
    });
  });

  it('lasts to the end of a day that is told as the end', () => {
    expect(betweenMoments(day('2026-03-05', '18:00'), day('2026-03-06'), BERLIN).value.end).toBe(
      '2026-03-06T23:00:00.000Z',
    );
    expect(betweenMoments(day('2026-03-05', '18:00'), day('2026-03-05', '20:00'), BERLIN).value.end).toBe(
      '2026-03-05T19:00:00.000Z',
    );
  });

  it('Q18: has no end that is before its start, and says so', () => {
    expect(betweenInstants(2000, 1000)).toMatchObject({
      value: { end: null },
      remarks: [{ code: 'event-end-before-start' }],
    });
    expect(betweenInstants(2000, 2000)).toMatchObject({ value: { end: null }, remarks: [] });
  });

  it('has no end that lies beyond all planning', () => {
    expect(betweenInstants(0, 8e15)).toMatchObject({ value: { end: null }, remarks: [{ code: 'date-invalid' }] });
  });
});

describe('where an event takes place', () => {
  it('Q1: turns what stands the wrong way round, and says so', () => {
    expect(readLatLon('53,55', 9.99, null)).toEqual({ value: [9.99, 53.55], remarks: [] });
    expect(readLatLon(9.99, 53.55, null)).toMatchObject({ value: [9.99, 53.55], remarks: [{ code: 'axes-swapped' }] });
  });

  it('Q2: is nowhere where nothing is told, and at 0/0', () => {
    expect(readLatLon(null, undefined, null)).toEqual({ value: null, remarks: [] });
    expect(readLatLon('', '', null)).toEqual({ value: null, remarks: [] });
    expect(readLatLon(0, '0', null)).toMatchObject({ value: null, remarks: [{ code: 'null-island' }] });
  });

  it.each([
    ['x', 9],
    [null, 9],
    [53, 'y'],
  ])('is nowhere at %j/%j', (latitude, longitude) => {
    expect(readLatLon(latitude, longitude, null).value).toBeNull();
  });

  it('is nowhere outside the expected area', () => {
    expect(readLatLon(48.1, 11.6, [9, 53, 11, 54])).toMatchObject({
      value: null,
      remarks: [{ code: 'place-outside-region' }],
    });
  });

  it('Q3: takes a bare point and a Feature alike, and no shape', () => {
    const point = { type: 'Point', coordinates: [9.99, 53.55] };
    expect(readPoint(point, null).value).toEqual([9.99, 53.55]);
    expect(readPoint({ type: 'Feature', geometry: point, properties: {} }, null).value).toEqual([9.99, 53.55]);
    expect(
      readPoint(
        {
          type: 'LineString',
          coordinates: [
            [9, 53],
            [10, 54],
          ],
        },
        null,
      ).value,
    ).toBeNull();
    expect(readPoint(undefined, null)).toEqual({ value: null, remarks: [] });
  });
});
