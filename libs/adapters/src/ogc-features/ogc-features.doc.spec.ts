import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatPage } from '../kit/format-doc.js';
import { ogcFeaturesDoc } from './ogc-features.doc.js';

const written = readFileSync(new URL('../../../../docs/formats/ogc-features.md', import.meta.url), 'utf8');

describe('the page of OGC API - Features', () => {
  it('is up to date; otherwise run: node tools/format-docs.mjs', () => {
    expect(written).toBe(formatPage(ogcFeaturesDoc));
  });

  it('explains every member', () => {
    expect(written).not.toMatch(/\|\s+\|$/m);
  });
});
