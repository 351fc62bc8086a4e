import { describe, expect, it } from '@jest/globals';
import { goneEvents, isEnriching } from './event-losses.js';
import { NO_EVENTS } from './staged-events.js';

const COMPLETE = { format: 'dipas-pds', isComplete: true } as const;
const some = (absent: number, ahead: number) => ({
  ...NO_EVENTS,
  told: ['noch-da'],
  absent: Array.from({ length: absent }, (_, index) => String(index)),
  ahead,
});

describe('events that a list has no more', () => {
  it.each([
    [1, 2],
    [2, 3],
    [2, 10],
    [4, 20],
  ])('leave the pages where they are few: %i of %i', (absent, ahead) => {
    expect(goneEvents(COMPLETE, some(absent, ahead))).toHaveLength(absent);
  });

  it.each([
    [3, 3],
    [3, 14],
    [5, 24],
  ])('stay where they are many at once: %i of %i', (absent, ahead) => {
    expect(goneEvents(COMPLETE, some(absent, ahead))).toEqual([]);
  });

  it('leave the pages where their source deleted them, however many and whatever else is missing (Q32)', () => {
    const deleted = { ...some(9, 9), deleted: ['a', 'b', 'c'] };
    expect(goneEvents({ format: 'oparl', isComplete: false }, deleted)).toEqual(['a', 'b', 'c']);
  });

  it('stay where the list was cut, says nothing by leaving out, or tells nothing at all', () => {
    expect(goneEvents({ ...COMPLETE, isComplete: false }, some(1, 9))).toEqual([]);
    expect(goneEvents({ ...COMPLETE, format: 'ical' }, some(1, 9))).toEqual([]);
    expect(goneEvents(COMPLETE, { ...some(1, 9), told: [] })).toEqual([]);
  });
});

it.each(['oparl', 'rss', 'ical', 'json-ld'] as const)('%s only tells about procedures of others', (format) => {
  expect(isEnriching(format)).toBe(true);
  expect(isEnriching('dipas-pds')).toBe(false);
});
