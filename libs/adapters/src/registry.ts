import type { FeedFormat } from '@navigator/shared';
import { arcgis } from './arcgis/arcgis.adapter.js';
import { citizenSpace } from './citizen-space/citizen-space.adapter.js';
import { consul } from './consul/consul.adapter.js';
import { csv } from './csv/csv.adapter.js';
import { dcatApPlu } from './dcat-ap-plu/dcat-ap-plu.adapter.js';
import { decidim } from './decidim/decidim.adapter.js';
import { demosplan } from './demosplan/demosplan.adapter.js';
import { dipasPds } from './dipas-pds/dipas-pds.adapter.js';
import { geojson } from './geojson/geojson.adapter.js';
import { ical } from './ical/ical.adapter.js';
import { goVocal } from './go-vocal/go-vocal.adapter.js';
import { jsonLd } from './json-ld/json-ld.adapter.js';
import { kerrokantasi } from './kerrokantasi/kerrokantasi.adapter.js';
import type { Adapter, AnswerHead, Door, Lead, Recognition } from './kit/contract.js';
import { meinBerlin } from './mein-berlin/mein-berlin.adapter.js';
import { navigator } from './navigator/navigator.adapter.js';
import { ogcFeatures } from './ogc-features/ogc-features.adapter.js';
import { oparl } from './oparl/oparl.adapter.js';
import { rss } from './rss/rss.adapter.js';
import { wfs } from './wfs/wfs.adapter.js';
import { xbeteiligung } from './xbeteiligung/xbeteiligung.adapter.js';

/** Every wire format we read. A new one is a folder and a line here. */
export const adapters: readonly Adapter[] = [
  dipasPds,
  meinBerlin,
  demosplan,
  decidim,
  consul,
  kerrokantasi,
  geojson,
  ogcFeatures,
  wfs,
  arcgis,
  citizenSpace,
  dcatApPlu,
  xbeteiligung,
  csv,
  goVocal,
  ical,
  jsonLd,
  rss,
  oparl,
  navigator,
];

/** A format that an answer may be in, and by what one can tell. */
export interface RankedFormat extends Recognition {
  readonly format: FeedFormat;
}

/** The adapter of a format. A spec holds that every format of the contract has one. */
export function adapterFor(format: FeedFormat): Adapter {
  const found = adapters.find((adapter) => adapter.format === format);
  if (!found) throw new Error(`the registry lists no adapter for ${format}`);
  return found;
}

/** The formats that the beginning of an answer may be in, likeliest first. */
export function recognise(head: AnswerHead, among: readonly Adapter[] = adapters): readonly RankedFormat[] {
  const ranked = among
    .flatMap((adapter) => {
      const recognition = adapter.recognise(head);
      return recognition ? [{ format: adapter.format, ...recognition }] : [];
    })
    .toSorted((a, b) => b.confidence - a.confidence);
  const best = ranked[0]?.confidence ?? 0;
  return best < SURE ? ranked : ranked.filter(({ confidence }) => confidence > best - FAR_BEHIND);
}

/** A place where a feed in some format may be. */
export interface RankedLead extends Lead {
  readonly format: FeedFormat;
}

/** Where feeds may be as seen from a door, likeliest first; no question twice. */
export function leads(door: Door, among: readonly Adapter[] = adapters): readonly RankedLead[] {
  const all = among.flatMap((adapter) =>
    (adapter.leads?.(door) ?? []).map((lead) => ({ format: adapter.format, ...lead })),
  );
  const ranked = all.toSorted((a, b) => b.likelihood - a.likelihood);
  const questions = ranked.map(questionOf);
  return ranked.filter((_, index) => questions.indexOf(questions[index] ?? '') === index);
}

function questionOf({ request }: Lead): string {
  return JSON.stringify([request.url, request.post?.body ?? null]);
}

/** Beside a format that knows its own members, one that would read any list of its kind is no choice worth showing. */
const SURE = 0.9;
const FAR_BEHIND = 0.4;
