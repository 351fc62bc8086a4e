import { FIRST_RELEASE, type Indicator } from './indicator.js';
import { ratioOf } from './judge.js';

/** What share of the closed procedures tells what became of them. */
export const G1: Indicator = {
  definition: {
    id: 'G1',
    version: 1,
    name: { de: 'Ergebnis veröffentlicht', en: 'Result published' },
    shortDefinition: {
      de: 'Bei welchem Anteil der beendeten Verfahren ein Ergebnis veröffentlicht ist.',
      en: 'For what share of the closed procedures a result has been published.',
    },
    formula: {
      de: 'Beendete Verfahren mit veröffentlichtem Ergebnis geteilt durch beendete Verfahren, deren Plattform Ergebnisse melden kann. Nach Zeit: nach dem ersten Tag der Verfahren.',
      en: 'Closed procedures with a published result divided by closed procedures whose platform can report results. By time: by the first day of the procedures.',
    },
    unit: 'share',
    precision: 2,
    periodRule: 'cohort',
    groupings: ['time', 'territory', 'topic', 'publisher', 'kind'],
    nullPolicy: {
      de: 'Kein Ergebnis veröffentlicht ist der Wert 0. Kann keine der Plattformen Ergebnisse melden, ist er „nicht gemeldet“; ist kein Verfahren beendet, „nicht anwendbar“.',
      en: 'No result published is the value 0. Where none of the platforms can report results, it is “not reported”; where no procedure is closed, “not applicable”.',
    },
    exclusions: {
      de: 'Alles, was nicht beendet ist; zurückgezogene und zusammengeführte Verfahren. Die Grundgesamtheit sind die beendeten Verfahren.',
      en: 'Everything that is not closed; withdrawn and merged procedures. The population is the closed procedures.',
    },
    caveat: {
      de: 'Ein Ergebnis kann außerhalb der Plattform veröffentlicht sein, ohne dass sie es meldet. Frisch beendete Verfahren hatten dafür noch keine Zeit.',
      en: 'A result may be published outside the platform without being reported. Procedures that have just closed had no time yet.',
    },
    sources: [
      'mein.berlin, result of a project with meaningful content: liqd/a4-meinberlin@5b49e7137',
      'OECD Guidelines for Citizen Participation Processes 2022: accountability',
    ],
    since: FIRST_RELEASE,
  },
  judge: ratioOf,
  ownGrouping: null,
};
