import { describe, expect, it } from '@jest/globals';
import { aroundPoint, atPlace, inSection, insideAreas, isFromForm, tidySearch } from './page-query.js';

const query = (text: string): URLSearchParams => new URLSearchParams(text);

describe('a query in its short spelling', () => {
  it.each([
    ['q=&from=&to=&status=open&status=planned', ''],
    ['q=rad&status=planned&status=closed&topic=', '?q=rad&status=closed,planned'],
    ['status=open&status=all', '?status=all'],
    ['topic=sport&topic=housing,sport', '?topic=housing,sport'],
    ['radius=5000', ''],
    ['utm_source=x&q=+rad+', '?utm_source=x&q=rad'],
  ])('„%s“ is „%s“', (long, short) => {
    expect(tidySearch(query(long))).toBe(short);
    expect(tidySearch(query(short))).toBe(short);
  });

  it('is what a form without JavaScript does not send', () => {
    expect(isFromForm(query('q=&status=open'))).toBe(true);
    expect(isFromForm(query('status=open&status=closed'))).toBe(true);
    expect(isFromForm(query('q=rad&status=closed,open&utm_source='))).toBe(false);
  });
});

describe('choosing a place', () => {
  const before = query('q=alt&topic=housing&bbox=1,2,3,4&territory=02&cursor=x&wort=1&gesucht=alt');

  it('keeps the other filters and rounds a point to about 100 m', () => {
    expect(aroundPoint(before, [9.935_27, 53.551_49])).toBe(
      '?topic=housing&near=9.935%2C53.551&radius=5000'.replace('%2C', ','),
    );
    expect(aroundPoint(query('near=1,2&radius=900'), [9, 53])).toBe('?near=9,53&radius=900');
  });

  it('without a point means its area, and a postcode always does', () => {
    const hamburg = { key: '02000000', name: 'Hamburg' };
    const postcode = { label: '22765 Hamburg', kind: 'postcode', point: [9.9, 53.5], territory: hamburg } as const;
    expect(atPlace(before, { ...postcode, point: [9.9, 53.5] })).toBe('?topic=housing&territory=02000000');
    expect(atPlace(before, { ...postcode, kind: 'place', point: [9.9, 53.5] })).toContain('near=9.9,53.5');
    expect(atPlace(before, { ...postcode, point: null, territory: null })).toBeNull();
    expect(insideAreas(query(''), ['02', '01'])).toBe('?territory=01,02');
  });
});

describe('a section of the map', () => {
  it('is written with three decimals, in place of the one before, from the first page on', () => {
    expect(inSection(query('q=rad&bbox=1,2,3,4&cursor=x'), [9.12345, 53, 10.98765, 54])).toBe(
      '?q=rad&bbox=9.123,53,10.988,54',
    );
    expect(inSection(query('q=rad&bbox=1,2,3,4'), null)).toBe('?q=rad');
  });
});
