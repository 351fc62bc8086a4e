import { inLanguage, Retention, retentionOf } from '@navigator/shared';
import type { Language } from '@navigator/shared';
import { notConfigured } from './not-configured.js';
import { noticeOf, ownText, section } from './section.js';
import type { TextContext, TextPageContent, TextSection } from './text-view.js';

/** What the operator says about personal data, then what the program itself does and does not. */
export function privacyPage({ site, language }: TextContext): TextPageContent {
  const { heading, text } = inLanguage(WORDS, language);
  const program = [section(heading, text), keptFor(retentionOf(site), language)];
  const { privacy } = site;
  if (privacy === undefined) return notConfigured('privacy', language, program);
  return { lead: null, notice: noticeOf(privacy, language), sections: [ownText(privacy, language), ...program] };
}

/** How long what, as this installation is set up. */
function keptFor(times: Retention, language: Language): TextSection {
  const { heading, text, kept, days, forever } = inLanguage(KEPT, language);
  const spell = (time: Retention[keyof Retention]): string =>
    time === 'forever' ? forever : `${String(time)} ${days}`;
  const facts = Retention.keyof().options.map((name) => ({ term: kept[name], value: spell(times[name]) }));
  return section(heading, text, facts);
}

const WORDS = {
  de: {
    heading: 'Was dieses Programm tut, und was nicht',
    text: `- Diese Seiten setzen keine Cookies und speichern nichts auf Ihrem Gerät.
- Sie rufen nichts von fremden Servern ab: Karte, Schrift und Bilder liegen hier. Bietet die Karte einen anderen Hintergrund an, fragt sie Sie vorher.
- Es gibt keine Auswertung Ihres Besuchs und kein Benutzerkonto.
- Ihre Suche steht in der Adresse der Seite, damit Sie sie weitergeben können; das Programm hebt sie nicht auf. Hat der Betreiber einen Dienst für Straßen eingerichtet, fragt unser Server dort nach dem gesuchten Wort, ohne etwas über Sie zu sagen.
- Wenn Sie uns einen Fehler, eine Barriere oder eine fehlende Stadt melden, speichern wir, was Sie schreiben. Eine E-Mail-Adresse müssen Sie nicht angeben; geben Sie eine an, dient sie nur der Antwort und wird gelöscht, sobald die Meldung erledigt ist. Ihre IP-Adresse zählt das Programm nur im Arbeitsspeicher, gegen massenhafte Meldungen.
- Folgen Sie einer Auswahl per E-Mail, speichert es Ihre Adresse, die Auswahl und den Rhythmus, nur um Ihnen zu schreiben. Beenden Sie das, ist alles sofort gelöscht; unbestätigt nach 48 Stunden, ohne neue Bestätigung nach 12 Monaten.
- Wenn Sie einen Link zu einer Stadt öffnen, gelten deren Regeln.`,
  },
  en: {
    heading: 'What this program does, and what it does not',
    text: `- These pages set no cookies and store nothing on your device.
- They fetch nothing from other servers: map, typeface and pictures are here. Where the map offers another background, it asks you first.
- Your visit is not analysed, and there are no user accounts.
- Your search stands in the address of the page so that you can pass it on; the program does not keep it. Where the operator has set up a service for streets, our server asks it for the word, without saying anything about you.
- If you report an error, a barrier or a missing city, we keep what you write. You need not give an e-mail address; if you do, it serves only the answer and is erased as soon as the report is done. The program counts your IP address in memory only, against floods of reports.
- If you follow a selection by e-mail, it stores your address, the selection and the rhythm, only to write to you. If you end that, everything is deleted at once; unconfirmed after 48 hours, without a new confirmation after 12 months.
- If you open a link to a city, that city’s rules apply.`,
  },
} as const;

const KEPT = {
  de: {
    heading: 'Was wie lange aufbewahrt wird',
    text: `Verfahren, ihre Zeiten und Zahlen bleiben, damit die Statistik stimmt. Zieht die zuständige Stelle ein Verfahren zurück, löscht das Programm dessen Texte, Links und Orte überall; nur Kennung, Zeiten und Zahlen bleiben.`,
    kept: {
      runs: 'Protokolle der Abrufe',
      changes: 'Was sich an einem Verfahren geändert hat',
      events: 'Termine, die ihre Quelle nicht mehr nennt',
      messages: 'Umschläge überholter Nachrichten von Fachverfahren',
      reports: 'Meldungen über das Formular „Fehler, Barriere, fehlende Stadt“',
    },
    days: 'Tage',
    forever: 'unbegrenzt',
  },
  en: {
    heading: 'What is kept, and for how long',
    text: `Procedures, their dates and numbers stay, so that statistics are true. If the responsible body withdraws a procedure, the program erases its texts, links and places everywhere; only its id, dates and numbers stay.`,
    kept: {
      runs: 'Records of harvests',
      changes: 'What changed in a procedure',
      events: 'Meetings that their source no longer names',
      messages: 'Envelopes of overtaken messages from specialist systems',
      reports: 'Reports through the form for errors, barriers and missing cities',
    },
    days: 'days',
    forever: 'for ever',
  },
} as const;
