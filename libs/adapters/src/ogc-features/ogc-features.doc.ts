import { mapDecisions, mapTables } from '../kit/feature-list/map-doc.js';
import type { FormatDoc } from '../kit/format-doc.js';
import { ogcFeatures } from './ogc-features.adapter.js';

/** The page `docs/formats/ogc-features.md`. */
export const ogcFeaturesDoc: FormatDoc = {
  adapter: ogcFeatures,
  introduction:
    'A collection of features, page by page. The feed may be the service, its `/collections`, one collection or its `/items`; without a collection, the one whose name tells of procedures is read, or the answer fails with the names there are (`no-layer-chosen`). Fields are read by a field map, given or suggested.',
  exampleUrl: 'https://geo.example/datasets/v1/plaene/collections/verfahren/items',
  fields: mapTables,
  decisions: [
    {
      question: 'Pages.',
      answer:
        'The link `next` is followed as the server writes it, with the scheme of the feed, up to 1,500 pages. Fewer features than `limit` mean nothing: only the absence of the link is the end (Q38). A next page on another host, or the same page again, is not followed, and a list with fewer features than `numberMatched` is not complete: nothing is concluded from what is absent.',
    },
    {
      question: 'Format.',
      answer: '`f=json` and the header `Accept` are both sent: some servers heed the one, some the other.',
    },
    ...mapDecisions,
  ],
};
