import { inLanguage } from '@navigator/shared';
import type { InLanguages, Language } from '@navigator/shared';
import { counted } from '../../format/numbers.js';
import type { Shown } from './embed-address.js';

/** Everything the two pages print. */
export interface EmbedWords {
  readonly heading: string;
  readonly lead: string;
  readonly what: string;
  readonly change: string;
  readonly view: string;
  readonly views: Readonly<Record<Shown, string>>;
  readonly language: string;
  readonly height: string;
  readonly heightHint: string;
  readonly apply: string;
  readonly code: string;
  readonly codeHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly preview: string;
  readonly manners: string;
  readonly mannersText: readonly string[];
  readonly frameTitle: (chosen: string, site: string) => string;
  readonly subject: (chosen: string) => string;
  readonly everything: string;
  readonly procedures: (count: number) => string;
  readonly none: string;
  readonly asOf: (time: string) => string;
  readonly all: (count: number) => string;
  readonly demo: string;
}

const de: EmbedWords = {
  heading: 'Auf Ihrer Seite einbetten',
  lead: 'Zeigen Sie diese Auswahl auf der Seite Ihrer Stadt, Ihres Vereins oder Ihrer Zeitung: immer aktuell, ohne Cookies, ohne Anmeldung.',
  what: 'Das wird gezeigt',
  change: 'Auswahl ändern',
  view: 'Ansicht',
  views: { list: 'Liste', map: 'Karte', both: 'Liste und Karte' },
  language: 'Sprache',
  height: 'Höhe in Pixeln',
  heightHint: 'Mit der zweiten Zeile passt sich die Höhe dem Inhalt an.',
  apply: 'Vorschau aktualisieren',
  code: 'Dieser Code kommt auf Ihre Seite',
  codeHint: 'Die zweite Zeile darf fehlen: Dann bleibt die Höhe, wie sie ist, und der Rahmen blättert in sich.',
  copy: 'Code kopieren',
  copied: 'Der Code ist kopiert.',
  notCopied: 'Ihr Browser kopiert nicht von selbst. Der Code ist markiert: Bitte kopieren Sie ihn mit Strg+C.',
  preview: 'Vorschau',
  manners: 'Was der Rahmen tut, und was nicht',
  mannersText: [
    'Er setzt keine Cookies, speichert nichts auf dem Gerät und lädt nur von dieser Adresse.',
    'Links öffnen sich im ganzen Fenster, nicht im Rahmen.',
    'Er lädt erst, wenn Besucherinnen und Besucher zu ihm kommen. Nennen Sie ihn in Ihrer Datenschutzerklärung: Beim Laden erfährt dieser Server deren IP-Adresse.',
    'Er folgt hell und dunkel und ist ohne Maus bedienbar.',
  ],
  frameTitle: (chosen, site) => `Beteiligungsverfahren (${chosen}) – ${site}`,
  subject: (chosen) => `Beteiligungsverfahren: ${chosen}`,
  everything: 'alle',
  procedures: (count) => counted(count, 'de', { one: 'Verfahren', other: 'Verfahren' }),
  none: 'Zurzeit passt kein Verfahren zu dieser Auswahl.',
  asOf: (time) => `Stand: ${time}`,
  all: (count) =>
    count === 0
      ? 'Alle Verfahren ansehen'
      : `Alle ${counted(count, 'de', { one: 'Verfahren', other: 'Verfahren' })} ansehen`,
  demo: 'Vorführung mit erfundenen Städten.',
};

const en: EmbedWords = {
  heading: 'Embed on your page',
  lead: 'Show this selection on the page of your city, your association or your newspaper: always up to date, without cookies, without an account.',
  what: 'What is shown',
  change: 'Change the selection',
  view: 'View',
  views: { list: 'List', map: 'Map', both: 'List and map' },
  language: 'Language',
  height: 'Height in pixels',
  heightHint: 'With the second line the height follows the content.',
  apply: 'Update the preview',
  code: 'This code goes on your page',
  codeHint: 'The second line may be left out: then the height stays as it is, and the frame scrolls by itself.',
  copy: 'Copy the code',
  copied: 'The code is copied.',
  notCopied: 'Your browser does not copy by itself. The code is selected: please copy it with Ctrl+C.',
  preview: 'Preview',
  manners: 'What the frame does, and what it does not',
  mannersText: [
    'It sets no cookies, stores nothing on the device, and loads from this address only.',
    'Links open in the whole window, not in the frame.',
    'It loads only when visitors come to it. Name it in your privacy notice: when it loads, this server learns their IP address.',
    'It follows light and dark, and works without a mouse.',
  ],
  frameTitle: (chosen, site) => `Participation procedures (${chosen}) – ${site}`,
  subject: (chosen) => `Participation procedures: ${chosen}`,
  everything: 'all',
  procedures: (count) => counted(count, 'en', { one: 'procedure', other: 'procedures' }),
  none: 'At the moment no procedure fits this selection.',
  asOf: (time) => `As of ${time}`,
  all: (count) =>
    count === 0 ? 'See all procedures' : `See all ${counted(count, 'en', { one: 'procedure', other: 'procedures' })}`,
  demo: 'Demonstration with imaginary cities.',
};

const WORDS: InLanguages<EmbedWords> = { de, en };

/** The texts of both pages in a language. */
export function embedWords(language: Language): EmbedWords {
  return inLanguage(WORDS, language);
}
