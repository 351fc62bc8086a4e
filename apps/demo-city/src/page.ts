import type { DemoCity } from './cities.js';
import { procedureById } from './procedure.js';

/** The languages of the page. */
export type DemoLanguage = 'de' | 'en';

/** What the page behind a link to take part says: what would stand there, and that nothing of it is real. */
export interface DemoPage {
  readonly language: DemoLanguage;
  readonly city: { readonly slug: string; readonly name: string };
  readonly heading: string;
  /** The procedure's own words; they are German in every language. */
  readonly title: string;
  readonly description: string;
  readonly office: string;
  readonly district: string | null;
  readonly start: string;
  readonly end: string | null;
  /** Paragraphs. */
  readonly explanation: readonly string[];
}

/** The page of a procedure, or null when the city never had one with this id. */
export function demoPage(city: DemoCity, id: string, language: DemoLanguage): DemoPage | null {
  const procedure = procedureById(city, id);
  if (!procedure) return null;
  const { title, description, office, district, start, end } = procedure;
  return {
    ...{ language, title, description, office, district, start, end },
    city: { slug: city.slug, name: city.name },
    ...WORDS[language](city.name),
  };
}

const WORDS: Readonly<Record<DemoLanguage, (city: string) => Pick<DemoPage, 'heading' | 'explanation'>>> = {
  de: (city) => ({
    heading: 'Hier stünde die Beteiligung',
    explanation: [
      `${city} ist eine erfundene Stadt, dieses Verfahren hat es nie gegeben.`,
      'Bei einer echten Stadt öffnet der Link an dieser Stelle deren eigene Beteiligungsplattform: mit den Unterlagen, der Karte und dem Formular, über das Sie Ihren Beitrag abgeben.',
      'Sobald echte Städte angeschlossen sind, verschwinden die erfundenen.',
    ],
  }),
  en: (city) => ({
    heading: 'The participation would take place here',
    explanation: [
      `${city} is an imaginary city; this procedure has never existed.`,
      'For a real city this link opens its own participation platform, with the documents, the map and the form to hand in your contribution.',
      'As soon as real cities are connected, the imaginary ones disappear.',
    ],
  }),
};
