import { describe, expect, it } from '@jest/globals';
import { foldName, withoutStyle } from './names.js';

describe('folding a name', () => {
  it.each([
    ['Köln', 'koln', 'koeln'],
    ['KÖLN', 'koln', 'koeln'],
    ['Köln', 'koln', 'koeln'],
    ['Gießen', 'giessen', 'giessen'],
    ['Saint-Denis', 'saint denis', 'saint denis'],
    ['Łódź', 'łodz', 'łodz'],
    ['Neustadt (Hessen)', 'neustadt hessen', 'neustadt hessen'],
    ['  Frankfurt/Oder ', 'frankfurt oder', 'frankfurt oder'],
    ['', '', ''],
  ])('of %s', (name, plain, spelled) => {
    expect(foldName(name)).toEqual({ plain, spelled });
  });
});

describe('a name without its style', () => {
  it.each([
    ['Freie und Hansestadt Hamburg', 'Hamburg'],
    ['Landeshauptstadt Kiel', 'Kiel'],
    ['Stadt Köln', 'Köln'],
    ['Gemeinde Süsel', 'Süsel'],
    ['Universitäts- und Hansestadt Greifswald', 'Greifswald'],
    ['Kreisfreie Stadt Trier', 'Trier'],
    ['Kiel, Landeshauptstadt', 'Kiel'],
    ['Freistaat Bayern', 'Bayern'],
  ])('%s', (name, bare) => {
    expect(withoutStyle(name)).toBe(bare);
  });

  it.each(['Stadtroda', 'Kreis Stormarn', 'Landkreis Rostock', 'Landau in der Pfalz', 'Stadt', 'Neustadt in Holstein'])(
    'keeps what belongs to it: %s',
    (name) => {
      expect(withoutStyle(name)).toBe(name);
    },
  );
});
