import { writeXml, type WrittenElement } from '../kit/xml/write-xml.js';
import type { Party } from './header.js';
import type { Envelope } from './read-message.js';

/** An answer to a message: taken, or not and why. */
export type Answer = {
  /** The message that is answered; of a faulty one its `envelope`. */
  readonly to: Envelope;
  /** A UUID of the answer's own. */
  readonly messageId: string;
  readonly createdAt: Date;
  /** Who answers, where the message did not say whom it was for. */
  readonly from?: Party;
} & ({ readonly ok: true } | { readonly ok: false; readonly errors: readonly string[] });

const HEADER = 'http://xoev.de/schemata/basisnachricht/g2g/1_1';
const AUTHORITY = 'http://xoev.de/schemata/basisnachricht/behoerde/1_1';
const MESSAGES = 'urn:xoev-de:xleitstelle:codeliste:xbeteiligung-nachrichten';
const DIRECTORIES = 'urn:xoev-de:kosit:codeliste:verzeichnisdienst';
const ERROR_KINDS = 'urn:xoev-de:xleitstelle:codeliste:fehlerart';
/** Code list `fehlerart`: 1000 information, 2000 warning, 3000 error. */
const ERROR = '3000';
const MOST_ERRORS = 20;
const LONGEST_TEXT = 1000;
const PRODUCT = 'Participation Navigator';
const NOBODY: Party = { directory: 'DVDV', directoryVersion: '3', id: 'unbekannt', name: 'unbekannt' };

/**
 * The answer message (0461, 0471 and their relatives in every family) as XML in UTF-8. It is written in the version of
 * the message it answers; only the schema of 1.2 is public.
 */
export function answerMessage(answer: Answer): string {
  const { to } = answer;
  const { element, code } = nameOf(to, answer.ok);
  return writeXml({
    name: `xbeteiligung:${element}`,
    attributes: {
      'xmlns:xbeteiligung': to.namespace,
      'xmlns:bn-g2g': HEADER,
      'xmlns:bn-beh': AUTHORITY,
      produkt: PRODUCT,
      produkthersteller: PRODUCT,
      standard: 'XBeteiligung',
      version: to.version,
    },
    content: [header(answer, element, code), content(answer)],
  });
}

/** `kommunal.Information.Initiiert.0451` is answered by `….OK.0461` or `….NOK.0471`. */
function nameOf({ element, type }: Envelope, isOk: boolean): { readonly element: string; readonly code: string } {
  const code = `${type.slice(0, 2)}${Number(type[2]) + (isOk ? 1 : 2)}${type[3] ?? ''}`;
  return { element: `${element.slice(0, -type.length)}${isOk ? 'OK' : 'NOK'}.${code}`, code };
}

function header({ to, messageId, createdAt, from }: Answer, element: string, code: string): WrittenElement {
  return {
    name: 'bn-g2g:nachrichtenkopf.g2g',
    content: [
      {
        name: 'bn-g2g:identifikation.nachricht',
        content: [
          { name: 'bn-g2g:nachrichtenUUID', content: messageId },
          coded('bn-g2g:nachrichtentyp', { uri: MESSAGES, version: to.version, code, label: element }),
          { name: 'bn-g2g:erstellungszeitpunkt', content: createdAt.toISOString() },
        ],
      },
      party('bn-g2g:leser', to.sender ?? NOBODY),
      party('bn-g2g:autor', to.reader ?? from ?? NOBODY),
    ],
  };
}

function party(name: string, { directory, directoryVersion, id, name: label }: Party): WrittenElement {
  return {
    name,
    content: [
      coded('bn-beh:verzeichnisdienst', { uri: DIRECTORIES, version: directoryVersion, code: directory }),
      { name: 'bn-beh:kennung', content: id },
      { name: 'bn-beh:name', content: plain(label) },
    ],
  };
}

/** All three ids are given back as they came; one that was not told is empty, which the schema allows. */
function content(answer: Answer): WrittenElement {
  const { procedureId, planId, participationId, action, type } = answer.to;
  const ids = [told('vorgangsID', procedureId), told('planID', planId)];
  const participation = told('beteiligungsID', participationId);
  if (answer.ok) return inner('nachrichteninhalt', [...ids, participation]);
  const errors = answer.errors.slice(0, MOST_ERRORS).map(error);
  // Only the answers to participation systems that change or delete name the participation (0422, 0429).
  const namesParticipation = action !== 'create' && type[2] === '0';
  return inner('nachrichteninhalt', [...ids, ...errors, namesParticipation ? participation : null]);
}

function error(text: string): WrittenElement {
  return inner('fehler', [
    told('beschreibung', plain(text.slice(0, LONGEST_TEXT))),
    coded('xbeteiligung:art', { uri: ERROR_KINDS, version: '1.0', code: ERROR, label: 'Fehler' }),
  ]);
}

function told(name: string, value: string | null): WrittenElement {
  return { name: `xbeteiligung:${name}`, content: value ?? '' };
}

function inner(name: string, children: readonly (WrittenElement | null)[]): WrittenElement {
  return { name: `xbeteiligung:${name}`, content: children };
}

interface Coded {
  readonly uri: string;
  readonly version: string;
  readonly code: string;
  readonly label?: string;
}

/** The elements of a code have no namespace. */
function coded(name: string, { uri, version, code, label }: Coded): WrittenElement {
  return {
    name,
    attributes: { listURI: uri, listVersionID: version },
    content: [{ name: 'code', content: code }, label === undefined ? null : { name: 'name', content: label }],
  };
}

/** Texts of the standard hold the letters of DIN 91379; what is no Latin letter or common sign becomes a question mark. */
function plain(text: string): string {
  return text.replace(/[^\n -~\u00a0-\u017f\u2013\u2014\u2018-\u201e\u2026\u20ac]/gu, '?');
}
