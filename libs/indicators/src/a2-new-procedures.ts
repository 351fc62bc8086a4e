import { BY_ANYTHING, FIRST_RELEASE, type Indicator } from './indicator.js';
import { countOf } from './judge.js';

/** How many procedures began. */
export const A2: Indicator = {
  definition: {
    id: 'A2',
    version: 1,
    name: { de: 'Neue Verfahren', en: 'New procedures' },
    shortDefinition: {
      de: 'Wie viele Beteiligungsverfahren in einem Zeitraum begonnen haben.',
      en: 'How many participation procedures began in a period.',
    },
    formula: {
      de: 'Anzahl der Verfahren, deren erster Tag in den Zeitraum fällt; ohne Gruppierung nach Zeit in den gewählten Zeitraum. Grundlage sind alle Verfahren der Auswahl, auch die außerhalb des Zeitraums.',
      en: 'Number of procedures whose first day falls into the period; unless grouped by time, into the period chosen. It rests on all procedures of the selection, those outside the period included.',
    },
    unit: 'procedures',
    precision: 0,
    periodRule: 'cohort',
    groupings: BY_ANYTHING,
    nullPolicy: {
      de: 'Hat in einem Zeitraum keines begonnen, ist der Wert 0. Ist von keinem Verfahren der Gruppe der erste Tag bekannt, ist der Wert „nicht gemeldet“.',
      en: 'Where none began in a period, the value is 0. Where the first day of no procedure of the group is known, the value is “not reported”.',
    },
    exclusions: {
      de: 'Verfahren ohne ersten Tag; zurückgezogene und zusammengeführte Verfahren; Entwürfe vor ihrem Beginn.',
      en: 'Procedures without a first day; withdrawn and merged procedures; drafts before they begin.',
    },
    caveat: {
      de: 'Plattformen zeigen alte Verfahren unterschiedlich lange: Frühe Jahre sind eher zu niedrig. Nach Thema zählt ein Verfahren in jedem seiner Themen.',
      en: 'Platforms show old procedures for different lengths of time: early years tend to be too low. By topic a procedure counts in each of its topics.',
    },
    sources: ['Abgeordnetenhaus von Berlin, Drucksache 18/18130: procedures on mein.berlin by year'],
    since: FIRST_RELEASE,
  },
  judge: countOf,
  ownGrouping: null,
};
