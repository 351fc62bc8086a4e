import { describe, expect, it } from '@jest/globals';
import { ProcedureList } from '@navigator/shared';
import { readExamples } from '../../test/example-reading.js';
import { SEARCHED } from '../../test/searched-examples.js';

const example = readExamples(SEARCHED);

async function found(q: string): Promise<readonly string[]> {
  const query = `q=${encodeURIComponent(q)}&sort=relevance&limit=200`;
  const { items } = ProcedureList.parse(await example.reading.json(`/api/v1/procedures?${query}`));
  return items.map(({ title }) => title);
}

/** A title by its first words, where they tell it from all others. */
const isTitled = (titles: readonly string[], begins: string): boolean =>
  titles.some((title) => title.startsWith(begins));

/** What somebody types, what has to come, and what must not; titles by their beginnings. Judged by hand. */
const JUDGED: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // Stems
  ['Spielplatz', ['Spielplatz Lud', 'Neue Spielpl', 'Bolzplatz'], ['Bahnhofsvor', 'Umgestaltung']],
  ['Spielplätze', ['Spielplatz Lud', 'Neue Spielpl', 'Neuer Wasser'], ['Umgestaltung']],
  ['Spielplatzes', ['Spielplatz Lud', 'Neue Spielpl'], ['Wochenmarkt']],
  ['Radweg', ['Radweg an', 'Radwege in'], ['Fahrradstr']],
  ['Radwege', ['Radweg an', 'Radwege in'], ['Fahrradstr']],
  ['Radwegen', ['Radweg an', 'Radwege in'], []],
  ['Freibad', ['Sanierung des Frei', 'Hallenbad'], []],
  ['Freibäder', ['Hallenbad'], ['Wochenmarkt']],
  ['Baum', ['Bäume für'], ['Bebauungsplan Nr']],
  ['Bäume', ['Bäume für'], ['Wohnungsbau']],
  ['Haus', ['Häuser der'], ['Bürgerhaushalt 9']],
  ['Kleingarten', ['Kleingärten'], []],
  ['Änderungen', ['Flächennutzungsplan'], []],
  ['Wohnungen', ['Wohnungsbau'], ['Quartiersentw']],
  ['Straßenbahn', ['Nahverkehrsplan'], ['Fahrradstr']],
  ['öffentlicher', ['Öffentliche'], []],
  ['digital', ['Digitale'], []],
  // Umlauts, ß and their digraphs
  ['Grünstraße', ['Radweg an'], ['Schulhof']],
  ['Gruenstrasse', ['Radweg an'], []],
  ['grunstrasse', ['Radweg an'], []],
  ['GRÜNSTRASSE', ['Radweg an'], []],
  ['Ludwigstrasse', ['Spielplatz Lud'], []],
  ['Ludwigstraße', ['Spielplatz Lud'], []],
  ['Buergerhaushalt', ['Bürgerhaushalt'], ['Häuser']],
  ['Burgerhaushalt', ['Bürgerhaushalt'], []],
  ['Laermaktionsplan', ['Lärmaktionsplan'], []],
  ['Loewenzahn', ['Kindertages'], []],
  ['Suedstadt', ['Bäume für'], []],
  ['Gewaesser', ['Gewässer'], []],
  ['weiss', ['Bebauungsplan Nr. 123'], []],
  ['Cafe', ['Café'], []],
  ['Goetheplatz', ['Wochenmarkt'], []],
  ['Oeffentliche Toilette', ['Öffentliche'], []],
  ['neue', ['Neue Spielpl', 'Neuer Wasser', 'Wochenmarkt'], []],
  // Compounds
  ['Platz', ['Neuer Wasser', 'Umgestaltung', 'Bolzplatz', 'Wochenmarkt'], ['Digitale']],
  ['Wasser', ['Neuer Wasser'], []],
  ['Plan', ['Flächennutz', 'Lärmaktionsplan', 'Nahverkehrsplan', 'Windenergie'], []],
  ['Planung', ['Spielplatzplanung', 'Sportentwicklung'], ['Nahverkehrsplan']],
  ['Park', ['Spielplatzplanung'], []],
  ['Markt', ['Umgestaltung', 'Wochenmarkt'], []],
  ['Schule', ['Grundschule', 'Schulhof'], []],
  ['Verkehr', ['Radverkehr', 'Verkehrsversuch', 'Nahverkehrsplan'], []],
  ['Konzept', ['Radverkehr', 'Klimaanpassung', 'Stadtentwicklungsk'], []],
  ['Garten', ['Kleingärten'], []],
  ['Gärten', ['Kleingärten'], []],
  ['Dialog', ['Bürgerinnen'], []],
  ['Entwicklung', ['Quartiersentw', 'Stadtentw', 'Gewässer', 'Friedhofs', 'Sportentw'], ['Bürgerhaushalt']],
  ['Stadt', ['Digitale', 'Bäume für', 'Die Zukunft', 'Wohnungsbau'], ['Hallenbad']],
  ['Quartier', ['Quartiersentw', 'Rathausq'], []],
  ['Straße', ['Fahrradstr', 'Radweg an', 'Spielplatz Lud'], ['Digitale']],
  ['Vorplatz', ['Bahnhofsvor'], ['Bolzplatz']],
  // Beginnings, several words, stop words, numbers
  ['spielpl', ['Spielplatzplanung', 'Spielplatz Lud', 'Neue Spielpl'], ['Digitale']],
  ['Klima', ['Klimaanpassung', 'Bürgerinnen'], []],
  ['die Spielplätze', ['Neue Spielpl'], ['Die Zukunft', 'Digitale']],
  ['Spielplatz Elbufer', ['Neuer Wasser'], ['Spielplatz Lud', 'Spielplatzplanung']],
  ['Bebauungsplan 123', ['Bebauungsplan Nr'], ['Vorhabenbezogener', 'Bebauungsplanverf']],
  ['B-Plan 77', ['Vorhabenbezogener'], ['Bebauungsplan Nr']],
  ['2027', ['Bürgerhaushalt'], ['Radverkehr']],
  ['der', ['Radweg an', 'Häuser der'], ['Digitale']],
  ['Nordstadt Wohnen', ['Wohnungsbau'], ['Quartiersentw', 'Stadtentw']],
  // Mistyped, where nothing at all has the word as it stands
  ['Spielplaz', ['Spielplatz Lud'], ['Digitale', 'Radverkehr']],
  ['Shule', ['Grundschule'], ['Digitale']],
  ['Bürgerhaushallt', ['Bürgerhaushalt'], ['Radverkehr']],
  ['Fahradstraße', ['Fahrradstr'], ['Digitale']],
  ['Radweck', ['Radweg an'], ['Digitale']],
  ['Beabuungsplan', ['Bebauungsplan'], ['Digitale']],
  ['Wochenmarckt', ['Wochenmarkt'], ['Lärm']],
  ['Freihbad', ['Hallenbad'], ['Digitale']],
  ['Kindertagesstette', ['Kindertages'], ['Digitale']],
  ['Spielplaz Elbufer', ['Neuer Wasser'], ['Spielplatz Lud']],
];

describe('a search in German', () => {
  it.each(JUDGED)('for “%s” finds %j and none of %j', async (q, expected, forbidden) => {
    const titles = await found(q);
    const missing = expected.filter((begins) => !isTitled(titles, begins));
    const wrong = forbidden.filter((begins) => isTitled(titles, begins));
    expect({ q, titles, missing, wrong }).toEqual({ q, titles, missing: [], wrong: [] });
  });

  it('is judged by many examples, each of which names procedures that there are', () => {
    const titles = SEARCHED.map(({ title }) => title);
    expect(JUDGED.length).toBeGreaterThanOrEqual(60);
    expect(JUDGED.flatMap(([, expected]) => expected.filter((begins) => !isTitled(titles, begins)))).toEqual([]);
  });

  it.each(['Xylophon', 'Fahrschule', 'Bauhaus', 'Ort', 'lan', '1999', '%', '(((', ':*', '&!', '\\', '" or 1=1'])(
    'for “%s” finds nothing, because nothing is about it',
    async (q) => {
      expect(await found(q)).toEqual([]);
    },
  );

  it('takes no word for mistyped that some procedure has', async () => {
    expect(await found('Bahnhof')).toEqual(['Bahnhofsvorplatz']);
    expect(await found('Friedhof')).toEqual(['Friedhofsentwicklung']);
  });
});

describe('the order of what was found', () => {
  it('is title, place, summary, description', async () => {
    expect(await found('Nordstadt')).toEqual([
      'Wohnungsbau Nordstadt',
      'Quartiersentwicklung Nordstadt',
      'Stadtentwicklungskonzept',
    ]);
    const bySchool = await found('Grundschule');
    expect(bySchool).toEqual(['Grundschule am Wäldchen: Neubau', 'Schulhof wird grün']);
  });

  it('is the word itself, then words that hold it, then the texts below the title', async () => {
    const titles = await found('Spielplatz');
    expect(titles.slice(0, 2)).toEqual(['Neue Spielplätze für die Oststadt', 'Spielplatz Ludwigstraße']);
    expect(titles.slice(2, 4).toSorted()).toEqual([
      'Neuer Wasserspielplatz am Elbufer',
      'Spielplatzplanung im Stadtpark',
    ]);
    expect(titles.slice(4)).toEqual(['Bolzplatz am Schulzentrum']);
  });

  it('is what is open before what is over, where the words stand in the same place', async () => {
    expect(await found('Freibad')).toEqual(['Hallenbad oder Freibad?', 'Sanierung des Freibades']);
  });
});
