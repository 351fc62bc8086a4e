import { BY_ANYTHING, FIRST_RELEASE, type Indicator } from './indicator.js';
import { countOf } from './judge.js';

/** How many procedures there are; by time, how many were under way. */
export const A1: Indicator = {
  definition: {
    id: 'A1',
    version: 1,
    name: { de: 'Verfahren', en: 'Procedures' },
    shortDefinition: {
      de: 'Wie viele Beteiligungsverfahren es gibt, je Stand oder je Zeitraum, in dem sie liefen.',
      en: 'How many participation procedures there are, by status or by the period in which they ran.',
    },
    formula: {
      de: 'Anzahl der Verfahren. Nach Zeit: Ein Verfahren zählt in jedem Zeitraum, den seine Spanne vom ersten bis zum letzten Tag berührt; ohne letzten Tag zählt es bis heute, ohne ersten erst ab seinem letzten Tag oder heute, was früher ist.',
      en: 'Number of procedures. By time: a procedure counts in every period that its span from first to last day touches; without a last day it counts until today, without a first one only from its last day or today, whichever is earlier.',
    },
    unit: 'procedures',
    precision: 0,
    periodRule: 'activity',
    groupings: BY_ANYTHING,
    nullPolicy: {
      de: 'Kein Verfahren ist der Wert 0. Verfahren ohne Daten gehören zu keinem Zeitraum und stehen in einer eigenen Zeile „Ohne Datum“.',
      en: 'No procedure is the value 0. Procedures without dates belong to no period and have a row of their own, “Without dates”.',
    },
    exclusions: {
      de: 'Zurückgezogene und zusammengeführte Verfahren, und Entwürfe vor ihrem Beginn. Archivierte zählen mit.',
      en: 'Withdrawn and merged procedures, and drafts before they begin. Archived ones count.',
    },
    caveat: {
      de: 'Nach Zeit und nach Thema zählt ein Verfahren mehrfach, wenn es mehrere Zeiträume berührt oder mehrere Themen hat: Die Zeilen lassen sich nicht addieren. Die Zeitachse reicht nie vor 1990 und nie mehr als zehn Jahre voraus.',
      en: 'By time and by topic a procedure counts more than once where it touches several periods or has several topics: the rows do not add up. The axis of time never reaches before 1990 nor more than ten years ahead.',
    },
    sources: [
      'mein.berlin, status of a project from its phases: liqd/a4-meinberlin@5b49e7137',
      'Decidim, processes statistics: published and public only',
    ],
    since: FIRST_RELEASE,
  },
  judge: countOf,
  ownGrouping: null,
};
