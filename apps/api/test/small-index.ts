import type { Packaged } from '../src/territories/packaged-file.js';
import { TerritoryIndex } from '../src/territories/territory-index.js';

const box = ([west, south, east, north]: readonly [number, number, number, number]): Packaged['states'][number][3] => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
];

/** A few real names on a simpler map: two Länder side by side, namesakes in both, and one imaginary city. */
const PACKAGED: Packaged = {
  edition: 'test',
  populationDate: '2018-12-31',
  states: [
    ['01', 'Schleswig-Holstein', 1_200, box([9, 54, 11, 55])],
    ['06', 'Hessen', 900, box([8, 50, 10, 51])],
  ],
  districts: [
    ['01002', 'Kiel', 'town', 700],
    ['01055', 'Kreis Ostholstein', 'rural', 300],
    ['01062', 'Kreis Stormarn', 'rural', 200],
    ['06432', 'Landkreis Darmstadt-Dieburg', 'rural', 400],
    ['06534', 'Landkreis Marburg-Biedenkopf', 'rural', 500],
  ],
  municipalities: [
    ['01002000', 'Kiel', 10.12, 54.32, 690],
    ['01055032', 'Neustadt in Holstein', 10.81, 54.11, 16],
    ['01055040', 'Süsel', 10.7, 54.07, 5],
    ['01062001', 'Ahrensburg', 10.24, 54.1, 31],
    ['01062060', 'Reinfeld', 10.48, 54.2, 8],
    ['06432015', 'Münster', 8.86, 50.2, 14],
    ['06534016', 'Neustadt', 9.11, 50.85, 9],
    ['06534020', 'Reinfeld', 9.5, 50.5, 2],
    ['06432020', 'Reinfeld', 8.5, 50.1, 3],
  ],
  quarters: [['Gaarden', '01002000', 10.15, 54.31, 10]],
  postcodes: [
    ['23730', ['01055032', '01055040', 'Sierksdorf']],
    ['24103', ['01002000']],
    ['24254', ['Rumohr']],
  ],
};

/** The index for specs that need no 7,000 places. */
export const smallIndex = new TerritoryIndex(PACKAGED, [
  {
    key: '99001000',
    name: 'Lindenhafen',
    level: 'municipality',
    population: { value: 318_400, date: '2025-12-31' },
    point: [8.98, 53.32],
    size: 318_400,
  },
]);
