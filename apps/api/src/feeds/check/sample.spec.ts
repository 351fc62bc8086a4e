import { describe, expect, it } from '@jest/globals';
import type { Geometry } from '@navigator/shared';
import { publicPhase, sourceRecord } from '../../../test/source-record.js';
import { extentOf, sampleOf, type SampleView } from './sample.js';

const VIEW: SampleView = {
  now: new Date('2026-03-10T10:00:00Z'),
  timeZone: 'Europe/Berlin',
  language: 'de',
  licence: 'dl-de/by-2-0',
};

describe('a sample', () => {
  it('is the record as it would be listed now', () => {
    expect(sampleOf(sourceRecord(), VIEW)).toMatchObject({
      title: 'Radweg an der Grünstraße',
      status: 'open',
      statusBasis: 'dates',
      start: '2026-03-01',
      end: '2026-03-31',
      endTime: null,
      span: { start: '2026-03-01', end: '2026-03-31' },
      topics: [{ id: 'mobility', label: 'Mobilität und Verkehr' }],
      point: [9.9, 53.5],
      contributions: 19,
      licence: 'dl-de/by-2-0',
    });
  });

  it.each([
    ['planned', '2026-03-09T10:00:00Z', '2026-03-10'],
    ['open', '2026-03-10T10:00:00Z', '2026-03-10'],
    ['closed', '2026-03-11T10:00:00Z', '2026-03-10'],
  ])('is %s at %s', (status, now, day) => {
    const record = sourceRecord({ phases: [publicPhase(day, day)] });
    expect(sampleOf(record, { ...VIEW, now: new Date(now) }).status).toBe(status);
  });

  it('shows the days of the phase that counts now, and the clock time where it ends by one', () => {
    const phases = [
      publicPhase('2026-01-01', '2026-01-31'),
      publicPhase('2026-03-05', '2026-03-12', { endTime: '18:00' }),
    ];
    expect(sampleOf(sourceRecord({ phases }), VIEW)).toMatchObject({
      start: '2026-03-05',
      end: '2026-03-12',
      endTime: '18:00',
      span: { start: '2026-01-01', end: '2026-03-12' },
    });
  });

  it.each([
    ['no end', publicPhase('2026-03-01', null), { start: '2026-03-01', end: null, endTime: null }],
    ['no beginning', publicPhase(null, '2026-03-31'), { start: null, end: '2026-03-31', endTime: null }],
  ])('invents %s', (_, phase, expected) => {
    expect(sampleOf(sourceRecord({ phases: [phase] }), VIEW)).toMatchObject(expected);
  });

  it('is unknown where nothing tells', () => {
    const sample = sampleOf(sourceRecord({ phases: [], geometry: null, geometryRole: null }), VIEW);
    expect(sample).toMatchObject({ status: 'unknown', start: null, end: null, point: null, geometry: null });
  });

  it('names the next event, not one that is over', () => {
    const event = (start: string): ReturnType<typeof sourceRecord>['events'][number] => ({
      title: start,
      start,
      end: null,
      place: null,
      url: null,
    });
    const events = [event('2026-03-02T18:00:00+01:00'), event('2026-03-12T18:00:00+01:00')];
    expect(sampleOf(sourceRecord({ events }), VIEW).nextEvent?.start).toBe('2026-03-12T18:00:00+01:00');
  });

  it('speaks the language that is asked for', () => {
    expect(sampleOf(sourceRecord(), { ...VIEW, language: 'en' }).topics[0]?.label).toMatch(/Mobility/);
  });
});

describe('the extent', () => {
  const ring: [number, number][] = [
    [9, 53],
    [11, 53],
    [11, 54],
    [9, 53],
  ];

  it.each<[Geometry, readonly number[]]>([
    [{ type: 'Point', coordinates: [9, 53] }, [9, 53, 9, 53]],
    [{ type: 'LineString', coordinates: ring }, [9, 53, 11, 54]],
    [{ type: 'Polygon', coordinates: [ring] }, [9, 53, 11, 54]],
    [
      {
        type: 'MultiPolygon',
        coordinates: [
          [ring],
          [
            [
              [7, 50],
              [8, 50],
              [8, 51],
              [7, 50],
            ],
          ],
        ],
      },
      [7, 50, 11, 54],
    ],
  ])('of %j', (geometry, expected) => {
    expect(extentOf(geometry)).toEqual(expected);
  });
});
