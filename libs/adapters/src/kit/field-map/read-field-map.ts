import type { LocalText } from '@navigator/shared';
import type { z } from 'zod';
import { FieldMap } from './field-map.js';

/** What is wrong with one entry of a field map, in words that say what to do. */
export interface MapFault {
  /** The entry, as one would write it: `phases[0].start`. Empty for the map as a whole. */
  readonly path: string;
  readonly text: LocalText;
}

/** A field map as it was meant, or all its faults. */
export type MapReading =
  { readonly kind: 'map'; readonly map: FieldMap } | { readonly kind: 'faults'; readonly faults: readonly MapFault[] };

const LARGEST = 64 * 1024;
const MOST_FAULTS = 20;
const LONGEST_NAME = 60;

/** Reads a field map that a stranger wrote: checked whole, with every fault named and nothing taken on trust. */
export function readFieldMap(raw: unknown): MapReading {
  if (sizeOf(raw) > LARGEST) return { kind: 'faults', faults: [{ path: '', text: TOO_LARGE }] };
  const read = FieldMap.safeParse(raw);
  if (read.success) return { kind: 'map', map: read.data };
  return { kind: 'faults', faults: faultsIn(read.error.issues, []).slice(0, MOST_FAULTS) };
}

const TOO_LARGE: LocalText = {
  de: 'Die Feldzuordnung ist größer als 64 KB; bitte kürzen.',
  en: 'The field map is larger than 64 KB; please shorten it.',
};

function sizeOf(raw: unknown): number {
  try {
    return JSON.stringify(raw).length;
  } catch {
    return Infinity;
  }
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function faultsIn(issues: readonly Issue[], base: Path): readonly MapFault[] {
  return issues.flatMap((issue) => faultsOf(issue, [...base, ...issue.path]));
}

function faultsOf(issue: Issue, path: Path): readonly MapFault[] {
  if (issue.code === 'invalid_union') return faultsOfUnion(issue, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: written([...path, key]), text: unknownMember(key, path) }));
  }
  return [{ path: written(path), text: textOf(issue, path) }];
}

/** A field is a path or an object: where somebody wrote an object, its own faults are of interest. */
function faultsOfUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path): readonly MapFault[] {
  if (issue.errors.length > 0 && issue.errors.every((branch) => branch.every(isMissing))) {
    return [{ path: written(path), text: missing(path) }];
  }
  const inside = issue.errors.find((branch) => !branch.some(({ code, path: at }) => at.length === 0 && isWhole(code)));
  if (inside) return faultsIn(inside, path);
  return [{ path: written(path), text: path.at(-1) === 'do' || inThen(path) ? NO_STEP : NO_FIELD }];
}

function isWhole(code: string): boolean {
  return code === 'invalid_type' || code === 'invalid_value';
}

function inThen(path: Path): boolean {
  return path.at(-2) === 'then';
}

const NO_FIELD: LocalText = {
  de: 'Hier gehört ein Feldname hin, zum Beispiel "titel", oder { "path": "titel", "then": [ … ] }.',
  en: 'This must be the name of a field, for example "titel", or { "path": "titel", "then": [ … ] }.',
};

const STEPS = 'trim, lower, split, first, last, join, prefix, suffix, number, yesNo, lookup';
const NO_STEP: LocalText = {
  de: `Diese Funktion gibt es nicht. Möglich sind ${STEPS}, zum Beispiel { "do": "prefix", "text": "https://…" }.`,
  en: `There is no such function. Possible are ${STEPS}, for example { "do": "prefix", "text": "https://…" }.`,
};

function unknownMember(key: string, path: Path): LocalText {
  const name = key.slice(0, LONGEST_NAME);
  const known = path.length === 0 ? Object.keys(FieldMap.shape).join(', ') : null;
  return {
    de: `„${name}“ ist hier nicht vorgesehen; bitte weglassen.${known === null ? '' : ` Möglich sind ${known}.`}`,
    en: `“${name}” has no place here; please leave it out.${known === null ? '' : ` Possible are ${known}.`}`,
  };
}

function textOf(issue: Issue, path: Path): LocalText {
  if (issue.code === 'invalid_type') return isMissing(issue) ? missing(path) : expected(issue.expected);
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code === 'too_big') return limit('höchstens', 'at most', issue.maximum);
  if (issue.code === 'too_small') return limit('mindestens', 'at least', issue.minimum);
  return issue.code === 'custom' ? refined(issue.params) : ODD_VALUE;
}

const ODD_VALUE: LocalText = {
  de: 'Dieser Wert ist so nicht möglich; bitte prüfen.',
  en: 'This value is not possible; please check it.',
};

function isMissing({ message }: Issue): boolean {
  return /undefined/.test(message);
}

function missing(path: Path): LocalText {
  const name = String(path.at(-1) ?? '').slice(0, LONGEST_NAME);
  return { de: `„${name}“ fehlt; bitte ergänzen.`, en: `“${name}” is missing; please add it.` };
}

const TYPES: Readonly<Record<string, LocalText>> = {
  object: { de: 'ein Objekt { … }', en: 'an object { … }' },
  array: { de: 'eine Liste [ … ]', en: 'a list [ … ]' },
  string: { de: 'ein Text', en: 'a text' },
  record: { de: 'ein Objekt { … }', en: 'an object { … }' },
};

function expected(type: string): LocalText {
  const name = TYPES[type] ?? { de: type, en: type };
  return { de: `Hier gehört ${name.de} hin.`, en: `This must be ${name.en}.` };
}

function oneOf(values: readonly string[]): LocalText {
  const list = values.join(', ');
  return { de: `Möglich ist hier nur: ${list}.`, en: `Only these are possible here: ${list}.` };
}

function limit(de: string, en: string, size: number | bigint): LocalText {
  return {
    de: `Hier sind ${de} ${size} Zeichen oder Einträge möglich.`,
    en: `Here ${en} ${size} characters or entries are possible.`,
  };
}

function refined(params: Readonly<Record<string, unknown>> | undefined): LocalText {
  if (params?.['crs'] === true) return UNKNOWN_CRS;
  if (typeof params?.['limit'] === 'number') return limit('höchstens', 'at most', params['limit']);
  const needs = typeof params?.['needs'] === 'string' ? params['needs'] : '';
  return { de: `Hier fehlt eine Angabe: ${needs}.`, en: `Something is missing here: ${needs}.` };
}

const UNKNOWN_CRS: LocalText = {
  de: 'Dieses Koordinatensystem kennen wir nicht. Möglich sind EPSG:4326, CRS84, EPSG:3857, EPSG:25832, EPSG:25833 und EPSG:31466 bis 31469.',
  en: 'We do not know this coordinate reference system. Possible are EPSG:4326, CRS84, EPSG:3857, EPSG:25832, EPSG:25833 and EPSG:31466 to 31469.',
};

/** A path as one would write it in JavaScript. */
function written(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key).slice(0, LONGEST_NAME)}`))
    .join('')
    .replace(/^\./, '');
}
