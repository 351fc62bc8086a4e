import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatPage } from '../kit/format-doc.js';
import { demosplanDoc } from './demosplan.doc.js';

const written = readFileSync(new URL('../../../../docs/formats/demosplan.md', import.meta.url), 'utf8');

describe('the page of demosplan', () => {
  it('is up to date; otherwise run: node tools/format-docs.mjs', () => {
    expect(written).toBe(formatPage(demosplanDoc));
  });

  it('explains every member', () => {
    expect(written).not.toMatch(/\|\s+\|$/m);
  });

  it('names the requests in their order, and the one that may fail', () => {
    const rows = [...written.matchAll(/^\| `(\w+)` +\| https:\S+ +\| (yes|no) /gm)].map(([, ...cells]) => cells);
    expect(rows).toEqual([
      ['points', 'no'],
      ['list', 'yes'],
    ]);
  });
});
