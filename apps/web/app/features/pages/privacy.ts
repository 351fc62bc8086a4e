import { notConfigured } from './not-configured.js';
import { noticeOf, ownText, section } from './section.js';
import type { TextContext, TextPageContent } from './text-view.js';

/** What the operator says about personal data, then what the program itself does and does not. */
export function privacyPage({ site: { privacy }, language }: TextContext): TextPageContent {
  const { heading, text } = WORDS[language];
  const program = section(heading, text);
  if (privacy === undefined) return notConfigured('privacy', language, [program]);
  return { lead: null, notice: noticeOf(privacy, language), sections: [ownText(privacy, language), program] };
}

const WORDS = {
  de: {
    heading: 'Was dieses Programm tut, und was nicht',
    text: `- Diese Seiten setzen keine Cookies und speichern nichts auf Ihrem Gerät.
- Sie rufen nichts von fremden Servern ab: Karte, Schrift und Bilder liegen hier.
- Es gibt keine Auswertung Ihres Besuchs und kein Benutzerkonto.
- Ihre Suche steht in der Adresse der Seite, damit Sie sie weitergeben können; das Programm hebt sie nicht auf.
- Wenn Sie einen Link zu einer Stadt öffnen, gelten deren Regeln.`,
  },
  en: {
    heading: 'What this program does, and what it does not',
    text: `- These pages set no cookies and store nothing on your device.
- They fetch nothing from other servers: map, typeface and pictures are here.
- Your visit is not analysed, and there are no user accounts.
- Your search stands in the address of the page so that you can pass it on; the program does not keep it.
- If you open a link to a city, that city’s rules apply.`,
  },
} as const;
