import { draftMap, type MapDraft } from '../field-map/draft-map.js';
import { FieldMap, type FieldMapInput } from '../field-map/field-map.js';
import { suggestMap } from '../field-map/suggest-map.js';
import type { Row } from '../field-map/texts-at.js';

/** Lists whose members have no names at all, so that nothing could be suggested. */
interface KnownList {
  readonly isIt: (row: Row) => boolean;
  readonly map: FieldMapInput;
}

const UUID = /^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/i;

const KNOWN: readonly KnownList[] = [
  {
    // Markers of the UVP-Verbund, 2021: [lat, lon, title, uuid, type, label, [{id, name}], []]. A negative preliminary
    // assessment means that there is no procedure to take part in (Q1, Q60).
    isIt: (row) => typeof row['0'] === 'number' && typeof row['3'] === 'string' && UUID.test(row['3']),
    map: {
      list: null,
      id: '3',
      title: '2',
      kind: 'formal',
      topics: { fields: ['6'] },
      status: { field: '5' },
      skip: [{ field: '5', words: ['Negative Vorprüfungen', 'Negative Vorprüfung'] }],
      position: { longitude: '1', latitude: '0' },
    },
  },
];

/** The map of a list that needs none from outside, or null where neither we nor its names know it. */
export function mapFor(rows: readonly Row[], language: string): FieldMap | null {
  const known = knownList(rows);
  return known ? FieldMap.parse(known.map) : suggestMap(rows, language).map;
}

/** A draft for people; null for a list that we know, whose map they could only spoil. */
export function draftFor(rows: readonly Row[], language: string): MapDraft | null {
  return knownList(rows) ? null : draftMap(rows, language);
}

function knownList(rows: readonly Row[]): KnownList | undefined {
  return KNOWN.find(({ isIt }) => rows.length > 0 && rows.every(isIt));
}
