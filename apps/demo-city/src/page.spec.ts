import { describe, expect, it } from '@jest/globals';
import { demoCities } from './cities.js';
import { demoPage } from './page.js';
import { proceduresAt } from './procedure.js';

describe('the page behind a link to take part', () => {
  it('says in both languages that the city is imaginary', () => {
    for (const city of demoCities) {
      const id = proceduresAt(city, new Date('2026-11-22T10:00:00Z')).at(0)?.id ?? '';
      expect(demoPage(city, id, 'de')?.explanation.join(' ')).toContain(`${city.name} ist eine erfundene Stadt`);
      expect(demoPage(city, id, 'en')?.explanation.join(' ')).toContain(`${city.name} is an imaginary city`);
    }
  });

  it('carries the title and dates of the procedure', () => {
    for (const city of demoCities) {
      for (const { id, title, start, end } of proceduresAt(city, new Date('2026-11-22T10:00:00Z'))) {
        expect(demoPage(city, id, 'de')).toMatchObject({ title, start, end, city: { slug: city.slug } });
      }
    }
  });

  it('does not exist for a procedure that never was', () => {
    expect(demoCities.map((city) => demoPage(city, 'gibt-es-nicht-202611', 'de'))).toEqual(demoCities.map(() => null));
  });
});
