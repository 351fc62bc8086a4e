import { describe, expect, it } from '@jest/globals';
import { listed, publisher } from '../../../test/sample-publishers.js';
import { matching, searchedIn, searchOf } from './city-search.js';

const cities = [listed(publisher({ name: 'Köln', territory: null })), listed(publisher())];
const names = (text: string): readonly string[] => matching(cities, text).map(({ name }) => name);

describe('the search in the list of cities', () => {
  it('finds by name, Land and key, umlauts and case aside', () => {
    expect(names('koeln')).toEqual(['Köln']);
    expect(names('KÖLN')).toEqual(['Köln']);
    expect(names('hamburg muster')).toEqual(['Musterstadt']);
    expect(names('02000000')).toEqual(['Musterstadt']);
  });

  it('shows all where nothing was typed', () => {
    expect(searchedIn(new URL('https://navigator.example/staedte?q=%20'))).toBeNull();
    expect(matching(cities, null)).toHaveLength(2);
  });

  it('says that a city is not connected, not that it has nothing', () => {
    expect(searchOf('Bonn', 0, 'de')).toMatchObject({
      told: 'Zu „Bonn“ ist keine Stadt und keine Stelle angeschlossen',
      none: { suggestHref: '/melden?art=stadt', lookUp: { href: '/?q=Bonn' } },
    });
  });
});
