import { describe, expect, it } from '@jest/globals';
import { mostlyRejected } from './mostly-rejected.js';

const NOTHING = { found: 0, mapped: 0, rejected: 0, skipped: 0, duplicates: 0, events: 0 };

describe('a list of which nearly no entry can be read', () => {
  it.each([
    ['5 of 1,000 can be read (F24)', { mapped: 5, rejected: 995 }],
    ['less than a fifth can be read', { mapped: 19, rejected: 81 }],
    ['neither of two can be read (F26)', { rejected: 2 }],
    ['entries that were left out for a reason change nothing', { rejected: 9, skipped: 90, duplicates: 90 }],
  ])('has failed: %s', (_, counts) => {
    const { rejected } = counts;
    expect(mostlyRejected({ ...NOTHING, ...counts })).toMatchObject({
      code: 'mostly-rejected',
      detail: expect.stringContaining(`${String(rejected)} of `),
    });
  });

  it.each([
    ['a fifth can be read', { mapped: 20, rejected: 80 }],
    ['one of three can be read', { mapped: 1, rejected: 2 }],
    ['its only entry cannot be read: its last valid version stays', { rejected: 1 }],
    ['events can be read', { events: 1, rejected: 2 }],
    ['it is empty', {}],
  ])('has not: %s', (_, counts) => {
    expect(mostlyRejected({ ...NOTHING, ...counts })).toBeNull();
  });
});
