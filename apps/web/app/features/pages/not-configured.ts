import { inLanguage } from '@navigator/shared';
import type { Language, SiteConfiguration } from '@navigator/shared';
import { section } from './section.js';
import type { TextPageContent, TextSection } from './text-view.js';

/** A page whose part of the configuration file is missing: says so, what holds anyway, and what the operator must do. */
export function notConfigured(
  part: keyof SiteConfiguration,
  language: Language,
  holds: readonly TextSection[],
): TextPageContent {
  const { lead, heading, text } = inLanguage(WORDS, language);
  return { lead, notice: null, sections: [...holds, section(heading, text(part))] };
}

const WORDS = {
  de: {
    lead: 'Diese Seite ist noch nicht eingerichtet. Wer diesen Dienst betreibt, trägt hier die eigenen Angaben ein.',
    heading: 'Für den Betrieb',
    text: (part: string) => `So richten Sie die Seite ein:

- Legen Sie nach dem Muster **docs/operations/config.example.yaml** eine Datei an.
- Füllen Sie darin den Abschnitt **${part}** aus.
- Nennen Sie die Datei in der Umgebungsvariablen **CONFIG_FILE**, und starten Sie den Dienst neu.`,
  },
  en: {
    lead: 'This page has not been configured yet. Whoever operates this service enters their own details here.',
    heading: 'For the operator',
    text: (part: string) => `How to set up this page:

- Make a file after the example **docs/operations/config.example.yaml**.
- Fill in its part **${part}**.
- Name the file in the environment variable **CONFIG_FILE**, and start the service again.`,
  },
} as const;
