import { arcgisPlatforms } from './arcgis.js';
import { citizenSpacePlatforms } from './citizen-space.js';
import { consulPlatforms } from './consul.js';
import { csvPlatforms } from './csv.js';
import { dcatApPluPlatforms } from './dcat-ap-plu.js';
import { decidimPlatforms } from './decidim.js';
import { demosplanPlatforms } from './demosplan.js';
import { dipasPlatforms } from './dipas.js';
import { geojsonPlatforms } from './geojson.js';
import { goVocalPlatforms } from './go-vocal.js';
import { icalPlatforms } from './ical.js';
import { jsonLdPlatforms } from './json-ld.js';
import { kerrokantasiPlatforms } from './kerrokantasi.js';
import { meinBerlinPlatforms } from './mein-berlin.js';
import { navigatorPlatforms } from './navigator.js';
import { oparlPlatforms } from './oparl.js';
import { ogcFeaturesPlatforms } from './ogc-features.js';
import type { Expected, Platform } from './platform.js';
import { rssPlatforms } from './rss.js';
import { wfsPlatforms } from './wfs.js';
import { xbeteiligungPlatforms } from './xbeteiligung.js';

/** Every imaginary platform: each wire format that we read, in every version that differs. */
export const platforms: readonly Platform[] = [
  ...dipasPlatforms,
  ...meinBerlinPlatforms,
  ...demosplanPlatforms,
  ...decidimPlatforms,
  ...kerrokantasiPlatforms,
  ...citizenSpacePlatforms,
  ...geojsonPlatforms,
  ...ogcFeaturesPlatforms,
  ...wfsPlatforms,
  ...arcgisPlatforms,
  ...dcatApPluPlatforms,
  ...xbeteiligungPlatforms,
  ...goVocalPlatforms,
  ...consulPlatforms,
  ...oparlPlatforms,
  ...rssPlatforms,
  ...icalPlatforms,
  ...jsonLdPlatforms,
  ...csvPlatforms,
  ...navigatorPlatforms,
];

/** The platform with this slug, or null. */
export function platformBySlug(slug: string): Platform | null {
  return platforms.find((platform) => platform.slug === slug) ?? null;
}

/** What a perfect reader finds on a platform at `now`; `origin` is where it is asked, as some ids are addresses. */
export function expectedOf(platform: Platform, now: Date, origin?: string): Expected {
  return platform.expected(now, origin);
}
