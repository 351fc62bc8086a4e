import { describe, expect, it } from '@jest/globals';
import { spoken } from './translated.js';

const listed = (...texts: readonly (readonly [locale: string, text: string | null])[]): Record<string, unknown> => ({
  translations: texts.map(([locale, text]) => ({ locale, text })),
});

describe('a text in several languages', () => {
  it.each([
    ['its own', 'ca', ['en', 'ca', 'de'], 'ca'],
    ['its own without the region', 'ca-ES', ['en', 'ca', 'de'], 'ca'],
    ['German', 'fr', ['en', 'ca', 'de'], 'de'],
    ['English', 'fr', ['ca', 'en'], 'en'],
    ['the first there is', 'fr', ['ca', 'es'], 'ca'],
  ])('Q51: is read in %s for a feed in %s', (...[, language, locales, chosen]) => {
    const texts = listed(...locales.map((locale) => [locale, `text ${locale}`] as const));
    expect(spoken(texts, language)).toEqual({ text: `text ${chosen}`, language: chosen });
    expect(spoken(Object.fromEntries(locales.map((locale) => [locale, `text ${locale}`])), language)?.language).toBe(
      chosen,
    );
  });

  it('Q51: is never an empty one', () => {
    expect(spoken(listed(['de', ' '], ['en', null], ['es', 'A']), 'de')).toEqual({ text: 'A', language: 'es' });
    expect(spoken(listed(['de', '']), 'de')).toBeNull();
    expect(spoken({ de: '', machine_translations: { en: 'A' } }, 'de')).toBeNull();
    expect(spoken(null, 'de')).toBeNull();
    expect(spoken(' ', 'de')).toBeNull();
  });

  it('may be one that nobody names', () => {
    expect(spoken('Plain', 'ca')).toEqual({ text: 'Plain', language: 'ca' });
  });
});
