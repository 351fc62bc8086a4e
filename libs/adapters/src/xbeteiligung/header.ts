import { instantOf, LocalTime } from '@navigator/shared';
import { attributeOf, childOf, descendantOf, type XmlElement } from '../kit/xml/element.js';
import { readLine } from '../kit/text.js';

/** An authority as the header names it. Its telephone and e-mail are never read (Q54). */
export interface Party {
  /** Code of the directory that knows it, mostly `DVDV`. */
  readonly directory: string;
  readonly directoryVersion: string;
  /** What the directory calls it. */
  readonly id: string;
  readonly name: string;
}

/** What the header of a message says. */
export interface Header {
  readonly messageId: string | null;
  /** When it was written, by its own account. */
  readonly createdAt: Date | null;
  readonly sender: Party | null;
  readonly reader: Party | null;
}

const HEADER = 'nachrichtenkopf.g2g';
const IDENTIFICATION = 'identifikation.nachricht';
const LONGEST_ID = 200;
const LOCAL_INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):(\d{2}(?:\.\d+)?)$/;

/** Reads the header by local names; its namespaces belong to another standard, which has versions of its own. */
export function readHeader(root: XmlElement, timeZone: string): Header {
  const header = childOf(root, HEADER);
  const say = (...path: readonly string[]): string | null =>
    header && textOf(descendantOf(header, IDENTIFICATION, ...path));
  const id = say('nachrichtenUUID');
  return {
    messageId: id !== null && id.length <= LONGEST_ID ? id : null,
    createdAt: instantIn(say('erstellungszeitpunkt'), timeZone),
    sender: partyIn(header && childOf(header, 'autor')),
    reader: partyIn(header && childOf(header, 'leser')),
  };
}

function partyIn(element: XmlElement | null): Party | null {
  const id = element && textOf(childOf(element, 'kennung'));
  if (!element || id === null) return null;
  return { ...directoryIn(childOf(element, 'verzeichnisdienst')), id, name: textOf(childOf(element, 'name')) ?? id };
}

function directoryIn(element: XmlElement | null): Pick<Party, 'directory' | 'directoryVersion'> {
  const code = element && textOf(childOf(element, 'code'));
  const version = element && attributeOf(element, 'listVersionID');
  return { directory: code ?? 'DVDV', directoryVersion: version ?? '3' };
}

/** With an offset an instant; without one the clock of the city. */
function instantIn(text: string | null, timeZone: string): Date | null {
  if (text === null) return null;
  const [, date, time, seconds] = LOCAL_INSTANT.exec(text) ?? [];
  const isLocal = date !== undefined && LocalTime.safeParse(time).success;
  const instant = isLocal ? localInstant(date, time ?? '', timeZone) + Number(seconds) * 1000 : Date.parse(text);
  return Number.isNaN(instant) ? null : new Date(Math.round(instant));
}

function localInstant(date: string, time: string, timeZone: string): number {
  return Number.isNaN(Date.parse(date)) ? NaN : instantOf(date, time, timeZone);
}

/** What an element says, on one line; null where it is missing or says nothing. */
export function textOf(element: XmlElement | null): string | null {
  return element === null ? null : readLine(element.text, element.name).value;
}
