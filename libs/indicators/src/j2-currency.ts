import { FIRST_RELEASE, type Indicator } from './indicator.js';
import { medianOf } from './judge.js';

/** How long ago the sources last confirmed what is shown. */
export const J2: Indicator = {
  definition: {
    id: 'J2',
    version: 1,
    name: { de: 'Aktualität der Daten', en: 'Currency of the data' },
    shortDefinition: {
      de: 'Vor wie vielen Tagen die Quelle ein typisches Verfahren zuletzt bestätigt hat.',
      en: 'How many days ago the source last confirmed a typical procedure.',
    },
    formula: {
      de: 'Median von heute − Tag der letzten Bestätigung (Kalendertage in Berlin, heute = 0) über die Verfahren, die ihre Quelle noch führen müsste.',
      en: 'Median of today − day of the last confirmation (calendar days in Berlin, today = 0) over the procedures that their source should still list.',
    },
    unit: 'days',
    precision: 0,
    periodRule: 'none',
    groupings: ['territory', 'publisher'],
    nullPolicy: {
      de: 'Heute bestätigt ist der Wert 0. Hat noch kein vollständiger Lauf etwas bestätigt, ist er „nicht gemeldet“; sind alle archiviert, „nicht anwendbar“.',
      en: 'Confirmed today is the value 0. Where no complete run has confirmed anything yet, it is “not reported”; where all are archived, “not applicable”.',
    },
    exclusions: {
      de: 'Archivierte Verfahren, die ihre Quelle nicht mehr führt; zurückgezogene und zusammengeführte Verfahren; Entwürfe vor ihrem Beginn.',
      en: 'Archived procedures, which their source no longer lists; withdrawn and merged procedures; drafts before they begin.',
    },
    caveat: {
      de: 'Bestätigt heißt: Ein vollständiger Lauf fand das Verfahren vor. Ob die Stadt ihre Angaben pflegt, sagt das nicht.',
      en: 'Confirmed means that a complete run found the procedure. It does not tell whether the city keeps its data up to date.',
    },
    sources: ['udata, harvest jobs: opendatateam/udata@25b5a2ddd'],
    since: FIRST_RELEASE,
  },
  judge: medianOf,
  ownGrouping: null,
};
