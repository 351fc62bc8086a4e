import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatPage } from '../kit/format-doc.js';
import { xbeteiligungDoc } from './xbeteiligung.doc.js';

const written = readFileSync(new URL('../../../../docs/formats/xbeteiligung.md', import.meta.url), 'utf8');

describe('the page of XBeteiligung', () => {
  it('is up to date; otherwise run: node tools/format-docs.mjs', () => {
    expect(written).toBe(formatPage(xbeteiligungDoc));
  });

  it('explains every element', () => {
    expect(written).not.toMatch(/\|\s+\|$/m);
  });

  it('says what the inbox hands over', () => {
    expect(written).toContain('{"receivedAt": "2026-03-01T10:00:00Z", "xml": "<…>"}');
  });
});
