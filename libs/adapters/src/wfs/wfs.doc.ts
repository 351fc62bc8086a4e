import { mapDecisions, mapTables } from '../kit/feature-list/map-doc.js';
import type { FormatDoc } from '../kit/format-doc.js';
import { wfs } from './wfs.adapter.js';

/** The page `docs/formats/wfs.md`. */
export const wfsDoc: FormatDoc = {
  adapter: wfs,
  introduction:
    'Features of one type, in GeoJSON. The feed may be the service (its capabilities are asked for the type, the name of its JSON and whether it can page) or a GetFeature request, whose own parameters stay. Fields are read by a field map, given or suggested. GML is not read: it fails with `not-geojson`.',
  exampleUrl: 'https://geo.example/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=app:prosin_imverfahren',
  fields: mapTables,
  decisions: [
    {
      question: 'Pages.',
      answer:
        'By `count` and `startIndex`. The end is where `numberMatched` says; without it, the first empty page, or the same page again from a server that knows no `startIndex`. A list with fewer features than `numberMatched` and no further page is truncated: nothing is concluded from what is absent (Q32). Without `sortBy` pages may overlap (Q39); the same id counts once.',
    },
    {
      question: 'Identity.',
      answer: 'Ids that GeoServer draws anew for each answer (`…fid-…`) are not used.',
    },
    ...mapDecisions,
  ],
};
