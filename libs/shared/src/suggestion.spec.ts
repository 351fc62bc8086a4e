import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { Hit } from './hit.js';
import { Suggestions } from './suggestion.js';

// Examples of what a search answers: a member that goes missing breaks somebody's client, so it breaks this file first.

const hit: z.infer<typeof Hit> = {
  field: 'title',
  parts: [
    { text: 'Umgestaltung ', isHit: false },
    { text: 'Mühlenplatz', isHit: true },
  ],
};

const suggestions: Suggestions = {
  places: [
    {
      label: 'Altona-Nord, Hamburg',
      kind: 'place',
      point: [9.94, 53.56],
      territory: { key: '02000000', name: 'Hamburg' },
    },
  ],
  postcodes: [],
  procedures: [],
};

describe('what a search answers', () => {
  it.each([
    ['a hit', Hit, hit],
    ['suggestions', Suggestions, suggestions],
  ] as const)('keeps every member of %s', (_, schema, answer) => {
    expect(schema.safeParse(answer).error).toBeUndefined();
    for (const key of Object.keys(answer)) {
      const rest = Object.fromEntries(Object.entries(answer).filter(([name]) => name !== key));
      expect({ key, success: schema.safeParse(rest).success }).toEqual({ key, success: false });
    }
  });

  it('marks no field that a card does not show', () => {
    expect(Hit.safeParse({ ...hit, field: 'description' }).success).toBe(false);
  });
});
