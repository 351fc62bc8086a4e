import { describe, expect, it } from '@jest/globals';
import { readLocalDate, readPeriod } from './dates.js';
import { readLink } from './link.js';
import { readCount } from './number.js';
import { remark } from './remark.js';
import { readTermNames } from './term-map.js';

describe('a local date', () => {
  it.each([
    ['2021-05-01T00:00:00Z', '2021-05-01'],
    ['2021-05-01T23:59:59+02:00', '2021-05-01'],
    ['2021-05-01 00:00:00', '2021-05-01'],
    [' 2024-02-29 ', '2024-02-29'],
    ['1999-12-31', '1999-12-31'],
  ])('is the day that stands in %j', (raw, day) => {
    expect(readLocalDate(raw, 'dateStart')).toEqual({ value: day, remarks: [] });
  });

  it.each([null, undefined, '', '  '])('is missing in %j, without a remark', (raw) => {
    expect(readLocalDate(raw, 'dateStart')).toEqual({ value: null, remarks: [] });
  });

  it.each(['1970-01-01T01:00:00Z', '1970-01-01', '-0001-11-30T00:00:00Z', '0000-00-00'])(
    'is not the placeholder %s',
    (raw) => {
      const remarks = [{ code: 'date-placeholder', value: `dateEnd: ${raw}` }];
      expect(readLocalDate(raw, 'dateEnd')).toEqual({ value: null, remarks });
    },
  );

  it.each([
    '2023-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-04-31',
    '2023-04-00',
    '31.03.2023',
    '2023-3-1',
    'bald',
    '1023-01-01',
    '2923-01-01',
    '2023-01-01Tx',
  ])('is unreadable in %s', (raw) => {
    const remarks = [{ code: 'date-invalid', value: `dateEnd: ${raw}` }];
    expect(readLocalDate(raw, 'dateEnd')).toEqual({ value: null, remarks });
  });
});

describe('a period', () => {
  const read = (start: string, end: string): ReturnType<typeof readPeriod> =>
    readPeriod(readLocalDate(start, 'dateStart'), readLocalDate(end, 'dateEnd'));

  it('may last one day', () => {
    expect(read('2026-03-01', '2026-03-01')).toEqual({
      value: { start: '2026-03-01', end: '2026-03-01' },
      remarks: [],
    });
  });

  it('may be open on either side', () => {
    expect(read('', '2026-03-01').value).toEqual({ start: null, end: '2026-03-01' });
    expect(read('2026-03-01', '').value).toEqual({ start: '2026-03-01', end: null });
  });

  it('loses both days when it ends before it starts', () => {
    expect(read('2026-03-02', '2026-03-01')).toEqual({
      value: { start: null, end: null },
      remarks: [{ code: 'end-before-start', value: '2026-03-02 > 2026-03-01' }],
    });
  });

  it('keeps the remarks on its days', () => {
    expect(read('bald', 'spät').remarks).toHaveLength(2);
  });
});

describe('a link', () => {
  it.each([
    ['https://a.example/x?y=1#z', 'https://a.example/x?y=1#z'],
    ['//a.example/x', 'https://a.example/x'],
    [' http://a.example ', 'http://a.example/'],
    ['https://reader:secret@a.example/', 'https://a.example/'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
  ])('reads %j', (raw, href) => {
    expect(readLink(raw, 'website')).toEqual({ value: href, remarks: [] });
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    '/relative',
    'a.example',
    'http://',
    'java\nscript:x',
  ])('refuses %j', (raw) => {
    expect(readLink(raw, 'website')).toMatchObject({ value: null, remarks: [{ code: 'url-invalid' }] });
  });

  it.each([null, undefined, '', ' '])('is missing in %j, without a remark', (raw) => {
    expect(readLink(raw, 'website')).toEqual({ value: null, remarks: [] });
  });
});

describe('a count', () => {
  it.each([
    [0, 0],
    [12, 12],
    ['87', 87],
    [' 5 ', 5],
    [2_147_483_647, 2_147_483_647],
  ])('reads %j', (raw, count) => {
    expect(readCount(raw, 'n')).toEqual({ value: count, remarks: [] });
  });

  it.each([null, undefined, ''])('is unknown in %j, not 0', (raw) => {
    expect(readCount(raw, 'n')).toEqual({ value: null, remarks: [] });
  });

  it.each([-1, 1.5, NaN, Infinity, 2_147_483_648, '1.5', '-3', 'viele', ' ', '1e3'])('is unreadable in %j', (raw) => {
    expect(readCount(raw, 'n')).toMatchObject({
      value: null,
      remarks: [{ code: 'count-invalid', value: `n: ${raw}` }],
    });
  });
});

describe('the names of a term map', () => {
  it.each([
    ['an empty list', [], []],
    ['nothing', null, []],
    ['labels', { 3: 'Sonstiges', 1: 'Bäume' }, ['Bäume', 'Sonstiges']],
    ['objects by weight', { 1: { name: 'A', weight: '10' }, 2: { name: 'B', weight: 9 } }, ['B', 'A']],
    [
      'equal weights by name',
      { 1: { name: 'Öl', weight: 0 }, 2: { name: 'Papier' }, 3: { name: 'Obst' } },
      ['Obst', 'Öl', 'Papier'],
    ],
    ['a list of objects', [{ name: 'B' }, { name: 'A' }], ['A', 'B']],
    ['missing terms', { 1: 'none', 2: { name: null }, 3: ' ', 4: { name: 'None' } }, []],
    ['one name twice', { 1: 'A', 2: ' A ' }, ['A']],
    ['a weight that is no number', { 1: { name: 'A', weight: 'schwer' }, 2: { name: 'B', weight: -1 } }, ['B', 'A']],
  ])('reads %s', (_, map, names) => {
    expect(readTermNames(map)).toEqual(names);
  });
});

describe('a remark', () => {
  it('shortens the value and takes credentials out of it', () => {
    expect(remark('url-invalid', `ftp://reader:secret@a.example/${'x'.repeat(200)}`).value).toMatch(
      /^ftp:\/\/a\.example\/x{50,}$/,
    );
    expect(remark('url-invalid', 'x'.repeat(5000)).value).toHaveLength(100);
    expect(remark('geometry-missing', null)).toEqual({ code: 'geometry-missing', value: null });
  });
});
