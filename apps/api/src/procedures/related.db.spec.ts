import { describe, expect, it } from '@jest/globals';
import { Problem, Related } from '@navigator/shared';
import { EXAMPLES, OTHER_CITY } from '../../test/example-city.js';
import { readExamples } from '../../test/example-reading.js';
import { aProcedure, phase } from '../../test/seed-procedures.js';

const open = [phase('2026-03-01', '2026-03-20')];
const over = [phase('2026-01-01', '2026-01-31')];
/** A place so many metres north of the middle of Ährenfeld. */
const north = (metres: number): object => ({ type: 'Point', coordinates: [9.5, 52 + metres / 111_195] });

const example = readExamples([
  ...EXAMPLES,
  aProcedure('00000000r1', 'Wärmeplanung für das Hafenviertel', {
    topics: ['green-climate'],
    phases: open,
    geometry: north(0),
  }),
  aProcedure('00000000r2', 'Kommunale Wärmeplanung', { topics: ['environment'], phases: open }),
  aProcedure('00000000r3', 'Bäume für alle', {
    topics: ['green-climate'],
    phases: open,
    feed: OTHER_CITY.id,
    publisher: OTHER_CITY.publisher.id,
  }),
  aProcedure('00000000r4', 'Klimaplan', { topics: ['green-climate'], phases: over }),
  aProcedure('00000000r5', 'Theater', { topics: ['culture'], phases: open, geometry: north(900) }),
  aProcedure('00000000r6', 'Schwimmbad', { topics: ['sport'], phases: over, geometry: north(100) }),
  aProcedure('00000000r7', 'Weit weg', { topics: ['culture'], phases: open, geometry: north(5100) }),
  aProcedure('00000000r8', 'Klimadach', {
    topics: ['green-climate'],
    phases: [phase('2026-09-01', null)],
    showsPlanned: false,
  }),
]);

const related = async (id: string): Promise<Related> =>
  Related.parse(await example.reading.json(`/api/v1/procedures/${id}/related`));
const titles = (items: readonly { readonly title: string }[]): readonly string[] => items.map(({ title }) => title);

describe('GET /api/v1/procedures/{id}/related', () => {
  it('finds what speaks of the same or has its topic, what can still be taken part in first', async () => {
    const { similar } = await related('00000000r1');
    expect(titles(similar)).toEqual(['Kommunale Wärmeplanung', 'Bäume für alle', 'Klimaplan']);
  });

  it('finds what lies within five kilometres, with the metres, what is over last', async () => {
    const { nearby } = await related('00000000r1');
    expect(nearby.map(({ title, distance }) => [title, distance])).toEqual([
      ['Theater', 900],
      ['Schwimmbad', 100],
    ]);
  });

  it('knows nothing near a procedure without a place', async () => {
    expect((await related('00000000r2')).nearby).toEqual([]);
  });

  it('shows nothing that nobody may see, and never the procedure itself', async () => {
    const { similar, nearby } = await related('00000000r4');
    const shown = titles([...similar, ...nearby]);
    expect(shown).not.toContain('Klimadach');
    expect(shown).not.toContain('Klimaplan');
    expect(shown).toContain('Bäume für alle');
  });

  it.each(['zzzzzzzzzz', '0000000005', '0000000006'])('is not found for %s, which nobody sees', async (id) => {
    const answer = await example.reading.get(`/api/v1/procedures/${id}/related`);
    expect(Problem.parse(await answer.json())).toMatchObject({ status: 404, code: 'not-found' });
  });
});
