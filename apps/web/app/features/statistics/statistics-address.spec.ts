import { describe, expect, it } from '@jest/globals';
import { readAddress, searchOf } from './statistics-address.js';

const read = (query: string) => readAddress(new URLSearchParams(query));

describe('the address of the statistics', () => {
  it('speaks the one filter, and how to group', () => {
    expect(read('topic=housing,mobility&from=2026-01-01&interval=month&by=kind')).toEqual({
      filter: { topic: ['housing', 'mobility'], from: '2026-01-01' },
      interval: 'month',
      by: 'kind',
      dropped: [],
    });
  });

  it('empty fields of a form say nothing', () => {
    expect(read('from=&to=&q=')).toEqual({ filter: {}, interval: 'quarter', by: null, dropped: [] });
  });

  it.each([
    ['topic=nonsense', 'topic'],
    ['interval=decade', 'interval'],
    ['by=nonsense', 'by'],
    ['from=2026-02-01&to=2026-01-01', 'to'],
  ])('%s loses its bad value and says which', (query, key) => {
    expect(read(query).dropped).toEqual([key]);
  });

  it('is written as it is read, without what goes without saying', () => {
    const search = '?topic=housing,mobility&from=2026-01-01&by=kind&interval=month';
    expect(searchOf(read(search))).toBe(search);
    expect(searchOf(read('interval=quarter'))).toBe('');
  });
});
