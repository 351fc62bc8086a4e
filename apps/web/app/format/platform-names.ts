import type { FeedFormat } from '@navigator/shared';

/** What platforms and formats are called where people read about them. */
export const PLATFORM_NAMES: Readonly<Record<FeedFormat, string>> = {
  'dipas-pds': 'DIPAS',
  'mein-berlin': 'mein.berlin',
  demosplan: 'demosplan',
  decidim: 'Decidim',
  geojson: 'GeoJSON',
  'ogc-features': 'OGC API Features',
  wfs: 'WFS',
  arcgis: 'ArcGIS',
  'dcat-ap-plu': 'DCAT-AP.PLU',
  xbeteiligung: 'XBeteiligung',
  kerrokantasi: 'Kerrokantasi',
  'citizen-space': 'Citizen Space',
  'go-vocal': 'Go Vocal',
  consul: 'Consul',
  oparl: 'OParl',
  rss: 'RSS',
  ical: 'iCalendar',
  'json-ld': 'JSON-LD',
  csv: 'CSV',
  navigator: 'Participation Navigator',
};
