import { describe, expect, it } from '@jest/globals';
import { suggestMap } from './suggest-map.js';

const paths = (rows: Parameters<typeof suggestMap>[0]): unknown =>
  Object.fromEntries(suggestMap(rows).fields.map(({ target, path }) => [target, path]));

describe('a suggested field map', () => {
  it('finds the fields of a German list by their names', () => {
    const rows = [
      {
        titel: 'Marktplatz',
        beginn: '01.03.2026',
        ende: '31.03.2026',
        link: 'https://a.example/1',
        Beschreibung: 'Text',
      },
      { titel: 'Hafen', beginn: '02.03.2026', ende: null, link: 'https://a.example/2', Beschreibung: null },
    ];
    expect(paths(rows)).toEqual({ title: 'titel', start: 'beginn', end: 'ende', url: 'link', summary: 'Beschreibung' });
    expect(suggestMap(rows).map).toMatchObject({
      title: { path: 'titel' },
      phases: [{ kind: 'informal', start: { path: 'beginn' }, end: { path: 'ende' } }],
      dates: ['dd.mm.yyyy'],
      kind: 'unknown',
    });
  });

  it('finds those of an English one', () => {
    const rows = [
      { id: 7, name: 'Harbour', start_date: '2026-03-01', endDate: '2026-03-31', website: 'https://a.example' },
    ];
    expect(paths(rows)).toEqual({ id: 'id', title: 'name', start: 'start_date', end: 'endDate', url: 'website' });
  });

  it('knows the two displays of a development plan, which make it formal', () => {
    const rows = [
      { planid: 'X-1', planname: 'X 1', bbg_anfang: '2026-01-05', bbg_ende: null, aul_anfang: null, aul_ende: null },
    ];
    expect(suggestMap(rows).map).toMatchObject({
      id: { path: 'planid' },
      kind: 'formal',
      phases: [
        { kind: 'earlyPublicPart', start: { path: 'bbg_anfang' }, end: { path: 'bbg_ende' } },
        { kind: 'publicDisclosure', start: { path: 'aul_anfang' }, end: { path: 'aul_ende' } },
      ],
    });
  });

  it('leaves unusual names unmapped and lists them', () => {
    const { map, unmapped } = suggestMap([{ zzz: 'Marktplatz', qx7: '2026-03-01' }]);
    expect(map).toBeNull();
    expect(unmapped).toEqual(['zzz', 'qx7']);
  });

  it('does not believe a name whose values speak against it', () => {
    const rows = [{ titel: 'Hafen', beginn: 'am Marktplatz', link: 'siehe Aushang', bis: 'Ende' }];
    expect(paths(rows)).toEqual({ title: 'titel' });
  });

  it('takes no field for an identity whose values repeat', () => {
    expect(
      paths([
        { id: '1', titel: 'a' },
        { id: '1', titel: 'b' },
      ]),
    ).toEqual({ title: 'titel' });
  });

  it('says how sure it is and by what', () => {
    const [title, ...others] = suggestMap([{ projekttitel: 'Hafen' }]).fields;
    expect(title).toEqual({ target: 'title', path: 'projekttitel', confidence: 0.96, example: 'Hafen' });
    expect(others).toEqual([]);
    expect(suggestMap([{ der_titel: 'Hafen' }]).fields[0]?.confidence).toBe(0.5);
  });

  it('sees milliseconds since 1970 in the fields of dates (Q14)', () => {
    const { map } = suggestMap([{ NAME: 'Hafen', BEGINN: 1_772_323_200_000, ENDE: 1_774_915_200_000 }]);
    expect(map?.dates).toEqual(['epoch-ms']);
  });

  it('prefers the European order of day and month, unless the values forbid it', () => {
    expect(suggestMap([{ title: 'x', start: '03/04/2026' }]).map?.dates[0]).toBe('dd/mm/yyyy');
    expect(suggestMap([{ title: 'x', start: '03/24/2026' }]).map?.dates).toEqual(['mm/dd/yyyy']);
  });

  it('finds coordinates in columns, in degrees, minutes and seconds too', () => {
    const rows = [{ title: 'x', latitude: '38° 53\' 42" N', longitude: '77° 2\' 10" W' }];
    expect(suggestMap(rows).map?.position).toMatchObject({ notation: 'dms', latitude: { path: 'latitude' } });
  });

  it('takes half a pair of coordinates for none', () => {
    expect(suggestMap([{ title: 'x', lat: '53.5' }]).map?.position).toBeUndefined();
  });

  it('takes the system from the name of a geometry (Q4)', () => {
    const rows = [{ planname: 'X 1', multipolygon_25833: { type: 'MultiPolygon', coordinates: [] } }];
    expect(suggestMap(rows).map?.position).toMatchObject({
      geometry: { path: 'multipolygon_25833' },
      crs: 'EPSG:25833',
    });
  });

  it('survives rows without anything and names that no map could hold', () => {
    expect(suggestMap([])).toEqual({ map: null, fields: [], unmapped: [] });
    expect(suggestMap([{ '': 'x', [`titel${'x'.repeat(300)}`]: 'y', 'a.b.c.d.e.f.g.h.titel': 'z' }]).map).toBeNull();
  });
});
