import { describe, expect, it } from '@jest/globals';
import { storedMap } from './stored-map.js';

describe('the field map of a feed, as stored', () => {
  it('may be none', () => {
    expect(storedMap(null)).toEqual({ kind: 'map', map: null });
  });

  it('is read with all its defaults', () => {
    expect(storedMap({ title: 'titel' })).toMatchObject({
      kind: 'map',
      map: { title: { path: 'titel', or: [], then: [] }, kind: 'unknown' },
    });
  });

  it.each([[{ titel: 'x' }], ['titel'], [[]], [{ title: 'a', phases: [{ kind: 'x' }] }]])(
    'that no longer fits (%j) is a failure that says so in both languages',
    (raw) => {
      expect(storedMap(raw)).toMatchObject({
        kind: 'failure',
        error: {
          code: 'field-map-faulty',
          detail: expect.stringMatching(/\w/),
          text: { de: expect.any(String), en: expect.any(String) },
        },
      });
    },
  );
});
