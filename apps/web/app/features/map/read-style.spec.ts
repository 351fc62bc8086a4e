import { describe, expect, it } from '@jest/globals';
import type { StyleSpecification } from 'maplibre-gl';
import { isStyle, withAbsoluteAddresses } from './read-style.js';

const BASE = 'https://maps.example/styles/grey/style.json';

const style: StyleSpecification = {
  version: 8,
  glyphs: '../../fonts/{fontstack}/{range}.pbf',
  sprite: '/sprites/grey',
  sources: {
    land: { type: 'vector', tiles: ['../../tiles/{z}/{x}/{y}.pbf', 'https://b.maps.example/{z}/{x}/{y}.pbf'] },
    relief: { type: 'raster', url: 'relief.json' },
    drawn: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
  },
  layers: [],
};

describe('an operator’s style', () => {
  it('gets absolute addresses and keeps its placeholders', () => {
    expect(withAbsoluteAddresses(style, BASE)).toMatchObject({
      glyphs: 'https://maps.example/fonts/{fontstack}/{range}.pbf',
      sprite: 'https://maps.example/sprites/grey',
      sources: {
        land: { tiles: ['https://maps.example/tiles/{z}/{x}/{y}.pbf', 'https://b.maps.example/{z}/{x}/{y}.pbf'] },
        relief: { url: 'https://maps.example/styles/grey/relief.json' },
        drawn: style.sources['drawn'],
      },
    });
  });

  it.each([null, 'style', [], {}, { version: 7, sources: {}, layers: [] }, { version: 8, sources: null, layers: [] }])(
    'is none when it is %j',
    (value) => expect(isStyle(value)).toBe(false),
  );

  it('is one with version, sources and layers', () => expect(isStyle(style)).toBe(true));
});
