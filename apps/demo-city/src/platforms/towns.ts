import { slugOf, type Town } from '../cities.js';

type Row = readonly [name: string, longitude: number, latitude: number, wording: Town['wording']];

/** A town for every platform, named after animals and plants that no town is named after. */
const ROWS: readonly Row[] = [
  ['Distelhafen', 7.2, 50.3, 'plain'],
  ['Dohlenfurt', 7.9, 50.3, 'departments'],
  ['Kiebitzrode', 8.6, 50.3, 'districts'],
  ['Schlehenbrück', 9.3, 50.3, 'plain'],
  ['Quittenstedt', 10.0, 50.3, 'departments'],
  ['Otterwerder', 10.7, 50.3, 'districts'],
  ['Mardergrund', 11.4, 50.3, 'plain'],
  ['Luchsfurt', 12.1, 50.3, 'departments'],
  ['Hummelhafen', 7.2, 50.8, 'plain'],
  ['Libellenau', 7.9, 50.8, 'departments'],
  ['Grillenbrück', 8.6, 50.8, 'districts'],
  ['Hornissgrund', 9.3, 50.8, 'plain'],
  ['Zanderwerder', 10.0, 50.8, 'departments'],
  ['Stichlingen', 10.7, 50.7, 'districts'],
  ['Barschstedt', 11.4, 50.8, 'plain'],
  ['Plötzenfurt', 12.1, 50.8, 'departments'],
  ['Ginsterhorst', 7.2, 51.5, 'plain'],
  ['Hopfenrode', 8.5, 51.4, 'departments'],
  ['Mohnbrück', 9.2, 51.4, 'districts'],
  ['Seggenhafen', 9.9, 51.4, 'plain'],
  ['Binsenfurt', 11.1, 51.3, 'departments'],
  ['Mispelstedt', 12.5, 51.4, 'districts'],
  ['Sanddornau', 7.3, 52.1, 'plain'],
  ['Hagebuttrode', 8.9, 51.9, 'departments'],
  ['Wacholderhafen', 9.6, 52.0, 'districts'],
  ['Rohrdommelau', 11.0, 52.0, 'plain'],
  ['Zeisigfurt', 12.1, 51.9, 'departments'],
  ['Stieglitzrode', 7.2, 52.6, 'plain'],
  ['Haubenmeisenau', 8.9, 52.5, 'departments'],
  ['Kleiberfurt', 9.6, 52.6, 'districts'],
  ['Pirolstedt', 11.1, 52.7, 'plain'],
  ['Elsterwerderau', 11.8, 52.5, 'departments'],
  ['Rotkehlhafen', 7.8, 52.9, 'plain'],
  ['Schwalbrode', 9.7, 53.1, 'departments'],
  ['Wachtelfurt', 10.4, 53.0, 'districts'],
  ['Dachsbrücken', 11.4, 53.2, 'plain'],
  ['Iltisrode', 12.2, 52.9, 'departments'],
  ['Biberhorst', 8.3, 53.2, 'plain'],
  ['Fischotterau', 10.4, 53.5, 'departments'],
  ['Haselmausen', 12.0, 53.7, 'districts'],
  ['Siebenschläferau', 10.2, 54.0, 'plain'],
  ['Feldhamstrode', 9.3, 53.9, 'departments'],
  ['Eidechsenbrück', 12.7, 50.5, 'districts'],
];

const FIRST_KEY = 100;
const FIRST_POPULATION = 9_000;

const TOWNS: ReadonlyMap<string, Town> = new Map(
  ROWS.map(([name, longitude, latitude, wording], index) => [
    name,
    {
      slug: slugOf(name),
      name,
      territoryKey: `99${FIRST_KEY + index}000`,
      population: FIRST_POPULATION + index * 2_100,
      centre: [longitude, latitude],
      wording,
    },
  ]),
);

/** The town of this name; a name that is not in the table is a slip of the pen. */
export function townNamed(name: string): Town {
  const town = TOWNS.get(name);
  if (!town) throw new RangeError(`there is no town named ${name}`);
  return town;
}

/** Every town that publishes in a format of its own. */
export const towns: readonly Town[] = [...TOWNS.values()];
