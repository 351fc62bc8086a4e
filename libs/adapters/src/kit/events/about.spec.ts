import { describe, expect, it } from '@jest/globals';
import { aboutOf } from './about.js';
import { linksIn, absoluteLink, publicAddress } from './links-in.js';
import { planNamesIn } from './plan-names.js';

describe('plans named in a text', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Bebauungsplan Altona-Nord 99', ['Bebauungsplan Altona-Nord 99', 'Altona-Nord 99']],
    ['Der Bebauungsplan St. Pauli 45 liegt aus', ['Bebauungsplan St. Pauli 45', 'St. Pauli 45']],
    [
      'Aufstellung des Bebauungsplans Groß Borstel 31: Auslegung',
      ['Bebauungsplans Groß Borstel 31', 'Groß Borstel 31'],
    ],
    ['VEP 12-345', ['VEP 12-345', '12-345']],
    ['Bebauungsplan 12-345 VE (Wohnen)', ['Bebauungsplan 12-345 VE', '12-345 VE']],
    ['B-Plan Nr. 70441/02, Teil A', ['B-Plan Nr. 70441/02', '70441/02']],
    ['Bebauungsplan XV-68a-1', ['Bebauungsplan XV-68a-1', 'XV-68a-1']],
    ['Bebauungsplan Nr. 12 „Hafen“', ['Bebauungsplan Nr. 12', 'Bebauungsplan 12']],
    ['des Bebauungsplans 7a', ['Bebauungsplans 7a', 'Bebauungsplan 7a', 'Bebauungsplan Nr. 7a']],
    ['Bebauungsplan 7', ['Bebauungsplan 7', 'Bebauungsplan Nr. 7']],
    ['vorhabenbezogener Bebauungsplan Nr. 1234-1', ['vorhabenbezogener Bebauungsplan Nr. 1234-1', '1234-1']],
    ['12. Änderung des Flächennutzungsplans', ['12. Änderung des Flächennutzungsplans']],
    [
      'Bebauungsplan Horn 5 und Bebauungsplan Hamm 6',
      ['Bebauungsplan Horn 5', 'Horn 5', 'Bebauungsplan Hamm 6', 'Hamm 6'],
    ],
  ])('%s', (text, names) => {
    expect(planNamesIn(text)).toEqual(names);
  });

  it.each([
    'Bebauungsplan vom 11.05.2026',
    'Der Bebauungsplan für das Gebiet 3 liegt aus',
    'Bebauungsplan 11.05.2026',
    'Am 12-03 um 18 Uhr im Rathaus',
    'Lageplan 4',
    'Stadtplan A 12',
    '',
  ])('none in %j', (text) => {
    expect(planNamesIn(text)).toEqual([]);
  });

  it('comes back from a text made to be searched for long', () => {
    expect(planNamesIn('Bebauungsplan '.repeat(5_000))).toEqual([]);
    expect(planNamesIn(`Bebauungsplan ${'A.'.repeat(10_000)}`)).toEqual([]);
    expect(planNamesIn(`Bebauungsplan ${'a1-'.repeat(7_000)}§`)).toHaveLength(2);
  });
});

describe('addresses in a text', () => {
  it('are written in it, or linked from it', () => {
    const html = '<p>Siehe <a href="/v/1">hier</a> und https://b.example/v/2?a=1&amp;b=2. Ende</p>';
    expect(linksIn(html, 'https://a.example/liste')).toEqual([
      'https://a.example/v/1',
      'https://b.example/v/2?a=1&b=2',
    ]);
  });

  it('are absolute where nobody knows where the text stands', () => {
    expect(linksIn('<a href="/v/1">x</a> <a href="https://a.example/2">y</a>', null)).toEqual(['https://a.example/2']);
  });

  it('are web addresses, without credentials', () => {
    expect(linksIn('<a href="javascript:alert(1)">x</a> https://me:secret@a.example/', null)).toEqual([
      'https://a.example/',
    ]);
  });

  it('end before the sentence does', () => {
    expect(linksIn('(https://a.example/x), „https://b.example/y“!', null)).toEqual([
      'https://a.example/x',
      'https://b.example/y',
    ]);
  });
});

describe('an address', () => {
  it('is repeated without what opens doors', () => {
    expect(publicAddress('https://me:pw@a.example/v?id=7&token=x&api_key=y#oben')).toBe('https://a.example/v?id=7');
    expect(publicAddress('nonsense')).toBeNull();
  });

  it('belongs to the page it stands on', () => {
    expect(absoluteLink(' v/1 ', 'https://a.example/liste/')).toBe('https://a.example/liste/v/1');
    expect(absoluteLink('v/1', null)).toBeNull();
    expect(absoluteLink('mailto:a@b.example', 'https://a.example/')).toBeNull();
    expect(absoluteLink('  ', 'https://a.example/')).toBeNull();
  });
});

describe('what an event is about', () => {
  it('is told once, and without what nobody said', () => {
    expect(
      aboutOf({
        urls: ['https://a.example/1', null, 'https://a.example/1'],
        names: ['Bebauungsplan Horn 5', null, ''],
        texts: [null, 'Bebauungsplan Horn 5'],
        territoryKey: '02000000',
      }),
    ).toEqual({
      urls: ['https://a.example/1'],
      names: ['Bebauungsplan Horn 5', 'Horn 5'],
      territoryKey: '02000000',
    });
  });

  it('leaves out what is too long to be a name, and more than anybody compares', () => {
    const names = Array.from({ length: 80 }, (_, index) => `Plan ${index}`);
    expect(aboutOf({ urls: [], names: ['x'.repeat(301), ...names], texts: [] }).names).toHaveLength(49);
  });
});
