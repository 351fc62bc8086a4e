import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatPage } from '../kit/format-doc.js';
import { icalDoc } from './ical.doc.js';

const written = readFileSync(new URL('../../../../docs/formats/ical.md', import.meta.url), 'utf8');

describe('the page of iCalendar', () => {
  it('is up to date; otherwise run: node tools/format-docs.mjs', () => {
    expect(written).toBe(formatPage(icalDoc));
  });

  it('explains every member', () => {
    expect(written).not.toMatch(/\|\s+\|$/m);
  });
});
