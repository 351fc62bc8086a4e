import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatPage } from '../kit/format-doc.js';
import { consulDoc } from './consul.doc.js';

const written = readFileSync(new URL('../../../../docs/formats/consul.md', import.meta.url), 'utf8');

describe('the page of CONSUL', () => {
  it('is up to date; otherwise run: node tools/format-docs.mjs', () => {
    expect(written).toBe(formatPage(consulDoc));
  });

  it('explains every member', () => {
    expect(written).not.toMatch(/\|\s+\|$/m);
  });
});
