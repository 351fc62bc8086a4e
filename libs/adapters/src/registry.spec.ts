import { describe, expect, it } from '@jest/globals';
import { FeedFormat } from '@navigator/shared';
import { adapterFor, adapters, applyPatch, READ_FAILURES, recognise } from './index.js';

const head = (text: string): Parameters<typeof recognise>[0] => ({
  url: 'https://a.example/list',
  contentType: 'application/json',
  bytes: new TextEncoder().encode(text),
});

describe('the registry of adapters', () => {
  it('knows each format once', () => {
    const formats = adapters.map(({ format }) => format);
    expect(new Set(formats).size).toBe(formats.length);
  });

  it('reads every format of the contract', () => {
    for (const format of FeedFormat.options) expect(adapterFor(format)).toMatchObject({ format });
  });

  it('names a format with its evidence', () => {
    const text =
      '{"type":"FeatureCollection","features":[{"properties":{"nameFull":"","dipasPhase":"","owner":"","hasParticipatoryText":[]';
    expect(recognise(head(text))[0]).toEqual({
      format: 'dipas-pds',
      confidence: 0.95,
      evidence: 'GeoJSON with nameFull, dipasPhase, hasParticipatoryText',
    });
  });

  it('ranks the likeliest first', () => {
    const [adapter] = adapters;
    const sure = (format: 'geojson' | 'csv' | 'rss', confidence: number): typeof adapters =>
      adapter ? [{ ...adapter, format, recognise: () => ({ confidence, evidence: format }) }] : [];
    const ranked = recognise(head(''), [...sure('geojson', 0.5), ...sure('rss', 0.8), ...sure('csv', 0.2)]);
    expect(ranked.map(({ format }) => format)).toEqual(['rss', 'geojson', 'csv']);
  });

  it('leaves out what is far behind a format that is sure', () => {
    const [adapter] = adapters;
    const sure = (format: 'geojson' | 'csv' | 'rss', confidence: number): typeof adapters =>
      adapter ? [{ ...adapter, format, recognise: () => ({ confidence, evidence: format }) }] : [];
    const formats = (among: typeof adapters): unknown => recognise(head(''), among).map(({ format }) => format);
    expect(formats([...sure('geojson', 0.5), ...sure('rss', 0.95), ...sure('csv', 0.6)])).toEqual(['rss', 'csv']);
    expect(formats([...sure('geojson', 0.2), ...sure('rss', 0.85)])).toEqual(['rss', 'geojson']);
  });

  it('ranks nothing where nothing is known', () => {
    expect(recognise(head('{"hello":"world"}'))).toEqual([]);
  });

  it.each(adapters.map((adapter) => [adapter.format, adapter.traits] as const))(
    '%s promises a definition for each count it reports, and an interval that spares its host',
    (_, { reports, countDefinitions, intervalMinutes }) => {
      for (const count of ['contributions', 'comments', 'participants'] as const) {
        expect(countDefinitions[count] !== null).toBe(reports[count]);
      }
      expect(intervalMinutes).toBeGreaterThanOrEqual(15);
    },
  );
});

describe('the door of the library', () => {
  it('gives out what the api needs', () => {
    expect(applyPatch).toBeInstanceOf(Function);
  });

  it('says in both languages why an answer could not be read', () => {
    for (const { de, en } of Object.values(READ_FAILURES)) {
      expect(de).toMatch(/\.$/);
      expect(en).toMatch(/\.$/);
    }
  });
});
