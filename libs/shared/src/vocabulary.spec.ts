import { describe, expect, it } from '@jest/globals';
import { VOCABULARY, VOCABULARY_TERMS, VocabularyField } from './vocabulary.js';

describe('the common vocabulary', () => {
  it.each(VocabularyField.options)('has terms for every %s, each with different German and English words', (field) => {
    const terms = VOCABULARY.filter((term) => term.field === field);
    expect(terms.map(({ term }) => term)).toEqual(VOCABULARY_TERMS[field].options);
    expect(new Set(terms.map(({ label }) => label.de)).size).toBe(terms.length);
    expect(new Set(terms.map(({ label }) => label.en)).size).toBe(terms.length);
  });

  it('never maps a word to “unknown”', () => {
    expect(VOCABULARY.map(({ term }) => term)).not.toContain('unknown');
    expect(VOCABULARY_TERMS.phase.safeParse('unknown').success).toBe(false);
    expect(VOCABULARY_TERMS.kind.safeParse('unknown').success).toBe(false);
  });
});
