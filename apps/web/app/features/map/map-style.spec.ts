import { describe, expect, it } from '@jest/globals';
import { SIGNS } from '../../format/sign.js';
import type { MapColours } from './map-colours.js';
import { AREA_LOOK_NAMES, AREA_LOOKS, areaLookOf } from './area-look.js';
import { mapStyle } from './map-style.js';
import type { MapContent } from './map-style.js';

const colours: MapColours = {
  water: '#111',
  land: '#222',
  border: '#333',
  state: '#444',
  label: '#555',
  halo: '#666',
  accent: '#777',
  onAccent: '#888',
  paper: '#999',
  signs: {
    open: '#a1a',
    planned: '#a2a',
    evaluating: '#a3a',
    closedWithResult: '#a4a',
    closed: '#a5a',
    cancelled: '#a6a',
    unknown: '#a7a',
  },
};
const content: MapContent = {
  backdrop: '/b.json',
  font: '/f.woff2',
  tiles: '/{z}/{x}/{y}.mvt?status=open',
  circle: { type: 'FeatureCollection', features: [] },
  beneath: null,
};
const style = mapStyle(colours, content);

const orderOf = ({ layers }: typeof style): readonly string[] => layers.map(({ id }) => id);

describe('the style of the map', () => {
  it('asks nobody but us: no glyph server, no sprite, tiles and font as given', () => {
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(style['font-faces']).toEqual({ 'Fira Sans Bold': '/f.woff2' });
    expect(style.sources['navigator-procedures']).toMatchObject({ tiles: ['/{z}/{x}/{y}.mvt?status=open'] });
  });

  it('gives every sign its colour in the areas too', () => {
    const areas = JSON.stringify(style.layers.find(({ id }) => id === 'navigator-areas'));
    expect(SIGNS.filter((sign) => !areas.includes(colours.signs[sign]))).toEqual([]);
  });

  it('draws points above clusters, and both above labels and areas', () => {
    const at = (id: string): number => orderOf(style).indexOf(id);
    expect(at('navigator-points')).toBeGreaterThan(at('navigator-clusters'));
    expect(at('navigator-clusters')).toBeGreaterThan(at('cities'));
    expect(at('cities')).toBeGreaterThan(at('navigator-areas'));
    expect(at('navigator-areas')).toBeGreaterThan(at('land'));
  });

  it('draws layers from sources it has', () => {
    const names = style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(names.filter((name) => !(name in style.sources))).toEqual([]);
  });
});

describe('areas', () => {
  it('differ by line and by pattern, not by colour alone', () => {
    const looks = AREA_LOOK_NAMES.map((name) => AREA_LOOKS[name]);
    expect(new Set(looks.map(({ dash }) => JSON.stringify(dash))).size).toBe(looks.length);
    expect(new Set(looks.map(({ pattern }) => pattern)).size).toBe(looks.length);
  });

  it('have a look for every status', () => {
    const statuses = AREA_LOOK_NAMES.flatMap((name) => AREA_LOOKS[name].statuses);
    expect(SIGNS.filter((sign) => sign !== 'closedWithResult' && !statuses.includes(sign))).toEqual([]);
    expect(areaLookOf('cancelled')).toBe('closed');
  });
});

describe('the style on an operator’s background', () => {
  const beneath: MapContent['beneath'] = {
    version: 8,
    glyphs: 'https://maps.example/{fontstack}/{range}.pbf',
    sources: { theirs: { type: 'vector', tiles: ['https://maps.example/{z}/{x}/{y}.pbf'] } },
    layers: [{ id: 'water', type: 'fill', source: 'theirs', 'source-layer': 'water' }],
  };
  const mixed = mapStyle(colours, { ...content, beneath });

  it('keeps theirs below and ours above, and draws no second background', () => {
    expect(orderOf(mixed)[0]).toBe('water');
    expect(orderOf(mixed)).not.toContain('land');
    expect(orderOf(mixed).at(-1)).toBe('navigator-rings');
    expect(new Set(orderOf(mixed)).size).toBe(orderOf(mixed).length);
  });

  it('keeps their letters for their labels and our font for our counts', () => {
    expect(mixed.glyphs).toBe('https://maps.example/{fontstack}/{range}.pbf');
    expect(mixed['font-faces']).toEqual({ 'Fira Sans Bold': '/f.woff2' });
    expect(Object.keys(mixed.sources)).toContain('theirs');
  });
});
