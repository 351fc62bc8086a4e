import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatPage } from '../kit/format-doc.js';
import { rssDoc } from './rss.doc.js';

const written = readFileSync(new URL('../../../../docs/formats/rss.md', import.meta.url), 'utf8');

describe('the page of RSS', () => {
  it('is up to date; otherwise run: node tools/format-docs.mjs', () => {
    expect(written).toBe(formatPage(rssDoc));
  });

  it('explains every member', () => {
    expect(written).not.toMatch(/\|\s+\|$/m);
  });
});
