import { FIRST_RELEASE, type Indicator } from './indicator.js';
import { reportingOf } from './judge.js';

/** What a platform may report or leave out; each is a row. */
export const REPORTABLE_FIELDS = [
  'contributions',
  'comments',
  'participants',
  'result',
  'dates',
  'location',
  'topics',
] as const;
export type ReportableField = (typeof REPORTABLE_FIELDS)[number];

/** How many publishers report what the other indicators rest on. */
export const J4: Indicator = {
  definition: {
    id: 'J4',
    version: 1,
    name: { de: 'Meldegrad', en: 'Degree of reporting' },
    shortDefinition: {
      de: 'Welcher Anteil der Städte eine Angabe überhaupt meldet.',
      en: 'What share of the publishers reports a field at all.',
    },
    formula: {
      de: 'Städte, die die Angabe bei mindestens einem Verfahren melden, geteilt durch Städte mit Verfahren. n und of zählen hier Städte.',
      en: 'Publishers that report the field for at least one procedure divided by publishers with procedures. Here n and of count publishers.',
    },
    unit: 'share',
    precision: 2,
    periodRule: 'none',
    groupings: ['field'],
    nullPolicy: {
      de: 'Meldet keine Stadt die Angabe, ist der Wert 0. Gibt es keine Stadt mit Verfahren, ist er „nicht anwendbar“.',
      en: 'Where no publisher reports the field, the value is 0. Where no publisher has procedures, it is “not applicable”.',
    },
    exclusions: {
      de: 'Städte ohne Verfahren in der Auswahl; zurückgezogene und zusammengeführte Verfahren; Entwürfe vor ihrem Beginn.',
      en: 'Publishers without procedures in the selection; withdrawn and merged procedures; drafts before they begin.',
    },
    caveat: {
      de: 'Ein einziges Verfahren genügt. Wie viele Verfahren eine Zahl tragen, steht bei jeder Kennzahl selbst.',
      en: 'A single procedure is enough. How many procedures a number rests on stands with each indicator itself.',
    },
    sources: ['Decidim issues 14287, 4405, 4551, 8845: definitions of counts differ between platforms'],
    since: FIRST_RELEASE,
  },
  judge: reportingOf,
  ownGrouping: 'field',
};
