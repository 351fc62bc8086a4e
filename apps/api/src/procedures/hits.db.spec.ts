import { describe, expect, it } from '@jest/globals';
import { ProcedureList, type Hit } from '@navigator/shared';
import { readExamples } from '../../test/example-reading.js';
import { aProcedure } from '../../test/seed-procedures.js';

const example = readExamples([
  aProcedure('0000000001', 'Neue Spielplätze: Grünstraße', { summary: 'Ein Spielplatz, zwei Bänke', place: 'Südpark' }),
  aProcedure('0000000002', 'Wasserspielplatz <b>am</b> "Elbufer" & Hafen'),
  aProcedure('0000000003', 'Gewässer', { description: 'Auch der Spielplatz am Wehr.' }),
]);

/** Texts by field, hits in square brackets. */
async function marked(query: string): Promise<Readonly<Record<string, Readonly<Record<string, string>> | null>>> {
  const { items } = ProcedureList.parse(await example.reading.json(`/api/v1/procedures?${query}`));
  return Object.fromEntries(items.map(({ id, hits }) => [id.slice(-1), hits && fieldsOf(hits)]));
}

const fieldsOf = (hits: readonly Hit[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    hits.map(({ field, parts }) => [field, parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')]),
  );

describe('the hits of a search', () => {
  it('are null where nobody searched for words', async () => {
    expect(await marked('')).toEqual({ 1: null, 2: null, 3: null });
  });

  it('stand in title and summary in every form of the word, and inside longer ones; a text without any is left out', async () => {
    expect(await marked('q=spielplatz')).toEqual({
      1: { title: 'Neue [Spielplätze]: Grünstraße', summary: 'Ein [Spielplatz], zwei Bänke' },
      2: { title: '[Wasserspielplatz] <b>am</b> "Elbufer" & Hafen' },
      3: {},
    });
  });

  it('keep the letters of the text, however the word was typed', async () => {
    expect(await marked('q=gruenstrasse')).toEqual({ 1: { title: 'Neue Spielplätze: [Grünstraße]' } });
    expect(await marked('q=GEWAESSERN')).toEqual({ 3: { title: '[Gewässer]' } });
    expect(await marked('q=sudpark')).toEqual({ 1: { place: '[Südpark]' } });
  });

  it('are parts of plain text, never markup', async () => {
    const { items } = ProcedureList.parse(await example.reading.json('/api/v1/procedures?q=hafen+elbufer'));
    const parts = items[0]?.hits?.[0]?.parts ?? [];
    expect(parts.map(({ text }) => text).join('')).toBe(items[0]?.title);
    expect(parts.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['Elbufer', 'Hafen']);
  });

  it('tell what a mistyped word was taken for', async () => {
    expect(await marked('q=Elbuffer')).toEqual({ 2: { title: 'Wasserspielplatz <b>am</b> "[Elbufer]" & Hafen' } });
  });

  it('are those of all words together', async () => {
    expect(await marked('q=die+B%C3%A4nke+Spielplatz')).toEqual({
      1: { title: 'Neue [Spielplätze]: Grünstraße', summary: 'Ein [Spielplatz], zwei [Bänke]' },
    });
  });
});
