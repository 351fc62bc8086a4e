import { adapterFor, adapters, type Credential } from '@navigator/adapters';
import type { FeedFormat, RunError } from '@navigator/shared';

/** The stored credential was sealed with another key than the one we have now. */
export function credentialUnreadable(feed: string): RunError {
  return {
    code: 'credential-unreadable',
    detail: `feed ${feed}`,
    text: {
      de: `Die Zugangsdaten dieses Feeds lassen sich nicht entschlüsseln: SECRET_KEY (oder die Datei secret.key in DATA_DIR) ist ein anderer Schlüssel als beim Speichern. Bitte den alten Schlüssel wieder einsetzen oder die Zugangsdaten neu geben: npm run feeds -- credential ${feed} --credential <Datei>. Bisherige Daten bleiben stehen.`,
      en: `The credential of this feed cannot be decrypted: SECRET_KEY (or the file secret.key in DATA_DIR) is another key than when it was stored. Please put the old key back, or give the credential anew: npm run feeds -- credential ${feed} --credential <file>. The data we have stays.`,
    },
  };
}

/** Why a format cannot be read with this credential, or without one; null where it fits. */
export function credentialFault(format: FeedFormat, credential: Credential | null): RunError | null {
  const needs = adapterFor(format).traits.needsCredential;
  if (needs === true && credential === null) return credentialNeeded(format);
  return needs === undefined && credential !== null ? credentialNotTaken(format) : null;
}

function credentialNeeded(format: FeedFormat): RunError {
  return {
    code: 'credential-needed',
    detail: format,
    text: {
      de: `Das Format ${format} wird nur mit Zugangsdaten gelesen, die der Betreiber der Plattform vergibt. Bitte dort anfragen und sie in einer Datei mitgeben: --credential <Datei> mit {"id": "…", "secret": "…"} oder zwei Zeilen, Kennung und Geheimnis.`,
      en: `The format ${format} is read only with a credential that whoever runs the platform gives out. Please ask there and give it in a file: --credential <file> with {"id": "…", "secret": "…"} or two lines, id and secret.`,
    },
  };
}

function credentialNotTaken(format: FeedFormat): RunError {
  const list = adapters
    .filter(({ traits }) => traits.needsCredential !== undefined)
    .map((adapter) => adapter.format)
    .join(', ');
  return {
    code: 'credential-not-taken',
    detail: format,
    text: {
      de: `Das Format ${format} wird ohne Zugangsdaten gelesen; gespeichert wurde nichts. Bitte --credential weglassen oder mit --format sagen, dass es eines von diesen ist: ${list}.`,
      en: `The format ${format} is read without a credential; nothing was stored. Please leave out --credential, or say with --format that it is one of these: ${list}.`,
    },
  };
}
