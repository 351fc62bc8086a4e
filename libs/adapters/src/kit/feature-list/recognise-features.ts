import type { AnswerHead, Recognition } from '../contract.js';
import type { Row } from '../field-map/texts-at.js';
import { suggestMap } from '../field-map/suggest-map.js';
import { entryOf } from './entry.js';
import { textOf } from './head.js';
import { afterAssignment } from './script.js';
import { listIn } from './surroundings.js';

/** What the first entries of an answer look like to somebody who knows no format. */
export interface Impression extends Recognition {
  readonly isFeatureCollection: boolean;
}

const MOST_ROWS = 20;

/**
 * How much an answer looks like a list of procedures by its names alone. Never sure of itself: a format that knows its
 * own members knows better.
 */
export function impressionOf({ bytes }: AnswerHead): Impression | null {
  const text = textOf(bytes);
  const json = afterAssignment(text);
  const isFeatureCollection = /"type"\s*:\s*"FeatureCollection"/.test(json) && /"features"\s*:\s*\[/.test(json);
  const rows = rowsIn(json);
  const judged = judge(rows);
  if (isFeatureCollection) return { isFeatureCollection, ...(judged ?? UNNAMED) };
  // Any list of objects with a title would do: only dates or places make it worth a second look.
  if (!judged || judged.confidence < LIKELY) return null;
  return { isFeatureCollection, confidence: 0.2, evidence: judged.evidence.replace('GeoJSON', 'JSON list') };
}

const LIKELY = 0.5;
const UNNAMED: Recognition = {
  confidence: 0.2,
  evidence: 'GeoJSON whose members we know none of; it needs a field map',
};

function judge(rows: readonly Row[]): Recognition | null {
  const { map, fields } = suggestMap(rows);
  if (!map) return null;
  const names = fields.map(({ path }) => path).join(', ');
  return { confidence: map.phases.length > 0 ? LIKELY : 0.3, evidence: `GeoJSON with ${names}`.slice(0, 200) };
}

/** The properties of the entries that stand whole in the beginning of an answer. */
function rowsIn(json: string): readonly Row[] {
  const member = listIn(json);
  const list = member === null ? /^\uFEFF?\s*\[/ : new RegExp(`"${member}"\\s*:\\s*\\[`);
  const start = list.exec(json);
  if (!start) return [];
  const entries = objectsIn(json, start.index + start[0].length).map(entryOf);
  return entries.filter((entry) => entry !== null).map(({ properties }) => properties);
}

function objectsIn(json: string, from: number): readonly unknown[] {
  const objects: unknown[] = [];
  let at = from;
  while (objects.length < MOST_ROWS) {
    const begin = json.indexOf('{', at);
    const end = begin < 0 ? -1 : endOfObject(json, begin);
    if (end < 0) return objects;
    const value = parse(json.slice(begin, end));
    if (value === undefined) return objects;
    objects.push(value);
    at = end;
  }
  return objects;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}]/gs;

/** The position after the bracket that closes the object, -1 where the text ends before it. */
function endOfObject(json: string, begin: number): number {
  const token = new RegExp(TOKEN);
  token.lastIndex = begin;
  let depth = 0;
  for (let match = token.exec(json); match; match = token.exec(json)) {
    if (match[0] === '{') depth += 1;
    if (match[0] === '}') depth -= 1;
    if (depth === 0) return token.lastIndex;
  }
  return -1;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
