import { describe, expect, it } from '@jest/globals';
import { applyMap, type Applied } from './apply-map.js';
import { FieldMap, type FieldMapInput } from './field-map.js';
import type { Circumstances, MapEntry } from './told.js';

const CIRCUMSTANCES: Circumstances = {
  timeZone: 'Europe/Berlin',
  fetchedAt: new Date('2026-03-01T12:00:00Z'),
  language: 'de',
  region: null,
  crs: null,
  base: 'https://mitreden.example/daten/liste.geojson',
};

const apply = (map: FieldMapInput, properties: MapEntry['properties'], rest: Partial<MapEntry> = {}): Applied =>
  applyMap(FieldMap.parse(map), { id: '1', geometry: null, ...rest, properties }, CIRCUMSTANCES);

/** Some members of the record that a map makes. */
const record = (map: Partial<FieldMapInput>, properties: MapEntry['properties']): unknown => {
  const applied = apply({ title: 'titel', ...map }, { titel: 'Hafen', ...properties });
  return applied.kind === 'record' ? applied.record : applied;
};
const codes = (map: Partial<FieldMapInput>, properties: MapEntry['properties']): unknown => {
  const applied = apply({ title: 'titel', ...map }, { titel: 'Hafen', ...properties });
  return applied.kind === 'record' ? applied.remarks.map(({ code }) => code) : [applied.code];
};

describe('an entry read by a map', () => {
  it('has what the map names, and nothing else', () => {
    const read = record(
      { summary: 'text', organiser: 'amt', place: 'ort', kind: 'informal' },
      { text: ' Wie <b>weiter</b>?  ', amt: 'Amt 61', ort: 'Altstadt', url: 'https://a.example', beginn: '2026-01-01' },
    );
    expect(read).toMatchObject({ title: 'Hafen', summary: 'Wie weiter?', organiser: 'Amt 61', place: 'Altstadt' });
    expect(read).toMatchObject({ kind: 'informal', url: null, phases: [], flag: null, contributions: null });
  });

  it('is told apart by the map, else by its feature, else by its page, and never by its title (Q28)', () => {
    const map = { title: 'titel', id: 'nr', url: 'link' };
    const id = (properties: MapEntry['properties'], featureId: unknown): unknown => {
      const applied = apply(map, { titel: 'Hafen', ...properties }, { id: featureId });
      return applied.kind === 'record' ? applied.record.sourceId : applied.code;
    };
    expect(id({ nr: ' B-7 ' }, 'plan.7')).toBe('B-7');
    expect(id({ nr: 12 }, null)).toBe('12');
    expect(id({}, 'plan.7')).toBe('plan.7');
    expect(id({}, 7)).toBe('7');
    expect(id({ link: 'HTTPS://A.example/x/#' }, null)).toBe('a.example/x');
    expect(id({}, null)).toBe('id-missing');
    expect(id({}, 'plan.fid-4a8_17b')).toBe('id-missing');
  });

  it('without a title is rejected', () => {
    expect(apply({ title: 'titel' }, { titel: '  ' })).toEqual({
      kind: 'rejected',
      sourceId: '1',
      code: 'title-missing',
    });
  });

  it('is found by dots in members of members, and by a name that has a dot itself', () => {
    expect(record({ place: 'adresse.ort' }, { adresse: { ort: 'Altstadt' } })).toMatchObject({ place: 'Altstadt' });
    expect(record({ place: 'adresse.ort' }, { 'adresse.ort': 'Neustadt' })).toMatchObject({ place: 'Neustadt' });
    expect(record({ place: 'liste.1.ort' }, { liste: [{}, { ort: 'Hafen' }] })).toMatchObject({ place: 'Hafen' });
  });

  it.each(['__proto__.x', 'constructor.name', 'titel.length', 'toString'])('finds nothing behind %s', (path) => {
    expect(record({ place: path }, {})).toMatchObject({ place: null });
  });

  it('takes another path where the first has nothing (Q57)', () => {
    const place = { path: 'stadtteil', or: ['bezirk', 'ort'] };
    expect(record({ place }, { stadtteil: '', bezirk: null, ort: 'Altstadt' })).toMatchObject({ place: 'Altstadt' });
  });

  it.each([
    [[{ do: 'split', by: ';' }, { do: 'last' }, { do: 'trim' }], 'a; B ', 'B'],
    [[{ do: 'split', by: ';' }, { do: 'trim' }, { do: 'join', with: ' und ' }], 'a; b', 'a und b'],
    [[{ do: 'split', by: ';' }, { do: 'first' }, { do: 'suffix', text: '!' }], 'a; b', 'a!'],
    [[{ do: 'lower' }, { do: 'prefix', text: 'Amt ' }], 'XY', 'Amt xy'],
    [[{ do: 'number' }], ' 3,5', '3.5'],
    [[{ do: 'number' }], 'x', null],
    [[{ do: 'yesNo', yes: 'offen', no: 'zu' }], 'Ja', 'offen'],
    [[{ do: 'yesNo', yes: 'offen', no: 'zu' }], false, 'zu'],
    [[{ do: 'yesNo', yes: 'offen', no: 'zu' }], 'vielleicht', null],
    [[{ do: 'lookup', words: { '61': 'Planungsamt' } }], 61, 'Planungsamt'],
    [[{ do: 'lookup', words: { '61': 'Planungsamt' } }], 62, null],
    [[{ do: 'lookup', words: { '61': 'Planungsamt' }, others: 'keep' }], 62, '62'],
  ] as const)('goes through the functions in their order: %j', (then, value, expected) => {
    expect(record({ organiser: { path: 'amt', then: [...then] } }, { amt: value })).toMatchObject({
      organiser: expected,
    });
  });

  it('takes false, empty texts and null for nothing (Q15)', () => {
    for (const amt of [false, '', null, undefined, [], {}]) {
      expect(record({ organiser: 'amt' }, { amt })).toMatchObject({ organiser: null });
    }
  });

  it('takes the language of the feed from a text in several, else German, English, any (Q51)', () => {
    const place = (ort: unknown): unknown => record({ place: 'ort' }, { ort });
    expect(place({ translations: { en: 'Harbour', de: 'Hafen' } })).toMatchObject({ place: 'Hafen' });
    expect(place({ fi: 'Satama', en: 'Harbour', de: '' })).toMatchObject({ place: 'Harbour' });
    expect(place({ fi: 'Satama' })).toMatchObject({ place: 'Satama' });
  });

  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['www.a.example/x', 'https://www.a.example/x'],
    ['/verfahren/7', 'https://mitreden.example/verfahren/7'],
    ['//a.example/x', 'https://a.example/x'],
  ])('has an absolute page, however it was written (Q52): %s', (link, url) => {
    expect(record({ url: 'link' }, { link })).toMatchObject({ url });
  });

  it('has no page where there is no address', () => {
    expect(codes({ url: 'link' }, { link: 'siehe Aushang' })).toEqual(['url-invalid', 'geometry-missing']);
    expect(codes({ url: 'link' }, { link: 'javascript:alert(1)' })).toEqual(['url-invalid', 'geometry-missing']);
  });

  it('has its phases with their kinds, days and clock times', () => {
    const phases = [
      { kind: 'earlyPublicPart' as const, start: 'frueh', title: 'Frühzeitig' },
      { kind: 'publicDisclosure' as const, start: 'von', end: 'bis' },
      { kind: 'informal' as const, end: 'nie' },
    ];
    const zone = { timeZone: 'Europe/Berlin' };
    expect(record({ phases }, { frueh: '05.01.2026', von: '2026-03-01', bis: '2026-03-31T18:00' })).toMatchObject({
      phases: [
        { kind: 'earlyPublicPart', title: 'Frühzeitig', start: '2026-01-05', end: null, ...zone },
        { kind: 'publicDisclosure', start: '2026-03-01', end: '2026-03-31', endTime: '18:00', ...zone },
      ],
    });
  });

  it('loses a period that ends before it begins, and stays (Q18)', () => {
    const map = { phases: [{ start: 'von', end: 'bis' }] };
    expect(record(map, { von: '2026-03-31', bis: '2026-03-01' })).toMatchObject({ title: 'Hafen', phases: [] });
    expect(codes(map, { von: '2026-03-31', bis: '2026-03-01' })).toContain('end-before-start');
  });

  it('has no end where that is more than three years ahead (Q17)', () => {
    const map = { phases: [{ start: 'von', end: 'bis' }] };
    expect(record(map, { von: '2026-01-01', bis: '2030-11-29' })).toMatchObject({ phases: [{ end: null }] });
    expect(codes(map, { von: '2026-01-01', bis: '2030-11-29' })).toContain('end-far-ahead');
  });

  it('keeps its topics by name and says which nobody has matched (Q56)', () => {
    const map = {
      topics: { fields: ['t'], words: { Boote: 'mobility' as const }, always: ['urban-planning' as const] },
    };
    expect(record(map, { t: ['Verkehr', 'Boote', 'none', 'Quallen'] })).toMatchObject({
      topics: ['urban-planning', 'mobility'],
      topicLabels: ['Verkehr', 'Boote', 'Quallen'],
    });
    expect(codes(map, { t: 'Quallen' })).toContain('topic-unknown');
  });

  it('keeps its status verbatim beside what it means (Q24)', () => {
    const map = { status: { field: 's', words: { festg: 'closed' as const } } };
    expect(record(map, { s: 'festg' })).toMatchObject({ flag: 'closed', sourceStatus: 'festg' });
    expect(record(map, { s: 'In Auswertung' })).toMatchObject({ flag: 'evaluating' });
    expect(record(map, { s: 'ak' })).toMatchObject({ flag: null, sourceStatus: 'ak' });
    expect(codes(map, { s: 'ak' })).toContain('status-unknown');
  });

  it('is skipped where its words say that it is no participation (Q60)', () => {
    const skip = [{ field: 'art', words: ['Negative Vorprüfungen'] }];
    expect(codes({ skip }, { art: 'negative vorprüfungen ' })).toEqual(['not-participation']);
    expect(record({ skip }, { art: 'Auslegung' })).toMatchObject({ title: 'Hafen' });
    const keep = [{ field: 'stand', words: ['iV'] }];
    expect(codes({ keep }, { stand: 'fs' })).toEqual(['not-participation']);
    expect(record({ keep }, { stand: 'iV' })).toMatchObject({ title: 'Hafen' });
  });

  it('names the publisher of a list that serves many', () => {
    expect(record({ publisher: { name: 'gemeinde', key: 'ags' } }, { gemeinde: 'Seestadt', ags: '99' })).toMatchObject({
      publisher: { name: 'Seestadt', territoryKey: '99' },
    });
  });

  it('lies where its columns say, in degrees, minutes and seconds too', () => {
    const map = { position: { longitude: 'x', latitude: 'y', notation: 'dms' as const } };
    const place = { geometry: { type: 'Point', coordinates: [10, 53.55] }, geometryRole: 'location' };
    expect(record(map, { x: '10° 0\' 0" E', y: '53° 33\' 0" N' })).toMatchObject(place);
    expect(record({ position: { longitude: 'x', latitude: 'y' } }, { x: '10,0', y: '53,55' })).toMatchObject(place);
  });

  it('does not lie on null island (Q2)', () => {
    const map = { position: { longitude: 'x', latitude: 'y', notation: 'dms' as const } };
    expect(codes(map, { x: '0° 0\' 0" E', y: '0° 0\' 0" N' })).toEqual(['null-island']);
    expect(codes(map, { x: 'hier', y: 'dort' })).toEqual(['geometry-invalid']);
    expect(codes(map, {})).toEqual(['geometry-missing']);
  });

  it('lies in a member of its own, in the system of the map (Q4, Q7)', () => {
    const map = { position: { geometry: 'geom', crs: 'EPSG:25833' } };
    const geom = { type: 'Point', coordinates: [391390.7313, 5817855.2407] };
    expect(record(map, { geom })).toMatchObject({ geometry: { coordinates: [13.4, 52.5] } });
  });

  it('speaks the language that its map names', () => {
    expect(record({ language: 'en' }, {})).toMatchObject({ language: 'en' });
    expect(record({}, {})).toMatchObject({ language: 'de' });
  });
});
