import { describe, expect, it } from '@jest/globals';
import { Filter } from '@navigator/shared';
import { filterWords } from './filter-words.js';

const NAMES: Readonly<Record<string, string>> = { kkkkkkkkk1: 'Kiel', '01': 'Schleswig-Holstein' };

const words = (query: Readonly<Record<string, string>>): string | null =>
  filterWords(Filter.parse(query), (_, id) => NAMES[id] ?? id);

describe('a filter in words', () => {
  it('is nothing where everything is asked for', () => {
    expect(words({})).toBeNull();
    expect(words({ status: 'all', lang: 'en' })).toBeNull();
  });

  it('names statuses, topics and cities, alternatives with an or', () => {
    const query = { status: 'open,planned', topic: 'mobility', publisher: 'kkkkkkkkk1' };
    expect(words(query)).toBe('offen oder geplant, Mobilität und Verkehr, Kiel');
    expect(words({ ...query, lang: 'en' })).toBe('open or planned, Mobility and traffic, Kiel');
  });

  it.each([
    [{ q: 'Radweg' }, '„Radweg“', '“Radweg”'],
    [{ kind: 'formal' }, 'Förmliches Verfahren', 'Formal procedure'],
    [{ territory: '01' }, 'Schleswig-Holstein', 'Schleswig-Holstein'],
    [{ territory: '99' }, '99', '99'],
    [{ feed: 'feedfeed01' }, 'feedfeed01', 'feedfeed01'],
    [{ near: '10,53.5', radius: '1500' }, 'im Umkreis von 1,5 km um 53.5, 10', 'within 1.5 km of 53.5, 10'],
    [{ near: '10,53.5', radius: '500' }, 'im Umkreis von 500 m um 53.5, 10', 'within 500 m of 53.5, 10'],
    [{ bbox: '9,53,10,54' }, 'im Kartenausschnitt 9, 53, 10, 54', 'in the map section 9, 53, 10, 54'],
    [{ from: '2026-03-01' }, 'im Zeitraum ab 01.03.2026', 'active from 1 March 2026'],
    [{ to: '2026-03-31' }, 'im Zeitraum bis 31.03.2026', 'active until 31 March 2026'],
    [
      { updatedSince: '2026-03-01T00:00:00Z' },
      'geändert seit 01.03.2026, 01:00 Uhr',
      'changed since 1 March 2026 at 01:00',
    ],
    [{ located: 'true' }, 'mit Ort', 'with a place'],
    [{ located: 'false' }, 'ohne Ort', 'without a place'],
  ])('says %j', (query, de, en) => {
    expect(words(query)).toBe(de);
    expect(words({ ...query, lang: 'en' })).toBe(en);
  });
});
