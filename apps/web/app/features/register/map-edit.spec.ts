import { describe, expect, it } from '@jest/globals';
import { pathsOf, withPaths } from './map-edit.js';

const RICH = {
  title: { path: 'BEZ', then: [{ do: 'trim' }] },
  url: 'URL_EXT',
  kind: 'formal',
  dates: ['dd.mm.yyyy'],
  phases: [
    { kind: 'publicDisclosure', title: 'Auslegung', start: 'AUL_A', end: { path: 'AUL_E' } },
    { kind: 'decision', start: 'SATZUNG' },
  ],
  position: { geometry: 'geom_25833', crs: 'EPSG:25833' },
  topics: { fields: ['THEMA'], words: { Rad: 'mobility' } },
  skip: [{ field: 'STATUS', words: ['intern'] }],
};

describe('a field map in a form', () => {
  it('tells where each field stands, whatever is done to it', () => {
    expect(pathsOf(RICH)).toMatchObject({
      title: 'BEZ',
      displayStart: 'AUL_A',
      displayEnd: 'AUL_E',
      topic: 'THEMA',
      start: '',
      summary: '',
    });
  });

  it('comes back as it was where nothing was changed, with all that the form does not show', () => {
    expect(withPaths(RICH, pathsOf(RICH))).toEqual(RICH);
  });

  it('loses what is done to a field with the field, and a phase with both its dates', () => {
    const paths = { ...pathsOf(RICH), title: 'NAME', displayStart: '', displayEnd: '', topic: '', url: '' };
    expect(withPaths(RICH, paths)).toEqual({
      ...without(RICH, 'url'),
      title: 'NAME',
      phases: [{ kind: 'decision', start: 'SATZUNG' }],
      topics: { words: { Rad: 'mobility' } },
    });
  });

  it('grows from a title alone; a longitude needs its latitude', () => {
    const paths = { title: 'T', start: 'DAT_A', end: 'DAT_E', longitude: 'X', latitude: '', status: 'S' };
    expect(withPaths({ title: 'T' }, paths)).toEqual({
      title: 'T',
      phases: [{ kind: 'informal', start: 'DAT_A', end: 'DAT_E' }],
      status: { field: 'S' },
    });
    expect(withPaths({ title: 'T' }, { title: 'T', longitude: 'X', latitude: 'Y' })).toEqual({
      title: 'T',
      position: { longitude: 'X', latitude: 'Y' },
    });
  });
});

function without(map: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(map).filter(([key]) => key !== name));
}
