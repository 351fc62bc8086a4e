import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatPage } from '../kit/format-doc.js';
import { goVocalDoc } from './go-vocal.doc.js';

const written = readFileSync(new URL('../../../../docs/formats/go-vocal.md', import.meta.url), 'utf8');

describe('the page of Go Vocal', () => {
  it('is up to date; otherwise run: node tools/format-docs.mjs', () => {
    expect(written).toBe(formatPage(goVocalDoc));
  });

  it('explains every member', () => {
    expect(written).not.toMatch(/\|\s+\|$/m);
  });
});
