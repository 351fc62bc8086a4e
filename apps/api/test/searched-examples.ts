import { aProcedure, phase, type SeedProcedure } from './seed-procedures.js';

type Differences = Partial<Omit<SeedProcedure, 'id' | 'title'>>;

const open = { phases: [phase('2026-03-01', '2026-04-30')] };
const closed = { phases: [phase('2025-03-01', '2025-04-30')] };

/** What German cities ask their residents about, in the words they use. */
const TITLES: readonly (readonly [string, Differences?])[] = [
  ['Spielplatzplanung im Stadtpark', open],
  ['Neuer Wasserspielplatz am Elbufer', open],
  ['Spielplatz Ludwigstraße', closed],
  ['Neue Spielplätze für die Oststadt', open],
  ['Bolzplatz am Schulzentrum', { ...closed, summary: 'Neben dem Spielplatz entsteht ein Feld für alle.' }],
  ['Radverkehrskonzept 2030', { ...open, summary: 'Wo fehlen Wege für Fahrräder?' }],
  ['Radweg an der Grünstraße', closed],
  ['Radwege in Außenbezirken', open],
  ['Fahrradstraße Mühlenweg', open],
  ['Bebauungsplan Nr. 123 „Südlich der Große-Weiß-Straße“', closed],
  ['Bebauungsplanverfahren Hafencity', open],
  ['Vorhabenbezogener B-Plan Nr. 77', open],
  ['Flächennutzungsplan: 5. Änderung', open],
  ['Bürgerhaushalt 2027', open],
  ['Bürgerinnen- und Bürgerdialog zum Klimaschutz', open],
  ['Klimaanpassungskonzept', { ...closed, summary: 'Hitze, Starkregen und Trockenheit' }],
  ['Lärmaktionsplan der 4. Stufe', open],
  ['Umgestaltung des Marktplatzes', { ...open, place: 'Altstadt' }],
  ['Wochenmarkt: neue Zeiten', { ...open, place: 'Goetheplatz' }],
  ['Verkehrsversuch Kaiserallee', closed],
  ['Grundschule am Wäldchen: Neubau', open],
  ['Schulhof wird grün', { ...open, place: 'Grundschule Süd' }],
  ['Kindertagesstätte Löwenzahn', open],
  ['Sanierung des Freibades', closed],
  ['Hallenbad oder Freibad?', open],
  ['Nahverkehrsplan', { ...open, description: 'Busse und Straßenbahnen sollen öfter fahren. Auch die Linie 5.' }],
  ['Bahnhofsvorplatz', { ...open, organiser: 'Amt für Straßenbau' }],
  ['Friedhofsentwicklung', closed],
  ['Bäume für die Südstadt', open],
  ['Kleingärten am Kanal', open],
  ['Häuser der Nachbarschaft', open],
  ['Rathausquartier', open],
  ['Gewässerentwicklung an der Leine', { ...open, summary: 'Der Fluss bekommt wieder Auen.' }],
  ['Quartiersentwicklung Nordstadt', { ...closed, place: 'Nordstadt' }],
  ['Wohnungsbau Nordstadt', { ...open, summary: 'Bezahlbares Wohnen für Familien' }],
  ['Stadtentwicklungskonzept', { ...open, description: 'Die Nordstadt und andere Quartiere wachsen.' }],
  ['Sportentwicklungsplanung', open],
  ['Digitale Stadt', open],
  ['Café am Museum', open],
  ['Die Zukunft der Innenstadt', closed],
  ['Öffentliche Toiletten', open],
  ['Windenergie: Teilregionalplan', open],
];

/** The procedures of the table that was judged by hand. */
export const SEARCHED: readonly SeedProcedure[] = TITLES.map(([title, differences], index) =>
  aProcedure(String(index + 1).padStart(10, '0'), title, differences),
);
