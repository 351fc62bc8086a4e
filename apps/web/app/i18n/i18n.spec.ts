import { describe, expect, it } from '@jest/globals';
import { de } from './labels.de.js';
import { en } from './labels.en.js';
import { languageOf, pathIn, withoutLanguage } from './language.js';

/** Every text with the way to it. */
function texts(table: object, at = ''): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${at}${key}`, value] as const];
    return typeof value === 'object' && value !== null ? texts(value, `${at}${key}.`) : [];
  });
}

describe('the tables of texts', () => {
  it('name the same texts in both languages', () => {
    expect(texts(en).map(([key]) => key)).toEqual(texts(de).map(([key]) => key));
  });

  it('leave no text empty', () => {
    expect([...texts(de), ...texts(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('translate every text', () => {
    const english = new Map(texts(en));
    expect(texts(de).filter(([key, text]) => english.get(key) === text)).toEqual([]);
  });
});

describe('addresses', () => {
  it.each([
    ['/', '/en'],
    ['/feeds', '/en/feeds'],
    ['/verfahren/radweg-1pr0c00001', '/en/verfahren/radweg-1pr0c00001'],
    ['/?q=rad', '/en?q=rad'],
  ])('%s is %s in English and finds its way back', (german, english) => {
    expect(pathIn('en', german)).toBe(english);
    expect(pathIn('de', german)).toBe(german);
    expect(languageOf(new URL(english, 'https://x.example').pathname)).toBe('en');
  });

  it('lose their language prefix and nothing else', () => {
    expect(['/en', '/en/feeds', '/feeds', '/'].map(withoutLanguage)).toEqual(['/', '/feeds', '/feeds', '/']);
  });

  it('that merely begin with the letters stay German', () => {
    expect(languageOf('/energie')).toBe('de');
    expect(withoutLanguage('/energie')).toBe('/energie');
  });
});
