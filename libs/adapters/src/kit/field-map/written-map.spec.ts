import { describe, expect, it } from '@jest/globals';
import type { FieldMapInput } from './field-map.js';
import { readFieldMap } from './read-field-map.js';
import { writtenMap } from './written-map.js';

const written = (raw: FieldMapInput): unknown => {
  const reading = readFieldMap(raw);
  if (reading.kind !== 'map') throw new Error(JSON.stringify(reading.faults));
  return writtenMap(reading.map);
};

const MAPS: readonly FieldMapInput[] = [
  { title: 'titel' },
  { list: null, title: 'a.b', id: { path: 'x', or: ['y'], then: [{ do: 'trim' }] } },
  {
    title: 'planname',
    url: {
      path: 'nr',
      then: [
        { do: 'lookup', words: {} },
        { do: 'join', with: '' },
      ],
    },
    phases: [{ kind: 'publicDisclosure', start: 'von', end: 'bis', dates: ['dd.mm.yyyy'] }, { start: 'frueh' }],
    position: { crs: 'EPSG:25833', axes: 'northFirst' },
    topics: { fields: ['thema'], words: { Verkehr: 'mobility' } },
    status: { field: 'stand', words: { läuft: 'open' } },
    skip: [{ field: 'art', words: ['x'] }],
  },
];

describe('a field map written down', () => {
  it.each(MAPS)('means the same when it is read again: %j', (raw) => {
    expect(readFieldMap(written(raw))).toEqual(readFieldMap(raw));
  });

  it('leaves out what is so anyway, and writes a path as a path', () => {
    expect(written({ title: { path: 'titel' }, url: 'link', position: { geometry: 'lage' }, phases: [] })).toEqual({
      title: 'titel',
      url: 'link',
      kind: 'unknown',
      dates: ['iso', 'dd.mm.yyyy', 'yyyy/mm/dd'],
      position: { geometry: 'lage' },
    });
  });

  it('keeps a list of null, which says that the document is the list', () => {
    expect(written({ title: 'titel', list: null })).toMatchObject({ list: null });
  });
});
