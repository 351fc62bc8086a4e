import { FIRST_RELEASE, type Indicator } from './indicator.js';
import { mixOf } from './judge.js';

/** What the procedures are about. */
export const F1: Indicator = {
  definition: {
    id: 'F1',
    version: 1,
    name: { de: 'Themenmix', en: 'Mix of topics' },
    shortDefinition: {
      de: 'Welcher Anteil der Verfahren auf jedes Thema entfällt.',
      en: 'What share of the procedures falls to each topic.',
    },
    formula: {
      de: 'Ein Verfahren mit k Themen zählt in jedem davon 1/k; geteilt durch die Zahl aller Verfahren. Mit der Zeile der Verfahren ohne Thema ergeben alle Zeilen 1.',
      en: 'A procedure with k topics counts 1/k in each of them; divided by the number of all procedures. With the row of procedures without a topic, all rows make 1.',
    },
    unit: 'share',
    precision: 2,
    periodRule: 'none',
    groupings: ['topic'],
    nullPolicy: {
      de: 'Ein Thema ohne Verfahren hat keine Zeile. Verfahren ohne Thema haben eine eigene.',
      en: 'A topic without procedures has no row. Procedures without a topic have one of their own.',
    },
    exclusions: {
      de: 'Zurückgezogene und zusammengeführte Verfahren, und Entwürfe vor ihrem Beginn.',
      en: 'Withdrawn and merged procedures, and drafts before they begin.',
    },
    caveat: {
      de: 'Themen werden aus den Worten der Plattformen einem gemeinsamen Wortschatz zugeordnet. Auch wer nach Themen filtert, sieht die übrigen Themen der gefundenen Verfahren.',
      en: 'Topics are mapped from the words of the platforms to a common vocabulary. Filtering by topic still shows the other topics of the procedures found.',
    },
    sources: ['mein.berlin, topics of a project: liqd/a4-meinberlin@5b49e7137'],
    since: FIRST_RELEASE,
  },
  judge: mixOf,
  ownGrouping: 'topic',
};
