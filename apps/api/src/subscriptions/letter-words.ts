import type { InLanguages, Rhythm } from '@navigator/shared';
import type { NewsKind } from './news.sql.js';

/** A kind of news above its items, and counted in a subject: one, several. */
interface KindWords {
  readonly heading: Readonly<Record<Rhythm, string>>;
  readonly one: string;
  readonly more: string;
}

/** What letters say, in one language. */
export interface LetterWords {
  readonly everything: string;
  readonly hello: string;
  readonly confirm: {
    readonly subject: string;
    readonly intro: (words: string, rhythm: string) => string;
    readonly button: string;
    readonly why: string;
  };
  readonly known: { readonly subject: string; readonly intro: (words: string, rhythm: string) => string };
  readonly full: { readonly subject: string; readonly intro: string };
  readonly again: {
    readonly subject: string;
    readonly intro: (words: string) => string;
    readonly button: string;
    readonly without: (day: string) => string;
  };
  readonly digest: { readonly intro: (words: string) => string; readonly all: (more: number) => string };
  readonly kinds: Readonly<Record<NewsKind, KindWords>>;
  readonly rhythm: Readonly<Record<Rhythm, string>>;
  readonly demo: string;
  readonly reason: (words: string, rhythm: string) => string;
  readonly notAsked: string;
  readonly manage: string;
}

const same = (heading: string): Readonly<Record<Rhythm, string>> => ({ daily: heading, weekly: heading });

const de: LetterWords = {
  everything: 'alle Verfahren',
  hello: 'Guten Tag,',
  confirm: {
    subject: 'Bitte bestätigen Sie: Beteiligungsverfahren per E-Mail',
    intro: (words, rhythm) =>
      `für diese E-Mail-Adresse wurden Nachrichten über Beteiligungsverfahren bestellt: ${words}. Sie kommen ${rhythm}, und nur, wenn es etwas Neues gibt. Bitte bestätigen Sie, dass Sie das möchten.`,
    button: 'Ja, Nachrichten bestätigen',
    why: 'Der Link gilt 48 Stunden. Ohne Ihre Bestätigung schreiben wir Ihnen nicht wieder und löschen Ihre Adresse.',
  },
  known: {
    subject: 'Sie folgen dieser Auswahl bereits',
    intro: (words, rhythm) =>
      `für diese E-Mail-Adresse sind Nachrichten über diese Auswahl schon bestellt: ${words}, ${rhythm}. Es ist nichts weiter zu tun.`,
  },
  full: {
    subject: 'Mehr als zehn Auswahlen sind nicht möglich',
    intro:
      'mit dieser E-Mail-Adresse folgen Sie schon zehn Auswahlen. Mehr nehmen wir für eine Adresse nicht an. Beenden Sie eine davon mit dem Link am Ende ihrer Nachrichten. Dann ist Platz für eine neue.',
  },
  again: {
    subject: 'Möchten Sie weiter Nachrichten bekommen?',
    intro: (words) => `seit fast einem Jahr schreiben wir Ihnen über diese Auswahl: ${words}. Möchten Sie das weiter?`,
    button: 'Ja, weiter Nachrichten bekommen',
    without: (day) =>
      `Bestätigen Sie das nicht, endet es am ${day}, und wir löschen Ihre Adresse. Sie müssen dafür nichts tun.`,
  },
  digest: {
    intro: (words) => `das ist neu in Ihrer Auswahl: ${words}.`,
    all: (more) =>
      more === 0 ? 'Alle Verfahren der Auswahl ansehen' : `${String(more)} weitere auf der Seite ansehen`,
  },
  kinds: {
    cancelled: { heading: same('Abgebrochen'), one: '1 abgebrochen', more: 'abgebrochen' },
    moved: { heading: same('Frist geändert'), one: '1 Frist geändert', more: 'Fristen geändert' },
    ending: {
      heading: { daily: 'Enden in den nächsten drei Tagen', weekly: 'Enden in den nächsten sieben Tagen' },
      one: '1 endet bald',
      more: 'enden bald',
    },
    result: { heading: same('Ergebnis veröffentlicht'), one: '1 Ergebnis', more: 'Ergebnisse' },
    new: { heading: same('Neue Verfahren'), one: '1 neues Verfahren', more: 'neue Verfahren' },
    opened: { heading: same('Jetzt offen'), one: '1 jetzt offen', more: 'jetzt offen' },
  },
  rhythm: { daily: 'höchstens einmal am Tag um 7 Uhr', weekly: 'höchstens einmal in der Woche, montags um 7 Uhr' },
  demo: 'Vorführung: Die Städte und Verfahren in dieser Nachricht sind erfunden.',
  reason: (words, rhythm) => `Sie bekommen diese Nachricht, weil Sie dieser Auswahl folgen: ${words}, ${rhythm}.`,
  notAsked: 'Haben Sie das nicht bestellt? Dann brauchen Sie nichts zu tun.',
  manage: 'Rhythmus ändern oder beenden',
};

const en: LetterWords = {
  everything: 'all procedures',
  hello: 'Hello,',
  confirm: {
    subject: 'Please confirm: participation procedures by e-mail',
    intro: (words, rhythm) =>
      `messages about participation procedures were ordered for this e-mail address: ${words}. They come ${rhythm}, and only if there is something new. Please confirm that you want this.`,
    button: 'Yes, confirm messages',
    why: 'The link works for 48 hours. Without your confirmation we do not write to you again and delete your address.',
  },
  known: {
    subject: 'You follow this selection already',
    intro: (words, rhythm) =>
      `messages about this selection are already ordered for this e-mail address: ${words}, ${rhythm}. There is nothing else to do.`,
  },
  full: {
    subject: 'You can follow ten selections at most',
    intro:
      'with this e-mail address you follow ten selections already. We take no more for one address. End one of them with the link at the end of its messages. Then there is room for a new one.',
  },
  again: {
    subject: 'Do you want to go on getting messages?',
    intro: (words) => `for almost a year we have been writing to you about this selection: ${words}. Shall we go on?`,
    button: 'Yes, go on',
    without: (day) =>
      `If you do not confirm, it ends on ${day} and we delete your address. You need not do anything for that.`,
  },
  digest: {
    intro: (words) => `this is new in your selection: ${words}.`,
    all: (more) => (more === 0 ? 'See all procedures of the selection' : `See ${String(more)} more on the page`),
  },
  kinds: {
    cancelled: { heading: same('Cancelled'), one: '1 cancelled', more: 'cancelled' },
    moved: { heading: same('Deadline moved'), one: '1 deadline moved', more: 'deadlines moved' },
    ending: {
      heading: { daily: 'Ending within three days', weekly: 'Ending within seven days' },
      one: '1 ends soon',
      more: 'end soon',
    },
    result: { heading: same('Result published'), one: '1 result', more: 'results' },
    new: { heading: same('New procedures'), one: '1 new procedure', more: 'new procedures' },
    opened: { heading: same('Open now'), one: '1 open now', more: 'open now' },
  },
  rhythm: { daily: 'at most once a day at 7 a.m.', weekly: 'at most once a week, on Mondays at 7 a.m.' },
  demo: 'Demonstration: the cities and procedures in this message are imaginary.',
  reason: (words, rhythm) => `You get this message because you follow this selection: ${words}, ${rhythm}.`,
  notAsked: 'You did not order this? Then you need not do anything.',
  manage: 'Change the rhythm or end it',
};

/** The words of letters in every language. */
export const LETTER_WORDS: InLanguages<LetterWords> = { de, en };
