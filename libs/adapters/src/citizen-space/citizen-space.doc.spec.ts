import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatPage } from '../kit/format-doc.js';
import { citizenSpaceDoc } from './citizen-space.doc.js';

const written = readFileSync(new URL('../../../../docs/formats/citizen-space.md', import.meta.url), 'utf8');

describe('the page of Citizen Space', () => {
  it('is up to date; otherwise run: node tools/format-docs.mjs', () => {
    expect(written).toBe(formatPage(citizenSpaceDoc));
  });

  it('explains every member', () => {
    expect(written).not.toMatch(/\|\s+\|$/m);
  });
});
