import type { FormatDoc } from '../kit/format-doc.js';
import { mapDecisions, mapTables } from '../kit/feature-list/map-doc.js';
import { geojson } from './geojson.adapter.js';

/** The page `docs/formats/geojson.md`. */
export const geojsonDoc: FormatDoc = {
  adapter: geojson,
  introduction:
    'A file whose fields the city named itself: a FeatureCollection, or a plain list of objects (the document itself, or its member `features`, `results`, `items`, `data`, `projects` or `member`). It is read as it arrives, with the memory of one entry. A field map says what stands where; without one, a map is suggested from the names and values of the first 100 entries.',
  exampleUrl: 'https://mitreden.example/verfahren.geojson',
  fields: mapTables,
  decisions: [
    ...mapDecisions,
    {
      question: 'Scripts.',
      answer:
        'JSON behind an assignment (`var markers = …;`) is read. The markers of the UVP-Verbund are known by their shape; "Negative Vorprüfungen" are skipped as no participation (Q37, Q60).',
    },
  ],
};
