import { BY_ANYTHING, FIRST_RELEASE, type Indicator } from './indicator.js';
import { medianOf } from './judge.js';

/** How many comments a typical procedure receives. */
export const C2: Indicator = {
  definition: {
    id: 'C2',
    version: 1,
    name: { de: 'Kommentare je Verfahren', en: 'Comments per procedure' },
    shortDefinition: {
      de: 'Wie viele Kommentare ein typisches Verfahren erhält.',
      en: 'How many comments a typical procedure receives.',
    },
    formula: {
      de: 'Median der gemeldeten Kommentare je Verfahren, dazu unteres und oberes Viertel (linear interpoliert) und Summe. Nach Zeit: nach dem ersten Tag der Verfahren.',
      en: 'Median of the reported comments per procedure, with lower and upper quartile (linear interpolation) and sum. By time: by the first day of the procedures.',
    },
    unit: 'comments',
    precision: 1,
    periodRule: 'cohort',
    groupings: BY_ANYTHING,
    nullPolicy: {
      de: 'Eine gemeldete 0 zählt als 0. Verfahren ohne Meldung zählen nicht mit; meldet keines der Gruppe, ist der Wert „nicht gemeldet“, ohne Verfahren „nicht anwendbar“.',
      en: 'A reported 0 counts as 0. Procedures that report nothing are left out; where none of the group reports, the value is “not reported”, without procedures “not applicable”.',
    },
    exclusions: {
      de: 'Verfahren ohne gemeldete Kommentare; zurückgezogene und zusammengeführte Verfahren; Entwürfe vor ihrem Beginn.',
      en: 'Procedures without reported comments; withdrawn and merged procedures; drafts before they begin.',
    },
    caveat: {
      de: 'Manche Plattformen zählen Antworten auf Kommentare mit, andere nicht. Nach Thema zählt ein Verfahren in jedem seiner Themen.',
      en: 'Some platforms count replies to comments, others do not. By topic a procedure counts in each of its topics.',
    },
    sources: ['DIPAS, statistics of a project: dipas-unitac@e4f2322', 'mein.berlin: liqd/a4-meinberlin@5b49e7137'],
    since: FIRST_RELEASE,
  },
  judge: medianOf,
  ownGrouping: null,
};
