import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { cataloguePage } from './catalogue-page.js';
import { INDICATOR_DEFINITIONS } from './catalogue.js';

const page = cataloguePage(INDICATOR_DEFINITIONS);

describe('the page of the catalogue', () => {
  it('is up to date in docs/indicators; otherwise run: node tools/indicator-docs.mjs', () => {
    const written = readFileSync(new URL('../../../docs/indicators/README.md', import.meta.url), 'utf8');
    expect(written).toBe(page);
  });

  it.each(INDICATOR_DEFINITIONS.map((definition) => [definition.id, definition] as const))(
    'leads to a section of %s with formula, missing values and caveat',
    (id, { name, formula, nullPolicy, caveat }) => {
      expect(page).toContain(`\n## ${id}: ${name.en}\n`);
      expect(page).toContain(`](#${id.toLowerCase()}-${name.en.toLowerCase().replaceAll(' ', '-')})`);
      for (const text of [formula.en, nullPolicy.en, caveat.en]) expect(page).toContain(text);
    },
  );

  it('ends with one line break', () => {
    expect(page).toMatch(/[^\n]\n$/);
  });
});
