import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatPage } from '../kit/format-doc.js';
import { jsonLdDoc } from './json-ld.doc.js';

const written = readFileSync(new URL('../../../../docs/formats/json-ld.md', import.meta.url), 'utf8');

describe('the page of linked data', () => {
  it('is up to date; otherwise run: node tools/format-docs.mjs', () => {
    expect(written).toBe(formatPage(jsonLdDoc));
  });

  it('explains every member', () => {
    expect(written).not.toMatch(/\|\s+\|$/m);
  });
});
