import { inLanguage } from '@navigator/shared';
import type { InLanguages, Language, ReportKind } from '@navigator/shared';
import { counted } from '../../format/numbers.js';

/** Which texts a form of each kind has. */
interface KindWords {
  readonly heading: string;
  readonly lead: string;
  readonly hint: string;
  readonly text: string;
  readonly textHint: string;
  readonly missing: string;
  readonly sent: readonly string[];
}

/** Everything the page for reports prints. */
export interface FeedbackWords {
  readonly choice: { readonly heading: string; readonly lead: string };
  readonly kinds: Readonly<Record<ReportKind, KindWords>>;
  readonly about: string;
  readonly page: string;
  readonly pageHint: string;
  readonly place: string;
  readonly placeHint: string;
  readonly which: string;
  readonly asTyped: (place: string) => string;
  readonly email: string;
  readonly emailHint: (days: number | 'forever') => string;
  readonly optional: string;
  readonly leaveEmpty: string;
  readonly send: string;
  readonly sendAnyway: string;
  readonly problem: string;
  readonly faults: {
    readonly tooLong: string;
    readonly email: string;
    readonly page: string;
    readonly place: string;
    readonly choose: string;
    readonly unknownPlace: string;
    readonly tooMany: (minutes: number) => string;
  };
  readonly known: (place: string, count: number) => string;
  readonly knownLink: string;
  readonly contact: string;
  readonly contactText: string;
  readonly mail: string;
  readonly phone: string;
  readonly opinion: string;
  readonly thanks: string;
  readonly received: (operator: string | null) => string;
  readonly sign: string;
  readonly next: string;
  readonly backToProcedure: string;
  readonly explore: string;
  readonly another: string;
}

const de: FeedbackWords = {
  choice: {
    heading: 'Was möchten Sie uns sagen?',
    lead: 'Sie brauchen kein Konto und müssen nichts über sich angeben.',
  },
  kinds: {
    error: {
      heading: 'Einen Fehler melden',
      lead: 'Stimmt etwas nicht, das hier steht? Sagen Sie es uns. Sie müssen nichts über sich angeben.',
      hint: 'Eine Frist, ein Ort oder ein Link stimmt nicht, oder eine Seite geht nicht.',
      text: 'Was stimmt nicht?',
      textHint:
        'Zum Beispiel: Die Frist endet am 30., nicht am 3. Wenn Sie wissen, wo es richtig steht, nennen Sie bitte die Adresse.',
      missing: 'Bitte schreiben Sie, was nicht stimmt.',
      sent: [
        'Wir vergleichen Ihre Angabe mit der Quelle.',
        'Ist die Quelle falsch, geben wir es der zuständigen Stelle weiter und berichtigen es hier, mit Hinweis.',
        'Haben wir die Quelle falsch gelesen, ändern wir das für alle Verfahren.',
      ],
    },
    barrier: {
      heading: 'Eine Barriere melden',
      lead: 'Können Sie etwas nicht lesen, bedienen oder verstehen? Sagen Sie uns, wo. Sie müssen nichts über sich angeben.',
      hint: 'Etwas lässt sich nicht lesen, bedienen oder verstehen.',
      text: 'Worauf sind Sie gestoßen?',
      textHint:
        'Wenn Sie möchten, nennen Sie Ihr Gerät, Ihren Browser und Ihr Hilfsmittel, zum Beispiel einen Screenreader.',
      missing: 'Bitte schreiben Sie, worauf Sie gestoßen sind.',
      sent: [
        'Wir sehen uns die Stelle an und beseitigen die Barriere, wenn wir es können.',
        'Können wir es nicht gleich, nennen wir sie in der Erklärung zur Barrierefreiheit.',
        'Bleibt eine Antwort aus, nennt die Erklärung eine Stelle, die vermittelt.',
      ],
    },
    city: {
      heading: 'Eine Stadt vorschlagen',
      lead: 'Fehlt Ihre Stadt oder Gemeinde? Nennen Sie sie uns. Sie müssen nichts über sich angeben.',
      hint: 'Ihre Stadt oder Gemeinde fehlt hier.',
      text: 'Wo steht, was dort geplant wird?',
      textHint: 'Wenn Sie die Seite kennen, auf der Sie dort mitmachen können, schreiben Sie bitte die Adresse.',
      missing: '',
      sent: [
        'Wir zählen, welche Orte am häufigsten gewünscht werden.',
        'Wir sehen nach, ob sich die Verfahren dort automatisch lesen lassen, und sprechen die Verwaltung an.',
        'Sobald Verfahren des Ortes hier stehen, finden Sie sie über die Suche.',
      ],
    },
  },
  about: 'Es geht um',
  page: 'Auf welcher Seite?',
  pageHint: 'Zum Beispiel /statistik. Ist es überall so, lassen Sie das Feld leer.',
  place: 'Name oder Postleitzahl des Ortes',
  placeHint: 'Zum Beispiel Husum oder 25813',
  which: 'Welchen Ort meinen Sie?',
  asTyped: (place) => `Keinen davon: „${place}“ so übernehmen`,
  email: 'E-Mail-Adresse',
  emailHint: (days) =>
    days === 'forever'
      ? 'Nur, wenn Sie eine Antwort möchten. Wir verwenden sie nur dafür und löschen sie, sobald Ihre Meldung erledigt ist.'
      : `Nur, wenn Sie eine Antwort möchten. Wir verwenden sie nur dafür und löschen sie, sobald Ihre Meldung erledigt ist, spätestens nach ${counted(days, 'de', { one: 'Tag', other: 'Tagen' })}.`,
  optional: '(freiwillig)',
  leaveEmpty: 'Bitte lassen Sie dieses Feld leer',
  send: 'Absenden',
  sendAnyway: 'Trotzdem absenden',
  problem: 'Das fehlt noch',
  faults: {
    tooLong: 'Bitte kürzen Sie den Text auf höchstens 4.000 Zeichen.',
    email:
      'Das ist keine vollständige E-Mail-Adresse. Bitte schreiben Sie sie wie name@beispiel.de, oder lassen Sie das Feld leer.',
    page: 'Das ist keine Seite von hier. Bitte schreiben Sie sie wie /statistik, oder lassen Sie das Feld leer.',
    place: 'Bitte nennen Sie den Ort mit Namen oder Postleitzahl.',
    choose: 'Mehrere Orte heißen so. Bitte wählen Sie einen aus.',
    unknownPlace:
      'Diesen Ort kennt unser Verzeichnis nicht. Bitte prüfen Sie die Schreibweise, oder senden Sie ihn so ab.',
    tooMany: (minutes) =>
      `Von Ihrem Anschluss kamen gerade viele Meldungen. Bitte versuchen Sie es in ${counted(minutes, 'de', { one: 'Minute', other: 'Minuten' })} noch einmal; was Sie geschrieben haben, bleibt hier stehen.`,
  },
  known: (place, count) =>
    `${place} ist schon dabei, mit ${counted(count, 'de', { one: 'Verfahren', other: 'Verfahren' })}. Fehlt dort etwas, schreiben Sie es uns bitte.`,
  knownLink: 'Diese Verfahren ansehen',
  contact: 'Lieber direkt?',
  contactText: 'So erreichen Sie die Stelle, die für Barrierefreiheit zuständig ist:',
  mail: 'E-Mail',
  phone: 'Telefon',
  opinion:
    'Ihre Meinung zu einem Verfahren nimmt nur die Stadt entgegen, auf ihrer eigenen Seite. Was Sie hier schreiben, zählt dort nicht.',
  thanks: 'Danke, das ist angekommen',
  received: (operator) =>
    `Ihre Nachricht liegt jetzt bei den Menschen, die dieses Angebot betreiben${operator === null ? '' : ` (${operator})`}.`,
  sign: 'Wenn Sie nachfragen, nennen Sie bitte dieses Zeichen:',
  next: 'Wie es weitergeht',
  backToProcedure: 'Zurück zum Verfahren',
  explore: 'Verfahren finden',
  another: 'Noch etwas melden',
};

const en: FeedbackWords = {
  choice: {
    heading: 'What would you like to tell us?',
    lead: 'You need no account and do not have to say anything about yourself.',
  },
  kinds: {
    error: {
      heading: 'Report an error',
      lead: 'Is something here not right? Please tell us. You do not have to say anything about yourself.',
      hint: 'A deadline, a place or a link is wrong, or a page does not work.',
      text: 'What is wrong?',
      textHint:
        'For example: the deadline is the 30th, not the 3rd. If you know where it is right, please give the address.',
      missing: 'Please write what is wrong.',
      sent: [
        'We compare what you say with the source.',
        'If the source is wrong, we tell the responsible body and put it right here, with a note.',
        'If we read the source wrongly, we mend that for all procedures.',
      ],
    },
    barrier: {
      heading: 'Report a barrier',
      lead: 'Is there something you cannot read, use or understand? Tell us where. You do not have to say anything about yourself.',
      hint: 'Something cannot be read, used or understood.',
      text: 'What did you run into?',
      textHint: 'If you like, name your device, your browser and your assistive technology, such as a screen reader.',
      missing: 'Please write what you ran into.',
      sent: [
        'We look at the place and remove the barrier if we can.',
        'If we cannot at once, we name it in the accessibility statement.',
        'If no answer comes, the statement names a body that mediates.',
      ],
    },
    city: {
      heading: 'Suggest a city',
      lead: 'Is your city or municipality missing? Tell us its name. You do not have to say anything about yourself.',
      hint: 'Your city or municipality is missing here.',
      text: 'Where can people read what is planned there?',
      textHint: 'If you know the page where people can take part, please give its address.',
      missing: '',
      sent: [
        'We count which places people ask for most.',
        'We check whether its data can be read automatically, and talk to the administration.',
        'As soon as its procedures are here, you can find them with the search.',
      ],
    },
  },
  about: 'It is about',
  page: 'On which page?',
  pageHint: 'For example /en/statistik. If it is everywhere, leave this empty.',
  place: 'Name or postcode of the place',
  placeHint: 'For example Husum or 25813',
  which: 'Which place do you mean?',
  asTyped: (place) => `None of these: take “${place}” as it is`,
  email: 'E-mail address',
  emailHint: (days) =>
    days === 'forever'
      ? 'Only if you would like an answer. We use it for nothing else and erase it as soon as your report is done.'
      : `Only if you would like an answer. We use it for nothing else and erase it as soon as your report is done, after ${counted(days, 'en', { one: 'day', other: 'days' })} at the latest.`,
  optional: '(optional)',
  leaveEmpty: 'Please leave this field empty',
  send: 'Send',
  sendAnyway: 'Send anyway',
  problem: 'Something is missing',
  faults: {
    tooLong: 'Please shorten the text to at most 4,000 characters.',
    email: 'This is not a complete e-mail address. Please write it like name@example.org, or leave the field empty.',
    page: 'This is no page of ours. Please write it like /en/statistik, or leave the field empty.',
    place: 'Please give the place by name or postcode.',
    choose: 'Several places have this name. Please choose one.',
    unknownPlace: 'Our list does not know this place. Please check the spelling, or send it as it is.',
    tooMany: (minutes) =>
      `Many reports have come from your connection. Please try again in ${counted(minutes, 'en', { one: 'minute', other: 'minutes' })}; what you wrote stays here.`,
  },
  known: (place, count) =>
    `${place} is here already, with ${counted(count, 'en', { one: 'procedure', other: 'procedures' })}. If something is missing there, please tell us.`,
  knownLink: 'See these procedures',
  contact: 'Would you rather contact us directly?',
  contactText: 'This is how you reach those who are responsible for accessibility:',
  mail: 'E-mail',
  phone: 'Telephone',
  opinion:
    'Only the city takes your opinion on a procedure, on its own page. What you write here does not count there.',
  thanks: 'Thank you, this has arrived',
  received: (operator) =>
    `Your message is now with the people who run this service${operator === null ? '' : ` (${operator})`}.`,
  sign: 'If you ask about it later, please give this reference:',
  next: 'What happens next',
  backToProcedure: 'Back to the procedure',
  explore: 'Find procedures',
  another: 'Report something else',
};

const WORDS: InLanguages<FeedbackWords> = { de, en };

/** The texts of the page for reports in a language. */
export function feedbackWords(language: Language): FeedbackWords {
  return inLanguage(WORDS, language);
}
