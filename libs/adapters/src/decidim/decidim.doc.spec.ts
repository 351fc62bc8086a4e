import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatPage } from '../kit/format-doc.js';
import { decidimDoc } from './decidim.doc.js';

const written = readFileSync(new URL('../../../../docs/formats/decidim.md', import.meta.url), 'utf8');

describe('the page of Decidim', () => {
  it('is up to date; otherwise run: node tools/format-docs.mjs', () => {
    expect(written).toBe(formatPage(decidimDoc));
  });

  it('explains every member', () => {
    expect(written).not.toMatch(/\|\s+\|$/m);
  });
});
