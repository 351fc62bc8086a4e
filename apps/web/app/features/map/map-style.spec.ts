import { describe, expect, it } from '@jest/globals';
import { SIGNS } from '../../format/sign.js';
import { mapStyle } from './map-style.js';
import type { MapColours } from './map-style.js';

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
const style = mapStyle(colours, { backdrop: '/b.json', font: '/f.woff2', tiles: '/{z}/{x}/{y}.mvt?status=open' });

describe('the style of the map', () => {
  it('asks nobody but us: no glyph server, no sprite, tiles and font as given', () => {
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(style['font-faces']).toEqual({ 'Fira Sans Bold': '/f.woff2' });
    expect(style.sources['procedures']).toMatchObject({ tiles: ['/{z}/{x}/{y}.mvt?status=open'] });
  });

  it('gives every sign its colour in the areas too', () => {
    const areas = JSON.stringify(style.layers.find(({ id }) => id === 'areas'));
    expect(SIGNS.filter((sign) => !areas.includes(colours.signs[sign]))).toEqual([]);
  });

  it('draws points above clusters, and both above labels and areas', () => {
    const order = style.layers.map(({ id }) => id);
    const at = (id: string): number => order.indexOf(id);
    expect(at('points')).toBeGreaterThan(at('clusters'));
    expect(at('clusters')).toBeGreaterThan(at('cities'));
    expect(at('cities')).toBeGreaterThan(at('areas'));
    expect(at('areas')).toBeGreaterThan(at('land'));
  });

  it('draws layers from sources it has', () => {
    const names = style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(names.filter((name) => !(name in style.sources))).toEqual([]);
  });
});
