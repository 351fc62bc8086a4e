import { BY_ANYTHING, FIRST_RELEASE, type Indicator } from './indicator.js';
import { medianOf } from './judge.js';

/** How long a typical procedure lasts. */
export const D1: Indicator = {
  definition: {
    id: 'D1',
    version: 1,
    name: { de: 'Dauer', en: 'Duration' },
    shortDefinition: {
      de: 'Wie viele Tage ein typisches Verfahren dauert.',
      en: 'How many days a typical procedure lasts.',
    },
    formula: {
      de: 'Median von letzter Tag − erster Tag + 1 (beide Tage zählen), dazu unteres und oberes Viertel (linear interpoliert). Nach Zeit: nach dem ersten Tag der Verfahren.',
      en: 'Median of last day − first day + 1 (both days count), with lower and upper quartile (linear interpolation). By time: by the first day of the procedures.',
    },
    unit: 'days',
    precision: 0,
    periodRule: 'cohort',
    groupings: BY_ANYTHING,
    nullPolicy: {
      de: 'Fehlt der erste oder der letzte Tag, ist die Dauer dieses Verfahrens nicht gemeldet und zählt nicht mit.',
      en: 'Where the first or the last day is missing, the duration of that procedure is not reported and left out.',
    },
    exclusions: {
      de: 'Verfahren ohne Daten oder mit offenem Ende; zurückgezogene und zusammengeführte Verfahren; Entwürfe vor ihrem Beginn.',
      en: 'Procedures without dates or with an open end; withdrawn and merged procedures; drafts before they begin.',
    },
    caveat: {
      de: 'Gemessen vom ersten bis zum letzten Tag der öffentlichen Phasen; Pausen dazwischen zählen mit. Laufende Verfahren zählen mit ihrem angekündigten Ende.',
      en: 'Measured from the first to the last day of the public phases; breaks between them count. Running procedures count with their announced end.',
    },
    sources: [
      'UK Government, Consultation Principles 2018: consult for a proportionate amount of time',
      'European Commission: four weeks for roadmaps, twelve for public consultations',
    ],
    since: FIRST_RELEASE,
  },
  judge: medianOf,
  ownGrouping: null,
};
