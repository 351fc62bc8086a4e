import { BY_ANYTHING, FIRST_RELEASE, type Indicator } from './indicator.js';
import { ratioOf } from './judge.js';

/** How much people talk to each other, rather than to the city alone. */
export const C2b: Indicator = {
  definition: {
    id: 'C2b',
    version: 1,
    name: { de: 'Dialoggrad', en: 'Degree of dialogue' },
    shortDefinition: {
      de: 'Wie viele Kommentare auf einen Beitrag kommen.',
      en: 'How many comments there are for each contribution.',
    },
    formula: {
      de: 'Summe der Kommentare geteilt durch die Summe der Beiträge, über Verfahren, die beides melden. Nach Zeit: nach dem ersten Tag der Verfahren.',
      en: 'Sum of comments divided by sum of contributions, over procedures that report both. By time: by the first day of the procedures.',
    },
    unit: 'ratio',
    precision: 2,
    periodRule: 'cohort',
    groupings: BY_ANYTHING,
    nullPolicy: {
      de: 'Beiträge ohne einen Kommentar ergeben 0. Meldet kein Verfahren beides, ist der Wert „nicht gemeldet“; gibt es keinen Beitrag, ist er „nicht anwendbar“.',
      en: 'Contributions without a comment make 0. Where no procedure reports both, the value is “not reported”; where there is no contribution, it is “not applicable”.',
    },
    exclusions: {
      de: 'Verfahren, die nur eines von beiden melden; zurückgezogene und zusammengeführte Verfahren; Entwürfe vor ihrem Beginn.',
      en: 'Procedures that report only one of the two; withdrawn and merged procedures; drafts before they begin.',
    },
    caveat: {
      de: 'Ein Verhältnis der Summen: Große Verfahren wiegen schwerer. Nicht jede Plattform erlaubt Kommentare.',
      en: 'A ratio of sums: large procedures weigh more. Not every platform allows comments.',
    },
    sources: ['DIPAS, statistics of a project: dipas-unitac@e4f2322'],
    since: FIRST_RELEASE,
  },
  judge: ratioOf,
  ownGrouping: null,
};
