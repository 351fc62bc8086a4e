import { BY_ANYTHING, FIRST_RELEASE, type Indicator } from './indicator.js';
import { medianOf } from './judge.js';

/** How many contributions a typical procedure receives. */
export const C1: Indicator = {
  definition: {
    id: 'C1',
    version: 1,
    name: { de: 'Beiträge je Verfahren', en: 'Contributions per procedure' },
    shortDefinition: {
      de: 'Wie viele Beiträge ein typisches Verfahren erhält.',
      en: 'How many contributions a typical procedure receives.',
    },
    formula: {
      de: 'Median der gemeldeten Beiträge je Verfahren, dazu unteres und oberes Viertel (linear interpoliert) und Summe. Nach Zeit: nach dem ersten Tag der Verfahren.',
      en: 'Median of the reported contributions per procedure, with lower and upper quartile (linear interpolation) and sum. By time: by the first day of the procedures.',
    },
    unit: 'contributions',
    precision: 1,
    periodRule: 'cohort',
    groupings: BY_ANYTHING,
    nullPolicy: {
      de: 'Eine gemeldete 0 zählt als 0. Verfahren ohne Meldung zählen nicht mit; meldet keines der Gruppe, ist der Wert „nicht gemeldet“, ohne Verfahren „nicht anwendbar“.',
      en: 'A reported 0 counts as 0. Procedures that report nothing are left out; where none of the group reports, the value is “not reported”, without procedures “not applicable”.',
    },
    exclusions: {
      de: 'Verfahren ohne gemeldete Beiträge; zurückgezogene und zusammengeführte Verfahren; Entwürfe vor ihrem Beginn.',
      en: 'Procedures without reported contributions; withdrawn and merged procedures; drafts before they begin.',
    },
    caveat: {
      de: 'Was ein Beitrag ist, legt jede Plattform selbst fest: Vergleiche zwischen Plattformen sind ungenau. Bei laufenden Verfahren steigt die Zahl noch. Nach Thema zählt ein Verfahren in jedem seiner Themen.',
      en: 'Each platform decides what a contribution is: comparisons between platforms are rough. While a procedure runs, its number still grows. By topic a procedure counts in each of its topics.',
    },
    sources: [
      'DIPAS, number of contributions of a project: dipas-unitac@e4f2322',
      'mein.berlin, ideas, map ideas and proposals: liqd/a4-meinberlin@5b49e7137',
    ],
    since: FIRST_RELEASE,
  },
  judge: medianOf,
  ownGrouping: null,
};
