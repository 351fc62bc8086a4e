import type { SourceRecord } from '@navigator/shared';
import type { Attributed, Attribution } from './attribution.js';

/**
 * Area and publisher of a record that is shown with corrections. Each correction changes only what it is about: another
 * area leaves the publisher alone, another publisher the area.
 */
export function attributeShown(attribution: Attribution, record: SourceRecord, shown: SourceRecord): Attributed {
  const said = record.publisher ?? { name: null, territoryKey: null };
  const told = shown.publisher ?? said;
  const { territory } = attribution.of({
    ...shown,
    publisher: withoutBlanks({ ...said, territoryKey: told.territoryKey }),
  });
  const named = told.name === said.name ? record : { ...record, publisher: { name: told.name, territoryKey: null } };
  return { territory, publisher: attribution.of(named).publisher };
}

function withoutBlanks(hint: NonNullable<SourceRecord['publisher']>): SourceRecord['publisher'] {
  return hint.name === null && hint.territoryKey === null ? null : hint;
}
