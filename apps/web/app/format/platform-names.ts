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

/** Formats that tell meetings, news or decisions about the procedures of other sources, never one of their own. */
const EVENT_FORMATS: ReadonlySet<FeedFormat> = new Set<FeedFormat>(['oparl', 'rss', 'ical', 'json-ld']);

/** Whether sources in this format only add to the procedures of others. */
export function onlyTellsEvents(format: FeedFormat): boolean {
  return EVENT_FORMATS.has(format);
}
