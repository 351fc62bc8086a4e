import { FIRST_RELEASE, type Indicator } from './indicator.js';
import { ratioOf } from './judge.js';

/** Fields that a good record has; the store asks each of them of every procedure. */
export const RECOMMENDED_FIELDS = [
  'summary',
  'start',
  'end',
  'location',
  'topics',
  'url',
  'organiser',
  'kind',
] as const;
export type RecommendedField = (typeof RECOMMENDED_FIELDS)[number];

/** How much of what residents want to know is filled in. */
export const J1: Indicator = {
  definition: {
    id: 'J1',
    version: 1,
    name: { de: 'Vollständigkeit der Daten', en: 'Completeness of the data' },
    shortDefinition: {
      de: 'Welcher Anteil der empfohlenen Angaben ausgefüllt ist.',
      en: 'What share of the recommended fields is filled in.',
    },
    formula: {
      de: 'Ausgefüllte Angaben geteilt durch acht Angaben je Verfahren: Kurztext, erster Tag, letzter Tag, Ort (Koordinaten oder Worte), Thema, Adresse, Veranstalter, Art.',
      en: 'Fields filled in divided by eight fields per procedure: summary, first day, last day, location (coordinates or words), topic, address, organiser, kind.',
    },
    unit: 'share',
    precision: 2,
    periodRule: 'none',
    groupings: ['territory', 'publisher', 'status', 'kind'],
    nullPolicy: {
      de: 'Eine fehlende Angabe zählt als nicht ausgefüllt. Ohne Verfahren ist der Wert „nicht anwendbar“.',
      en: 'A missing field counts as not filled in. Without procedures the value is “not applicable”.',
    },
    exclusions: {
      de: 'Zurückgezogene und zusammengeführte Verfahren, und Entwürfe vor ihrem Beginn.',
      en: 'Withdrawn and merged procedures, and drafts before they begin.',
    },
    caveat: {
      de: 'Manche Angabe kann ein Format gar nicht enthalten, und ein Verfahren mit offenem Ende hat zu Recht keinen letzten Tag: Das misst die Daten, nicht die Arbeit der Stadt.',
      en: 'A format may be unable to hold a field, and a procedure with an open end rightly has no last day: this measures the data, not the work of the city.',
    },
    sources: ['data.europa.eu, Metadata Quality Assessment: completeness of recommended properties'],
    since: FIRST_RELEASE,
  },
  judge: ratioOf,
  ownGrouping: null,
};
