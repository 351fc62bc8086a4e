import { describe, expect, it } from '@jest/globals';
import { isWithinOneEdit } from './one-edit.js';

describe('one mistake', () => {
  it.each([
    ['none', 'koln', 'koln'],
    ['a letter too many', 'kolln', 'koln'],
    ['a letter too few', 'kln', 'koln'],
    ['the last letter missing', 'kol', 'koln'],
    ['a wrong letter', 'kolm', 'koln'],
    ['two letters swapped', 'kiol', 'kilo'],
  ])('is forgiven: %s', (_, typed, meant) => {
    expect(isWithinOneEdit(typed, meant)).toBe(true);
    expect(isWithinOneEdit(meant, typed)).toBe(true);
  });

  it.each([
    ['two wrong letters', 'kalm', 'koln'],
    ['two letters too many', 'kollen', 'koln'],
    ['two wrong letters that look like a swap', 'kabn', 'kbcn'],
    ['the same the other way', 'kcbn', 'kban'],
    ['a letter moved far', 'olnk', 'koln'],
    ['another word', 'kiel', 'koln'],
  ])('is not: %s', (_, typed, meant) => {
    expect(isWithinOneEdit(typed, meant)).toBe(false);
  });
});
