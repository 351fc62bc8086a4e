import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatPage } from '../kit/format-doc.js';
import { dipasPdsDoc } from './dipas-pds.doc.js';

const written = readFileSync(new URL('../../../../docs/formats/dipas-pds.md', import.meta.url), 'utf8');

describe('the page of DIPAS', () => {
  it('is up to date; otherwise run: node tools/format-docs.mjs', () => {
    expect(written).toBe(formatPage(dipasPdsDoc));
  });

  it('explains every member', () => {
    expect(written).not.toMatch(/\|\s+\|$/m);
  });

  it('names the requests in their order', () => {
    const purposes = [...written.matchAll(/^\| `(cockpitdatamap|projects)` /gm)].map(([, purpose]) => purpose);
    expect(purposes).toEqual(['cockpitdatamap', 'projects']);
  });

  it('tells types as JSON has them', () => {
    expect(written).toMatch(/`hasParticipatoryText` +\| array, null, object/);
    expect(written).toMatch(/`isDipasProceeding` +\| boolean, null/);
    expect(written).toMatch(/`dipasCategoriesCluster` +\| any/);
  });
});
