import { mapDecisions, mapTables } from '../kit/feature-list/map-doc.js';
import type { FormatDoc } from '../kit/format-doc.js';
import { arcgis } from './arcgis.adapter.js';

/** The page `docs/formats/arcgis.md`. */
export const arcgisDoc: FormatDoc = {
  adapter: arcgis,
  introduction:
    "A layer of a FeatureServer or MapServer. The feed may be the service (the layer whose name tells of procedures is read), a layer or a query, whose own parameters stay. GeoJSON is asked for, and Esri's own JSON where the server refuses that. Fields are read by a field map, given or suggested.",
  exampleUrl: 'https://geo.example/arcgis/rest/services/Beteiligung/FeatureServer/0',
  fields: mapTables,
  decisions: [
    {
      question: 'Pages.',
      answer:
        'By `resultOffset`, as long as the server says `exceededTransferLimit`, beside the features or among the properties of the collection (Q38). The same page again means that the server knows no offset: the list is not complete.',
    },
    {
      question: 'Dates.',
      answer: 'Milliseconds since 1970 (Q14): midnight, in UTC or in the zone of the feed, is a day.',
    },
    {
      question: 'Esri geometry.',
      answer:
        'Points, lines and rings become GeoJSON; a hole belongs to the ring around it. `spatialReference` names the system.',
    },
    ...mapDecisions,
  ],
};
