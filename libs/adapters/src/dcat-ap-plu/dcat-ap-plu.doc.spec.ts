import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatPage } from '../kit/format-doc.js';
import { dcatApPluDoc } from './dcat-ap-plu.doc.js';

const written = readFileSync(new URL('../../../../docs/formats/dcat-ap-plu.md', import.meta.url), 'utf8');

describe('the page of DCAT-AP.PLU', () => {
  it('is up to date; otherwise run: node tools/format-docs.mjs', () => {
    expect(written).toBe(formatPage(dcatApPluDoc));
  });

  it('explains every property', () => {
    expect(written).not.toMatch(/\|\s+\|$/m);
  });

  it('names both profiles', () => {
    expect(written).toContain('versions PLU 0.2, EIA 0.1');
  });
});
