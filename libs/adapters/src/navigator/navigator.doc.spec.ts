import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatPage } from '../kit/format-doc.js';
import { navigatorDoc } from './navigator.doc.js';

const written = readFileSync(new URL('../../../../docs/formats/navigator.md', import.meta.url), 'utf8');

describe('the page of our own format', () => {
  it('is up to date; otherwise run: node tools/format-docs.mjs', () => {
    expect(written).toBe(formatPage(navigatorDoc));
  });

  it('explains every member', () => {
    expect(written).not.toMatch(/\|\s+\|$/m);
  });
});
