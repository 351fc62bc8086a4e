import type { RunError } from '@navigator/shared';
import { QueryFailed } from '../database/db.js';

/** PostgreSQL has a code for a full disk; of a quota, or a limit on a file, it only hands on what the system says. */
const FULL = /no space left|quota exceeded|file too large/i;

/** SQLSTATE: connection exceptions, and the server shut down, crashed or not yet there. */
const GONE = /^(?:08|57P0[123])/;

/** What a run says that ended by a fault of ours, for people who cannot see the log; its data was not taken. */
export function faultOfOurs(cause: unknown): RunError {
  if (!(cause instanceof QueryFailed)) return told('internal', nameOf(cause));
  if (cause.code === '53100' || FULL.test(cause.message)) return told('disk-full', cause.code ?? cause.name);
  // Without a code the connection broke.
  if (cause.code === undefined || GONE.test(cause.code)) return told('database-gone', cause.code ?? cause.name);
  return told('internal', cause.name);
}

function told(code: keyof typeof TEXTS, detail: string): RunError {
  return { code, detail, text: TEXTS[code] };
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : 'unknown';
}

const TEXTS = {
  internal: {
    de: 'Bei uns ist ein Fehler aufgetreten; die bisherigen Daten bleiben stehen. Das Protokoll des Servers nennt die Ursache.',
    en: "An error occurred on our side; the data we have stays. The server's log names the cause.",
  },
  'disk-full': {
    de: 'Auf dem Datenträger unserer Datenbank ist kein Platz mehr; die bisherigen Daten bleiben stehen. Sobald wieder Platz ist, gelingt der nächste Lauf.',
    en: 'There is no room left on the disk of our database; the data we have stays. Once there is room again, the next run succeeds.',
  },
  'database-gone': {
    de: 'Unsere Datenbank war mitten im Lauf nicht zu erreichen; die bisherigen Daten bleiben stehen. Der nächste Lauf holt ihn nach.',
    en: 'Our database could not be reached in the middle of the run; the data we have stays. The next run makes up for it.',
  },
} as const;
