import type { InLanguages } from '@navigator/shared';
import { counted } from '../../format/numbers.js';

/** What the pages about cities compose. */
interface CityWords {
  readonly summary: (cities: number, states: number) => string;
  readonly activity: (open: number, planned: number) => string;
  readonly none: string;
  readonly stateUnknown: string;
  readonly stateUnknownNote: string;
  readonly imaginary: string;
  readonly imaginaryNote: string;
  readonly noState: string;
  readonly unknown: string;
  readonly asOf: (date: string) => string;
  readonly leadImaginary: string;
  readonly leadUnknown: string;
  readonly description: (name: string, open: number, planned: number) => string;
  readonly allOpen: (count: number) => string;
  readonly allPlanned: (count: number) => string;
  readonly terms: {
    readonly state: string;
    readonly territory: string;
    readonly key: string;
    readonly residents: string;
    readonly confirmed: string;
    readonly never: string;
    readonly licence: string;
    readonly licenceUnknown: string;
    readonly format: string;
  };
}

const procedures = {
  de: { one: 'Verfahren', other: 'Verfahren' },
  en: { one: 'procedure', other: 'procedures' },
} as const;

const de: CityWords = {
  summary: (cities, states) => {
    const all = counted(cities, 'de', { one: 'Stadt oder Stelle', other: 'Städte und Stellen' });
    return states === 0 ? all : `${all} in ${counted(states, 'de', { one: 'Land', other: 'Ländern' })}`;
  },
  activity: (open, planned) =>
    `${counted(open, 'de', { one: 'offenes Verfahren', other: 'offene Verfahren' })}, ${counted(planned, 'de', { one: 'geplantes', other: 'geplante' })}`,
  none: 'Noch ist keine Stadt angeschlossen.',
  stateUnknown: 'Ohne Zuordnung zu einem Land',
  stateUnknownNote: 'Diese Stellen nennen kein Gebiet mit amtlichem Schlüssel, oder wir kennen den Schlüssel nicht.',
  imaginary: 'Erfundene Städte',
  imaginaryNote:
    'Diese Städte gibt es nicht. Sie zeigen, wie der Dienst aussieht, wenn echte Städte angeschlossen sind.',
  noState: 'keines, die Stadt ist erfunden',
  unknown: 'unbekannt',
  asOf: (date) => `Stand ${date}`,
  leadImaginary: 'Eine erfundene Stadt: Es gibt sie nicht, und ihre Verfahren auch nicht.',
  leadUnknown: 'Keinem Gebiet mit amtlichem Schlüssel zugeordnet.',
  description: (name, open, planned) =>
    `Beteiligung in ${name}: ${counted(open, 'de', { one: 'offenes Verfahren', other: 'offene Verfahren' })}, ${String(planned)} geplant.`,
  allOpen: (count) => `Alle ${counted(count, 'de', procedures.de)} zeigen, die offen sind`,
  allPlanned: (count) => `Alle ${counted(count, 'de', procedures.de)} zeigen, die geplant sind`,
  terms: {
    state: 'Land',
    territory: 'Gebiet',
    key: 'Amtlicher Schlüssel',
    residents: 'Einwohnerzahl',
    confirmed: 'Zuletzt bestätigt',
    never: 'noch nie',
    licence: 'Lizenz',
    licenceUnknown: 'Lizenz ungeklärt',
    format: 'Format',
  },
};

const en: CityWords = {
  summary: (cities, states) => {
    const all = counted(cities, 'en', { one: 'city or body', other: 'cities and bodies' });
    return states === 0 ? all : `${all} in ${counted(states, 'en', { one: 'Land', other: 'Länder' })}`;
  },
  activity: (open, planned) => `${counted(open, 'en', procedures.en)} open, ${String(planned)} planned`,
  none: 'No city is connected yet.',
  stateUnknown: 'Not assigned to any Land',
  stateUnknownNote: 'These bodies name no area with an official key, or we do not know the key.',
  imaginary: 'Imaginary cities',
  imaginaryNote: 'These cities do not exist. They show what the service looks like once real cities are connected.',
  noState: 'none, the city is imaginary',
  unknown: 'unknown',
  asOf: (date) => `as of ${date}`,
  leadImaginary: 'An imaginary city: it does not exist, and neither do its procedures.',
  leadUnknown: 'Not assigned to any area with an official key.',
  description: (name, open, planned) =>
    `Participation in ${name}: ${counted(open, 'en', procedures.en)} open, ${String(planned)} planned.`,
  allOpen: (count) => `Show all ${counted(count, 'en', procedures.en)} that are open`,
  allPlanned: (count) => `Show all ${counted(count, 'en', procedures.en)} that are planned`,
  terms: {
    state: 'Land',
    territory: 'Area',
    key: 'Official key',
    residents: 'Residents',
    confirmed: 'Last confirmed',
    never: 'never yet',
    licence: 'Licence',
    licenceUnknown: 'Licence unclear',
    format: 'Format',
  },
};

/** The words in both languages. */
export const CITY_WORDS: InLanguages<CityWords> = { de, en };
