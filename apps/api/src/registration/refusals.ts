import type { LocalText, RegistrationRefusal } from '@navigator/shared';
import type { FeedRow } from '../feeds/feed.sql.js';

const TEXTS: Readonly<Record<RegistrationRefusal['code'], LocalText>> = {
  'registration-closed': {
    de: 'Neue Anmeldungen nimmt diese Installation nicht an. Bitte wenden Sie sich an den Betreiber.',
    en: 'This installation takes no new registrations. Please turn to its operator.',
  },
  'check-unknown': {
    de: 'Diese Prüfung gibt es nicht mehr: Berichte bleiben eine Stunde. Bitte prüfen Sie die Adresse noch einmal.',
    en: 'There is no such check any more: reports are kept for an hour. Please check the address once more.',
  },
  'check-not-done': {
    de: 'Diese Prüfung ist nicht abgeschlossen oder gescheitert. Angemeldet wird nur, was sich lesen lässt.',
    en: 'This check has not ended, or has failed. Only what can be read can be registered.',
  },
  'check-empty': {
    de: 'Die Prüfung hat kein Verfahren gefunden, das sich lesen lässt. Bitte ergänzen Sie die Feldzuordnung oder wählen Sie eine andere Adresse.',
    en: 'The check found no procedure that can be read. Please complete the field map, or choose another address.',
  },
  'map-unfit': {
    de: 'Die Feldzuordnung passt nicht zu diesem Format oder ist fehlerhaft.',
    en: 'The field map does not fit this format, or is faulty.',
  },
  'publisher-unknown': {
    de: 'Diese Stelle ist hier nicht bekannt. Bitte geben Sie sie mit Namen und Domain an.',
    en: 'This publisher is not known here. Please give it with its name and domain.',
  },
  'domain-unfit': {
    de: 'Das ist keine Domain, die sich nachweisen lässt. Bitte geben Sie die amtliche Domain an, zum Beispiel musterstadt.de.',
    en: 'This is no domain that can be proved. Please give the official domain, such as musterstadt.de.',
  },
  'domain-needed': {
    de: 'Für diese Stelle ist noch keine Domain bekannt. Bitte geben Sie ihre amtliche Domain an.',
    en: 'No domain is known for this publisher yet. Please give its official domain.',
  },
  'feed-exists': {
    de: 'Diese Adresse ist schon angemeldet.',
    en: 'This address is registered already.',
  },
  'registration-unknown': {
    de: 'Diese Anmeldung gibt es nicht oder nicht mehr.',
    en: 'There is no such registration, or none any more.',
  },
  'not-waiting': {
    de: 'Diese Anmeldung wartet auf keine Entscheidung.',
    en: 'This registration waits for no decision.',
  },
  'reason-needed': {
    de: 'Bitte sagen Sie, warum: Wer angemeldet hat, liest die Begründung.',
    en: 'Please say why: whoever registered reads the reason.',
  },
  'move-unknown': {
    de: 'Für diesen Feed wartet kein Umzug auf einen Nachweis.',
    en: 'No move of this feed waits for a proof.',
  },
  'file-gone': {
    de: 'Die hochgeladene Datei liegt nicht mehr vor. Bitte laden Sie sie noch einmal hoch.',
    en: 'The uploaded file is not there any more. Please upload it once more.',
  },
};

/** Why something cannot be done. @param path the member of the wish that is at fault */
export function refusal(code: RegistrationRefusal['code'], path: string | null = null): RegistrationRefusal {
  return { kind: 'refused', code, text: TEXTS[code], path, feed: null };
}

/** The address is a feed already: which one, is public. */
export function feedExists({ id, name, publisher }: FeedRow): RegistrationRefusal {
  const text: LocalText = {
    de: `Diese Adresse ist schon angemeldet: ${name} (${publisher}), Feed ${id}.`,
    en: `This address is registered already: ${name} (${publisher}), feed ${id}.`,
  };
  return { kind: 'refused', code: 'feed-exists', text, path: null, feed: { id, name, publisher } };
}
