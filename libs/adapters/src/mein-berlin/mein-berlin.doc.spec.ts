import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatPage } from '../kit/format-doc.js';
import { meinBerlinDoc } from './mein-berlin.doc.js';

const written = readFileSync(new URL('../../../../docs/formats/mein-berlin.md', import.meta.url), 'utf8');

describe('the page of mein.berlin', () => {
  it('is up to date; otherwise run: node tools/format-docs.mjs', () => {
    expect(written).toBe(formatPage(meinBerlinDoc));
  });

  it('explains every member', () => {
    expect(written).not.toMatch(/\|\s+\|$/m);
  });

  it('names the requests in their order, and the one that may fail', () => {
    const rows = [...written.matchAll(/^\| `(\w+)` +\| https:\S+ +\| (yes|no) /gm)].map(([, ...cells]) => cells);
    expect(rows).toEqual([
      ['extprojects', 'no'],
      ['projects', 'yes'],
      ['plans', 'yes'],
    ]);
  });
});
