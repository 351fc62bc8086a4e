import { BY_ANYTHING, FIRST_RELEASE, type Indicator } from './indicator.js';
import { ratioOf } from './judge.js';

/** What share of the procedures can be shown on a map. */
export const A4: Indicator = {
  definition: {
    id: 'A4',
    version: 1,
    name: { de: 'Anteil mit Ortsbezug', en: 'Share with a location' },
    shortDefinition: {
      de: 'Welcher Anteil der Verfahren auf der Karte gezeigt werden kann.',
      en: 'What share of the procedures can be shown on the map.',
    },
    formula: {
      de: 'Verfahren mit Koordinaten geteilt durch alle Verfahren. Nach Zeit: nach ihrem ersten Tag.',
      en: 'Procedures with coordinates divided by all procedures. By time: by their first day.',
    },
    unit: 'share',
    precision: 2,
    periodRule: 'cohort',
    groupings: BY_ANYTHING,
    nullPolicy: {
      de: 'Hat kein Verfahren der Gruppe Koordinaten, ist der Wert 0. Gibt es in der Gruppe kein Verfahren, ist er „nicht anwendbar“.',
      en: 'Where no procedure of the group has coordinates, the value is 0. Where the group has no procedure, it is “not applicable”.',
    },
    exclusions: {
      de: 'Zurückgezogene und zusammengeführte Verfahren, und Entwürfe vor ihrem Beginn.',
      en: 'Withdrawn and merged procedures, and drafts before they begin.',
    },
    caveat: {
      de: 'Auch ein Verfahren für die ganze Stadt kann einen Punkt haben, etwa die Kartenmitte oder den Ort einer Veranstaltung. Ein Ort nur in Worten zählt nicht.',
      en: 'A procedure for the whole city may have a point as well, such as the middle of the map or the place of a meeting. A place in words alone does not count.',
    },
    sources: ['mein.berlin shows projects without a spatial reference in no map: liqd/a4-meinberlin@5b49e7137'],
    since: FIRST_RELEASE,
  },
  judge: ratioOf,
  ownGrouping: null,
};
