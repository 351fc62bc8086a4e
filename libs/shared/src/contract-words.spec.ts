import { describe, expect, it } from '@jest/globals';
import { FeedFormat } from './feed.js';
import { Sort } from './filter.js';

describe('the vocabularies of the contract', () => {
  // Addresses, stored rows and other people's code hold these words: adding is free, taking away is not.
  it('still know every format', () => {
    expect(FeedFormat.options).toEqual(
      expect.arrayContaining([
        'dipas-pds',
        'mein-berlin',
        'demosplan',
        'decidim',
        'geojson',
        'ogc-features',
        'wfs',
        'arcgis',
        'dcat-ap-plu',
        'xbeteiligung',
        'kerrokantasi',
        'citizen-space',
        'go-vocal',
        'consul',
        'oparl',
        'rss',
        'ical',
        'json-ld',
        'csv',
        'navigator',
      ]),
    );
  });

  it('still know every order', () => {
    expect(Sort.options).toEqual(
      expect.arrayContaining(['deadline', 'start', 'newest', 'relevance', 'distance', 'contributions']),
    );
  });
});
