import { describe, expect, it } from '@jest/globals';
import { demoCities } from '../cities.js';
import { fill } from '../grammar.js';
import { allPlacesOf } from '../places.js';
import { TEXTS } from './all.js';
import { CLOSINGS } from './closings.js';

const templates = Object.values(TEXTS).flat();

describe('the texts', () => {
  it('name their place in title and description, so that no two procedures read alike', () => {
    for (const { titles, text } of templates) {
      for (const line of [...titles, text]) expect(line).toMatch(/\{([a-z]+ )?x\}|\{city\}|\{district\}/i);
    }
  });

  it('speak of a district only where there is one', () => {
    for (const { place, titles, text } of templates) {
      if (place === 'city') for (const line of [...titles, text]) expect(line).not.toContain('{district}');
    }
  });

  it('use only gaps that can be filled', () => {
    const gaps = { x: 'Ulmenallee', city: 'Stadt', district: 'Viertel', year: 2026 };
    for (const line of [...templates.flatMap(({ titles, text }) => [...titles, text]), ...CLOSINGS]) {
      expect(fill(line, gaps)).not.toMatch(/[{}]/);
    }
  });

  it('do not repeat themselves', () => {
    expect(new Set(templates.map(({ text }) => text)).size).toBe(templates.length);
    const titles = templates.flatMap((template) => template.titles);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('the names of places', () => {
  it('occur in one city only', () => {
    const names = demoCities.flatMap(({ slug }) => allPlacesOf(slug));
    expect(names.length).toBeGreaterThan(300);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('filling a gap', () => {
  const about = (x: string) => (text: string) => fill(text, { x, city: 'Stadt', district: 'Viertel', year: 2026 });

  it('bends feminine, masculine and neuter names', () => {
    expect(about('Ulmenallee')('{am x}, {des x}, {den x}, {im x}')).toBe(
      'an der Ulmenallee, der Ulmenallee, die Ulmenallee, in der Ulmenallee',
    );
    expect(about('Wollmarkt')('{am x}, {des x}, {den x}, {im x}')).toBe(
      'am Wollmarkt, des Wollmarktes, den Wollmarkt, im Wollmarkt',
    );
    expect(about('Solbad')('{am x}, {des x}, {den x}, {im x}')).toBe('am Solbad, des Solbads, das Solbad, im Solbad');
  });

  it('begins a sentence with a capital and knows the coming year', () => {
    expect(about('Ulmenallee')('{Im x} {next}')).toBe('In der Ulmenallee 2027');
  });
});
