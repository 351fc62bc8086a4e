import { inLanguage } from '@navigator/shared';
import type { InLanguages, Language } from '@navigator/shared';

/** What the page about coverage says. */
interface CoverageWords {
  readonly heading: string;
  readonly lead: string;
  readonly summary: (share: string, covered: string, all: string) => string;
  readonly demo: string;
  readonly states: string;
  readonly mapLabel: string;
  readonly legend: string;
  readonly steps: readonly string[];
  readonly state: string;
  readonly share: string;
  readonly residents: string;
  readonly municipalities: string;
  readonly ofAll: (part: string, all: string) => string;
  readonly missing: string;
  readonly missingIn: (state: string) => string;
  readonly none: string;
  readonly onlyState: string;
  readonly allStates: string;
  readonly show: string;
  readonly name: string;
  readonly suggest: string;
  readonly suggestCity: (name: string) => string;
  readonly suggestNote: string;
  readonly more: string;
  readonly first: string;
  readonly join: string;
  readonly joinText: string;
  readonly register: string;
  readonly publish: string;
  readonly method: string;
  readonly methodText: (date: string) => readonly string[];
}

const de: CoverageWords = {
  heading: 'Wer dabei ist und wer fehlt',
  lead: 'Für welche Städte und Gemeinden dieser Dienst Verfahren liest, und welche die größten sind, die fehlen.',
  summary: (share, covered, all) =>
    `${share} der Menschen in Deutschland leben in einer Gemeinde, deren Verfahren hier stehen. Das sind ${covered} von ${all} Gemeinden unserer Liste.`,
  demo: 'Die Demo-Städte sind erfunden und zählen hier nicht mit.',
  states: 'Nach Ländern',
  mapLabel: 'Karte der Länder: Anteil der Menschen, deren Gemeinde dabei ist. Dieselben Zahlen stehen in der Tabelle.',
  legend: 'Anteil der Menschen, deren Gemeinde dabei ist',
  steps: ['niemand', 'bis 25 %', 'bis 50 %', 'bis 75 %', 'mehr als 75 %'],
  state: 'Land',
  share: 'Anteil',
  residents: 'Einwohner:innen',
  municipalities: 'Gemeinden',
  ofAll: (part, all) => `${part} von ${all}`,
  missing: 'Die größten, die fehlen',
  missingIn: (state) => `Die größten, die in ${state} fehlen`,
  none: 'Hier fehlt keine Gemeinde unserer Liste.',
  onlyState: 'Nur ein Land',
  allStates: 'Alle Länder',
  show: 'Zeigen',
  name: 'Gemeinde',
  suggest: 'Stadt vorschlagen',
  suggestCity: (name) => `${name} vorschlagen`,
  suggestNote: 'Ein Vorschlag braucht keine Angaben zu Ihrer Person. Wir zählen, welche Städte gewünscht werden.',
  more: 'Weitere zeigen',
  first: 'Zum Anfang der Liste',
  join: 'Arbeiten Sie in einer Stadt, die fehlt?',
  joinText: 'Eine Adresse oder eine Tabelle Ihrer Verfahren genügt. Ob wir sie lesen können, sehen Sie in Sekunden.',
  register: 'Feed anmelden',
  publish: 'Verfahren in zehn Minuten veröffentlichen',
  method: 'Wie gezählt wird',
  methodText: (date) => [
    'Eine Gemeinde ist dabei, wenn ein laufender Feed von ihr stammt oder eines seiner Verfahren in ihr liegt. Der Feed eines ganzen Landes zählt nur für die Gemeinden, die seine Verfahren nennen.',
    `Einwohnerzahlen der Länder, Kreise und kreisfreien Städte: Statistisches Bundesamt, ${date}. Von anderen Gemeinden kennen wir die Einwohnerzahl ihres Hauptorts (GeoNames); sie ist ungefähr. Kleine Gemeinden, die in dieser Liste nicht stehen, zählen als nicht dabei.`,
  ],
};

const en: CoverageWords = {
  heading: 'Who is here and who is missing',
  lead: 'For which cities and municipalities this service reads procedures, and which are the largest that are missing.',
  summary: (share, covered, all) =>
    `${share} of the people in Germany live in a municipality whose procedures are here: ${covered} of the ${all} municipalities on our list.`,
  demo: 'The demonstration’s cities are imaginary and do not count here.',
  states: 'By Land',
  mapLabel: 'Map of the Länder: share of people whose municipality is here. The table has the same numbers.',
  legend: 'Share of people whose municipality is here',
  steps: ['nobody', 'up to 25%', 'up to 50%', 'up to 75%', 'more than 75%'],
  state: 'Land',
  share: 'Share',
  residents: 'Residents',
  municipalities: 'Municipalities',
  ofAll: (part, all) => `${part} of ${all}`,
  missing: 'The largest that are missing',
  missingIn: (state) => `The largest that are missing in ${state}`,
  none: 'No municipality of our list is missing here.',
  onlyState: 'One Land only',
  allStates: 'All Länder',
  show: 'Show',
  name: 'Municipality',
  suggest: 'Suggest city',
  suggestCity: (name) => `Suggest ${name}`,
  suggestNote: 'A suggestion needs nothing about you. We count which cities are wished for.',
  more: 'Show more',
  first: 'To the beginning of the list',
  join: 'Do you work in a city that is missing?',
  joinText: 'An address or a table of your procedures is enough. Within seconds you see whether we can read it.',
  register: 'Register a feed',
  publish: 'Publish your procedures in ten minutes',
  method: 'How this is counted',
  methodText: (date) => [
    'A municipality is here if a live feed comes from it, or one of its procedures lies in it. The feed of a whole Land counts only for the municipalities that its procedures name.',
    `Residents of Länder, districts and towns that are districts of their own: Federal Statistical Office, ${date}. Of other municipalities we know the residents of their main place (GeoNames), which is approximate. Small municipalities that are not on this list count as missing.`,
  ],
};

const WORDS: InLanguages<CoverageWords> = { de, en };

/** The words of a language. */
export function coverageWords(language: Language): CoverageWords {
  return inLanguage(WORDS, language);
}
