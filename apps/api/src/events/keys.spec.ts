import { describe, expect, it } from '@jest/globals';
import { isReference, isTitle, numbersIn, pageKey, titleKey } from './keys.js';

describe('the key of a page', () => {
  it.each([
    'https://mitreden.example/park',
    'http://mitreden.example/park/',
    'https://MITREDEN.example:443/park//#termine',
    'https://mitreden.example/park/?utm_source=brief&fbclid=1#',
    'https://mitreden.example/park/#/',
  ])('is the same for %s', (url) => {
    expect(pageKey(url)).toBe('mitreden.example/park');
  });

  it.each([
    ['https://a.example/Park', 'a.example/Park'],
    ['https://a.example/?id=7&utm_id=1', 'a.example&id=7'],
    ['https://a.example/app/#/verfahren/7', 'a.example/app#/verfahren/7'],
    ['https://a.example/app#!verfahren', 'a.example/app#!verfahren'],
    ['http://a.example:8080/x', 'a.example:8080/x'],
    ['https://a.example/?utm_source=x#top', 'a.example'],
  ])('tells apart what differs: %s', (url, key) => {
    expect(pageKey(url)).toBe(key);
  });

  it.each(['mailto:a@b.example', 'demo://stadt/1', 'kein', ''])('is none for what is no page of the web: %j', (url) => {
    expect(pageKey(url)).toBeNull();
  });
});

describe('the key of a title', () => {
  it('has its words and nothing of their spelling', () => {
    expect(titleKey('  Bebauungsplan „VI-140b“, Grünstraße (2. Änderung)')).toBe(
      'bebauungsplan vi 140b gruenstrasse 2 aenderung',
    );
    expect(titleKey('–')).toBe('');
  });

  it('tells the words that have a digit', () => {
    expect(numbersIn('bebauungsplan vi 140b 2 aenderung 2')).toEqual(['140b', '2']);
    expect(numbersIn('')).toEqual([]);
  });

  it.each([
    ['vi 140b', true],
    ['12 345', true],
    ['niendorf 92', true],
    ['2026 27', true],
    ['140b', false],
    ['bebauungsplan niendorf', false],
    ['2026', false],
    ['2025 2026', false],
    ['22459', false],
    ['12 03 2026', false],
    ['1 3 26', false],
    ['', false],
  ])('may be a reference: %s %s', (key, is) => {
    expect(isReference(key)).toBe(is);
  });

  it('may be a whole title where it is no common word', () => {
    expect([isTitle('umfrage'), isTitle('der park fuer alle')]).toEqual([false, true]);
  });
});
