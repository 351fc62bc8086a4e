import type { LocalText } from '@navigator/shared';
import { FETCH_ERROR_CODES } from '../platform/http/fetch-error.js';
import { FETCH_ERROR_TEXTS } from '../platform/http/fetch-error-texts.js';

/** What a webhook is told where a decision waits. */
export const QUARANTINE_OPENED: LocalText = {
  de: 'Ein Abruf brachte Verluste oder auffällige Änderungen. Sie warten auf Ihre Entscheidung; bis dahin bleiben die bisherigen Daten stehen.',
  en: 'A harvest brought losses or doubtful changes. They wait for your decision; until then the data we had stays.',
};

/** What a test says. */
export const WEBHOOK_TEST: LocalText = {
  de: 'Das ist eine Probe: Der Webhook ist eingerichtet.',
  en: 'This is a test: the webhook is set up.',
};

/** By this status a receiver says that it is gone for good. */
export const GONE_STATUS = 410;

/** Something was tried, and how that went. */
export interface Tried {
  readonly by: 'mail' | 'webhook';
  readonly status: number | null;
  readonly isDelivered: boolean;
  readonly code: string | null;
}

/** What came of an attempt, for the owner of the feed. */
export function attemptText(tried: Tried): LocalText {
  return tried.by === 'mail' ? mailText(tried) : postText(tried);
}

function mailText({ isDelivered, code }: Tried): LocalText {
  return isDelivered ? MAIL_TAKEN : (MAIL_FAILED[code ?? ''] ?? mailLater(code));
}

function postText({ status, isDelivered, code }: Tried): LocalText {
  if (isDelivered) return answered(status, TAKEN);
  const known = TEXTS[code ?? ''];
  if (known !== undefined) return known;
  return status === null ? failed(code) : answered(status, status === GONE_STATUS ? GONE : NOT_TAKEN);
}

function failed(code: string | null): LocalText {
  const known = FETCH_ERROR_CODES.find((one) => one === code);
  return known === undefined ? BROKEN : FETCH_ERROR_TEXTS[known];
}

/** The receiver said that it is gone. */
export const WEBHOOK_ENDED: LocalText = {
  de: 'Der Empfänger hat geantwortet, dass es ihn nicht mehr gibt (410). Es wird nichts mehr gesendet, bis Sie die Adresse neu eintragen.',
  en: 'The receiver answered that it is gone (410). Nothing more is sent until you enter the address again.',
};

/** A notice was given up after a day. */
export const WEBHOOK_DOWN: LocalText = {
  de: 'Einen Tag lang hat der Empfänger eine Nachricht nicht angenommen; sie ist verworfen. Bitte prüfen Sie ihn und senden Sie dann eine Probe.',
  en: 'For a day the receiver did not take a notice; it was dropped. Please look after it, then send a test.',
};

/** The address was refused for good, three times in a row. */
export const MAIL_ENDED: LocalText = {
  de: 'Der Mailserver des Empfängers kennt die Adresse nicht. Es geht keine E-Mail mehr dorthin, bis Sie sie neu eintragen.',
  en: 'The mail server of the recipient does not know the address. No more mail goes there until you enter it again.',
};

const TAKEN: LocalText = { de: 'Angenommen', en: 'Taken' };
const NOT_TAKEN: LocalText = { de: 'Nicht angenommen', en: 'Not taken' };
const GONE: LocalText = { de: 'Der Empfänger ist abgeschaltet', en: 'The receiver is gone' };

function answered(status: number | null, what: LocalText): LocalText {
  const told = status === null ? '' : ` (${String(status)})`;
  return { de: `${what.de}${told}.`, en: `${what.en}${told}.` };
}

const BROKEN: LocalText = {
  de: 'Beim Senden ist ein Fehler von uns aufgetreten; er ist vermerkt.',
  en: 'A fault of ours occurred while sending; it is noted.',
};

/** What only posts can meet. */
const TEXTS: Readonly<Record<string, LocalText>> = {
  'too-many-redirects': {
    de: 'Der Empfänger leitet weiter; Weiterleitungen folgen wir nicht. Bitte tragen Sie die endgültige Adresse ein.',
    en: 'The receiver redirects, which we do not follow. Please enter the final address.',
  },
  'too-long': {
    de: 'Der Empfänger hat nicht binnen zehn Sekunden geantwortet. Bitte antworten Sie sofort und arbeiten Sie danach.',
    en: 'The receiver did not answer within ten seconds. Please answer at once and work afterwards.',
  },
  aborted: {
    de: 'Der Empfänger war nicht rechtzeitig an der Reihe; wir versuchen es erneut.',
    en: 'The receiver’s turn did not come in time; we try again.',
  },
  'secret-lost': {
    de: 'Der Schlüssel dieser Installation hat sich geändert, sodass wir nicht mehr unterschreiben können. Bitte tragen Sie die Adresse neu ein.',
    en: 'The key of this installation has changed, so that we cannot sign any more. Please enter the address again.',
  },
  'no-feed': {
    de: 'Diesen Feed gibt es noch nicht oder nicht mehr. Nach dem Nachweis können Sie ihn beobachten lassen.',
    en: 'This feed is not there yet, or no more. Once it is proved you can have it watched.',
  },
  'not-https': {
    de: 'Der Empfänger muss über https erreichbar sein.',
    en: 'The receiver must be reachable by https.',
  },
};

const MAIL_TAKEN: LocalText = { de: 'Vom Mailserver angenommen.', en: 'Taken by the mail server.' };

const MAIL_FAILED: Readonly<Record<string, LocalText>> = {
  refused: {
    de: 'Der Mailserver des Empfängers kennt die Adresse nicht.',
    en: 'The mail server of the recipient does not know the address.',
  },
  'cannot-be-written': BROKEN,
};

function mailLater(code: string | null): LocalText {
  const told = code === null ? '' : ` (${code})`;
  return {
    de: `Der Mailserver hat die E-Mail noch nicht angenommen${told}.`,
    en: `The mail server has not taken the mail yet${told}.`,
  };
}
