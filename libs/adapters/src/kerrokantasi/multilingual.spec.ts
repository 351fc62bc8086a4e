import { describe, expect, it } from '@jest/globals';
import { spoken } from './multilingual.js';

describe('a text in several languages', () => {
  const texts = { fi: 'Puisto', sv: 'Park', de: 'Anlage', en: 'Garden' };

  it.each([
    ['sv', 'Park', 'sv'],
    ['fi-FI', 'Puisto', 'fi'],
    ['nl', 'Anlage', 'de'],
  ])('Q51: is read in the language of the feed, else in German: %s', (language, text, found) => {
    expect(spoken(texts, language)).toEqual({ text, language: found });
  });

  it('Q51: falls back to English, then to what there is, past what is empty', () => {
    expect(spoken({ fi: 'Puisto', en: 'Garden' }, 'sv')).toEqual({ text: 'Garden', language: 'en' });
    expect(spoken({ de: ' ', en: '', fi: 'Puisto' }, 'de')).toEqual({ text: 'Puisto', language: 'fi' });
    expect(spoken({ fi: 7, sv: null, en: 'Garden' }, 'fi')).toEqual({ text: 'Garden', language: 'en' });
  });

  it('is in the language of the feed where none is named', () => {
    expect(spoken('Puisto', 'fi')).toEqual({ text: 'Puisto', language: 'fi' });
  });

  it.each([null, undefined, '', ' ', {}, { fi: '' }])('is none: %j', (texts) => {
    expect(spoken(texts, 'fi')).toBeNull();
  });
});
