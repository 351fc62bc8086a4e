import { readFieldMap, type FieldMap } from '@navigator/adapters';
import type { RunError } from '@navigator/shared';

/** The field map of a feed as the store keeps it: null where it has none, or why it cannot be used any more. */
export type StoredMap =
  { readonly kind: 'map'; readonly map: FieldMap | null } | { readonly kind: 'failure'; readonly error: RunError };

/** Reads it anew for every run: a release may have grown stricter since it was given. */
export function storedMap(raw: unknown): StoredMap {
  if (raw === null || raw === undefined) return { kind: 'map', map: null };
  const reading = readFieldMap(raw);
  if (reading.kind === 'map') return reading;
  const [fault] = reading.faults;
  return {
    kind: 'failure',
    error: { ...FAULTY, detail: `${fault?.path ?? ''}: ${fault?.text.en ?? ''}`.slice(0, 300) },
  };
}

const FAULTY = {
  code: 'field-map-faulty',
  text: {
    de: 'Die Feldzuordnung dieses Feeds passt nicht mehr zum Programm; bitte den Feed entfernen und mit einer berichtigten neu eintragen. Bisherige Daten bleiben bis dahin stehen.',
    en: 'The field map of this feed no longer fits the program; please remove the feed and register it with a corrected one. Until then the data we have stays.',
  },
} as const;
