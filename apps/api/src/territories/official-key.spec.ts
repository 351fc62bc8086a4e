import { describe, expect, it } from '@jest/globals';
import { officialKey } from './official-key.js';

describe('an official key', () => {
  it.each([
    ['a Land', '02', '02'],
    ['a district', '01062', '01062'],
    ['a municipality', '01062001', '01062001'],
    ['a regional key (ARS) without its association', '010625207001', '01062001'],
    ['an association, which is no area of ours: its district', '010625207', '01062'],
    ['groups of digits', '01 0 62 001', '01062001'],
    ['dots and hyphens', '01.0.62-001', '01062001'],
  ])('is read from %s', (_, text, key) => {
    expect(officialKey(text)).toBe(key);
  });

  it.each(['', '1', '010', '0106', '0106200', '01062001999', 'DE012', '０２', '-'])('is not “%s”', (text) => {
    expect(officialKey(text)).toBeNull();
  });
});
