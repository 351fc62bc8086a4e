import type { FeedFormat } from '@navigator/shared';

/**
 * How near a source is to where people take part: 0 the platform itself, 1 a list that a municipality keeps of its
 * procedures, 2 a catalogue, or another installation that read one of these. The nearest is shown.
 */
export const SOURCE_RANK: Readonly<Record<FeedFormat, 0 | 1 | 2>> = {
  'dipas-pds': 0,
  'mein-berlin': 0,
  demosplan: 0,
  decidim: 0,
  kerrokantasi: 0,
  'citizen-space': 0,
  'go-vocal': 0,
  consul: 0,
  xbeteiligung: 0,
  geojson: 1,
  'ogc-features': 1,
  wfs: 1,
  arcgis: 1,
  oparl: 1,
  rss: 1,
  ical: 1,
  'json-ld': 1,
  csv: 1,
  'dcat-ap-plu': 2,
  navigator: 2,
};
