import { hash } from 'node:crypto';
import { SourceRecord } from '@navigator/shared';

const FIELDS = SourceRecord.keyof().options;

/** A record as JSON, its fields always in the same order: what is hashed is what is stored. */
export function canonicalJson(record: SourceRecord): string {
  return JSON.stringify(Object.fromEntries(FIELDS.map((field) => [field, record[field]])));
}

/**
 * SHA-256 of a normalised record as canonical JSON: what tells a changed record from an unchanged one. Raw bytes would
 * not do, platforms stamp the time into them.
 */
export function contentHash(json: string): string {
  return hash('sha256', json, 'base64url');
}
