import type { LocalText } from './language.js';

/** What a licence asks of those who use the data. */
export type LicenceCondition = 'none' | 'attribution' | 'changes' | 'alike' | 'nonCommercial' | 'noDerivatives';

/** A licence that data can stand under. */
export interface Licence {
  /** SPDX identifier, or as GovData writes the Data licence Germany. */
  readonly id: string;
  readonly name: string;
  /** The text of the licence. */
  readonly url: string;
  readonly conditions: readonly LicenceCondition[];
  /** Whether everybody may use the data for every purpose (Open Definition 2.1). */
  readonly isOpen: boolean;
}

const CC = 'https://creativecommons.org';

/** The licences that public data in German-speaking countries stand under, the usual ones first. */
export const LICENCES: readonly Licence[] = [
  open('dl-de/zero-2-0', 'Datenlizenz Deutschland – Zero – 2.0', 'https://www.govdata.de/dl-de/zero-2-0', ['none']),
  open('dl-de/by-2-0', 'Datenlizenz Deutschland – Namensnennung – 2.0', 'https://www.govdata.de/dl-de/by-2-0', [
    'attribution',
    'changes',
  ]),
  open('CC0-1.0', 'Creative Commons Zero 1.0', `${CC}/publicdomain/zero/1.0/`, ['none']),
  open('CC-BY-4.0', 'Creative Commons Namensnennung 4.0', `${CC}/licenses/by/4.0/`, ['attribution', 'changes']),
  open(
    'CC-BY-SA-4.0',
    'Creative Commons Namensnennung – Weitergabe unter gleichen Bedingungen 4.0',
    `${CC}/licenses/by-sa/4.0/`,
    ['attribution', 'changes', 'alike'],
  ),
  open('CC-BY-3.0-DE', 'Creative Commons Namensnennung 3.0 Deutschland', `${CC}/licenses/by/3.0/de/`, [
    'attribution',
    'changes',
  ]),
  open('ODbL-1.0', 'Open Database License 1.0', 'https://opendatacommons.org/licenses/odbl/1-0/', [
    'attribution',
    'changes',
    'alike',
  ]),
  open('ODC-By-1.0', 'Open Data Commons Attribution License 1.0', 'https://opendatacommons.org/licenses/by/1-0/', [
    'attribution',
  ]),
  open(
    'PDDL-1.0',
    'Open Data Commons Public Domain Dedication and Licence 1.0',
    'https://opendatacommons.org/licenses/pddl/1-0/',
    ['none'],
  ),
  bound('CC-BY-NC-4.0', 'Creative Commons Namensnennung – Nicht kommerziell 4.0', `${CC}/licenses/by-nc/4.0/`, [
    'attribution',
    'changes',
    'nonCommercial',
  ]),
  bound('CC-BY-ND-4.0', 'Creative Commons Namensnennung – Keine Bearbeitungen 4.0', `${CC}/licenses/by-nd/4.0/`, [
    'attribution',
    'noDerivatives',
  ]),
];

/** The conditions in words that everybody understands. */
export const CONDITION_TEXTS: Readonly<Record<LicenceCondition, LocalText>> = {
  none: {
    de: 'Alle dürfen die Daten für jeden Zweck nutzen, ohne etwas dazuzuschreiben.',
    en: 'Everybody may use the data for any purpose, without adding anything.',
  },
  attribution: {
    de: 'Wer die Daten nutzt, muss Ihren Namen und die Lizenz nennen.',
    en: 'Whoever uses the data has to name you and the licence.',
  },
  changes: {
    de: 'Wer die Daten ändert, muss darauf hinweisen.',
    en: 'Whoever changes the data has to say so.',
  },
  alike: {
    de: 'Wer daraus eine neue Sammlung macht, muss sie unter derselben Lizenz weitergeben.',
    en: 'Whoever makes a new collection of it has to pass it on under the same licence.',
  },
  nonCommercial: {
    de: 'Niemand darf damit Geld verdienen. Das schließt auch Zeitungen und Start-ups aus.',
    en: 'Nobody may earn money with it. That also shuts out newspapers and start-ups.',
  },
  noDerivatives: {
    de: 'Niemand darf Geändertes weitergeben. Karten und Statistiken daraus sind dann heikel.',
    en: 'Nobody may pass on what was changed. Maps and statistics made of it become doubtful.',
  },
};

/** The licence of an id, however it is written; null for one that is not in the list. */
export function licenceOf(id: string): Licence | null {
  const wanted = folded(id);
  return LICENCES.find((licence) => folded(licence.id) === wanted) ?? null;
}

/** Its name where the list knows it, else as its source writes it. */
export function licenceName(id: string): string {
  return licenceOf(id)?.name ?? id;
}

/** `DL-DE-BY-2.0` (SPDX), `dl-de/by-2-0` (GovData) and `CC BY 4.0` (people). */
function folded(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]/g, '');
}

type Facts = readonly LicenceCondition[];

function open(...[id, name, url, conditions]: readonly [string, string, string, Facts]): Licence {
  return { id, name, url, conditions, isOpen: true };
}

function bound(...[id, name, url, conditions]: readonly [string, string, string, Facts]): Licence {
  return { id, name, url, conditions, isOpen: false };
}
