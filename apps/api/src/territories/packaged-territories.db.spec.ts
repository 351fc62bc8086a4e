import { describe, expect, it } from '@jest/globals';
import { keyOfPublisher } from './key-of-publisher.js';
import { readPackaged } from './packaged-file.js';
import { PlaceSearch } from './place-search.js';
import { packagedTerritories } from './territory-index.js';

const index = packagedTerritories();
const search = new PlaceSearch(index);
const labels = (text: string): readonly string[] => search.find(text, false).map(({ label }) => label);

describe('the packaged lists', () => {
  it('know 16 Länder, 401 districts and all residents of 2018', () => {
    const counts = (level: string): number => index.areas.filter((area) => area.level === level).length;
    expect([counts('country'), counts('state'), counts('district')]).toEqual([1, 16, 401]);
    expect(counts('municipality')).toBeGreaterThan(6_300);
    expect(index.byKey('00')?.population).toEqual({ value: 83_019_213, date: '2018-12-31' });
    const districts = index.areas.filter(({ level }) => level === 'district');
    expect(districts.reduce((sum, { population }) => sum + (population?.value ?? 0), 0)).toBe(83_019_213);
  });

  it('give every key five or eight digits, also where the source dropped a zero', () => {
    const wrong = index.areas.filter(({ level, key }) => level === 'district' && !/^(0[1-9]|1[0-6])\d{3}$/.test(key));
    expect(wrong).toEqual([]);
    expect(index.areas.filter(({ level, key }) => level === 'municipality' && !/^\d{8}$/.test(key))).toEqual([]);
  });

  it('know a parent for every municipality that exists, and none for an imaginary one', () => {
    const orphans = index.areas.filter(
      (area) => area.level === 'municipality' && !area.key.startsWith('99') && index.parentOf(area) === null,
    );
    expect(orphans).toEqual([]);
    const imaginary = index.byKey('99001000');
    expect(imaginary && index.parentOf(imaginary)).toBeNull();
  });

  it('tell residents of a town that is its own district, of no other municipality', () => {
    expect(index.byKey('02000000')?.population?.value).toBe(1_841_179);
    expect(index.byKey('07316000')).toMatchObject({
      name: 'Neustadt an der Weinstraße',
      population: { value: 53_148 },
    });
    expect(index.byKey('03241001')?.population).toBeNull();
  });

  it('spell names as people do, where one source drops the umlaut', () => {
    expect(index.byKey('05366044')?.name).toBe('Zülpich');
  });

  it('name a municipality by what it is, not by its largest village', () => {
    expect(index.byKey('14729370')?.name).toBe('Rötha');
  });

  it('agree with the polygons of the Länder on nearly every place', () => {
    const placed = index.areas.filter(({ key, point }) => point !== null && !key.startsWith('99'));
    const right = placed.filter(({ key, point }) => point !== null && index.stateAt(point)?.key === key.slice(0, 2));
    expect(right.length / placed.length).toBeGreaterThan(0.98);
  });

  it('are told apart by an edition', () => {
    expect(readPackaged().edition).toMatch(/^[\w-]{22}$/);
  });

  it.each([
    ['Freie und Hansestadt Hamburg', '02000000'],
    ['Landeshauptstadt Kiel', '01002000'],
    ['Stadt Köln', '05315000'],
    ['Berlin', '11000000'],
    ['Land Berlin', '11000000'],
    ['Freie Hansestadt Bremen', '04011000'],
    ['Hansestadt Lübeck', '01003000'],
    ['Bundesstadt Bonn', '05314000'],
    ['Stadt Münster', '05515000'],
    ['Markt Indersdorf', '09174131'],
    ['Hessen', '06'],
    ['Freiburg', null],
    ['Neustadt', null],
    ['Frankfurt', null],
    ['Aach', null],
  ])('give “%s” its key: %s', (name, key) => {
    expect(keyOfPublisher(name, index)).toBe(key);
  });
});

describe('places in Germany', () => {
  it.each(['Koeln', 'Koln', 'köln', ' KÖLN ', 'Kölm'])('find Köln however it is written: %s', (text) => {
    expect(labels(text)[0]).toBe('Köln');
  });

  it('tell every Neustadt apart by its district', () => {
    expect(labels('Neustadt (H')).toEqual(['Neustadt (Hessen), Kreis Marburg-Biedenkopf']);
    expect(labels('Neustadt')).toHaveLength(10);
    expect(new Set(labels('Neustadt')).size).toBe(10);
    expect(labels('Neustadt am Rü')).toEqual(['Neustadt am Rübenberge, Region Hannover']);
  });

  it('put the exact name before longer ones, and the larger before the smaller', () => {
    expect(labels('Berlin')[0]).toBe('Berlin');
    expect(labels('Frankfurt')).toEqual(['Frankfurt am Main', 'Frankfurt (Oder)']);
    expect(labels('Altona')[0]).toBe('Altona, Hamburg');
  });

  it('mean the town before the district or the Land of its name', () => {
    expect(labels('München').slice(0, 2)).toEqual(['München', 'Landkreis München']);
    expect(labels('Bremen')).toEqual(['Bremen', 'Bremen (Land)']);
  });

  it('find what stands later in a name, and areas without a point', () => {
    expect(labels('Weinstraße')).toContain('Neustadt an der Weinstraße');
    expect(search.find('Stormarn', false)).toEqual([
      { label: 'Kreis Stormarn', kind: 'territory', point: null, territory: { key: '01062', name: 'Kreis Stormarn' } },
    ]);
  });

  it('know a postcode by its municipality, without a point', () => {
    expect(search.find('20095', false)).toEqual([
      { label: '20095 Hamburg', kind: 'postcode', point: null, territory: { key: '02000000', name: 'Hamburg' } },
    ]);
    expect(labels('35279')).toEqual(['35279 Neustadt (Hessen)']);
    expect(labels('67433')).toEqual(['67433 Neustadt an der Weinstraße']);
    expect(labels('20095 Hamburg')).toEqual(['20095 Hamburg']);
  });

  it('list every municipality of a postcode, and the first ten of a beginning', () => {
    expect(labels('22113')).toEqual(['22113 Hamburg', '22113 Oststeinbek']);
    expect(labels('22')).toHaveLength(10);
    expect(labels('99999')).toEqual([]);
  });

  it('show imaginary cities only where asked to', () => {
    expect(labels('Lindenhafen')).toEqual([]);
    expect(search.find('Lindenhafen', true)[0]).toMatchObject({
      label: 'Lindenhafen (Demo)',
      territory: { key: '99001000' },
    });
  });

  it.each(['', ' ', 'K', '-', '1', '%'])('find nothing for less than two letters: “%s”', (text) => {
    expect(labels(text)).toEqual([]);
  });
});
