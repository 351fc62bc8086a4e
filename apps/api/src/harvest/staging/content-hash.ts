import { hash } from 'node:crypto';
import type { SourceRecord } from '@navigator/shared';

/**
 * SHA-256 of a normalised record, the same for the same content in any order of fields: what tells a changed record
 * from an unchanged one. Raw bytes would not do, platforms stamp the time into them.
 */
export function contentHash(record: SourceRecord): string {
  const fields = Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify(fields), 'base64url');
}
