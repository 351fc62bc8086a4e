import { describe, expect, it } from '@jest/globals';
import type { BoundingBox, FeedFormat } from '@navigator/shared';
import { adapterFor } from './index.js';
import { chunks, collect } from './kit/test/reading.js';

const HELSINKI: BoundingBox = [24.5, 59.9, 25.3, 60.4];

const pds = (point: readonly number[]): unknown => ({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', geometry: { type: 'Point', coordinates: point }, properties: { id: 'a', nameFull: 'Hafen' } },
  ],
});
const plans = (point: readonly number[]): unknown => [
  {
    type: 'project',
    ...{ id: 7, title: 'Hafen', url: '/projekte/hafen/', access: 1 },
    point: { type: 'Feature', geometry: { type: 'Point', coordinates: point } },
  },
];
const hearings = (point: readonly number[]): unknown => ({
  count: 1,
  next: null,
  results: [{ id: 'x', title: { de: 'Hafen' }, geojson: { type: 'Point', coordinates: point } }],
});

const lists: readonly (readonly [FeedFormat, string, string, (point: readonly number[]) => unknown])[] = [
  ['dipas-pds', 'https://a.example/dipas-pds/projects', 'projects', pds],
  ['mein-berlin', 'https://a.example/api/projects/', 'projects', plans],
  ['kerrokantasi', 'https://a.example/v1/hearing/', 'list', hearings],
];

/** Where a procedure was placed, and what was remarked about it. */
async function placed(
  [format, url, purpose, list]: (typeof lists)[number],
  point: readonly number[],
  region: BoundingBox | null,
): Promise<unknown> {
  const adapter = adapterFor(format);
  const { state, requests } = adapter.start({ url, language: 'de' });
  const request = requests.find((one) => one.purpose === purpose) ?? requests[0];
  if (!request) throw new Error('nothing was asked');
  const body = chunks(new TextEncoder().encode(JSON.stringify(list(point))), 64);
  const context = { fetchedAt: new Date('2026-03-01T12:00:00Z'), timeZone: 'Europe/Berlin', region };
  const outputs = await collect(adapter.read(state, { request, status: 200, url, headers: {}, body }, context));
  const record = outputs.find((output) => output.kind === 'record');
  if (record?.kind !== 'record') throw new Error('no record came');
  const codes = record.remarks.map(({ code }) => code).filter((code) => /axes|region|geometry/.test(code));
  return { at: record.record.geometry?.coordinates ?? null, codes };
}

describe.each(lists)('latitude and longitude the wrong way round in %s (Q1)', (...list) => {
  it('are turned round where only that lies in Germany, and it is told', async () => {
    expect(await placed(list, [53.5, 10], null)).toEqual({ at: [10, 53.5], codes: ['axes-swapped'] });
  });

  it('are turned round where only that lies in the expected area', async () => {
    expect(await placed(list, [60.17, 24.94], HELSINKI)).toEqual({ at: [24.94, 60.17], codes: ['axes-swapped'] });
  });

  it('stay as they stand where nothing speaks against it', async () => {
    expect(await placed(list, [24.94, 60.17], null)).toEqual({ at: [24.94, 60.17], codes: [] });
  });

  it('are left out where no order lies in the expected area', async () => {
    expect(await placed(list, [2.35, 48.86], HELSINKI)).toEqual({ at: null, codes: ['place-outside-region'] });
  });
});
