import type { SourceRecord } from '@navigator/shared';
import type { PatchableFields } from './contract.js';

/** A patch as far as merging is concerned. */
export interface Patch {
  readonly fields: Partial<PatchableFields>;
}

/**
 * The record with what a second list knows about it. The record's own words win: a patch fills what is null, empty or
 * not reported. Comments are the exception, since only the second list counts them. A geometry brings its role and
 * topics bring their labels.
 */
export function applyPatch(record: SourceRecord, { fields }: Patch): SourceRecord {
  return {
    ...record,
    ...counts(record, fields),
    ...unknown(record, fields),
    ...lists(record, fields),
    ...place(record, fields),
    ...topics(record, fields),
  };
}

function counts(record: SourceRecord, fields: Partial<PatchableFields>): Partial<SourceRecord> {
  return {
    contributions: record.contributions ?? fields.contributions ?? null,
    comments: fields.comments ?? record.comments,
    participants: record.participants ?? fields.participants ?? null,
  };
}

function unknown(record: SourceRecord, fields: Partial<PatchableFields>): Partial<SourceRecord> {
  return {
    organiser: record.organiser ?? fields.organiser ?? null,
    image: record.image ?? fields.image ?? null,
  };
}

function lists(record: SourceRecord, fields: Partial<PatchableFields>): Partial<SourceRecord> {
  return {
    events: firstFilled(record.events, fields.events),
    documents: firstFilled(record.documents, fields.documents),
    result: record.result.state === 'notReported' ? (fields.result ?? record.result) : record.result,
  };
}

function place(record: SourceRecord, fields: Partial<PatchableFields>): Partial<SourceRecord> {
  if (record.geometry !== null || !fields.geometry) return {};
  return { geometry: fields.geometry, geometryRole: fields.geometryRole ?? 'location' };
}

function topics(record: SourceRecord, fields: Partial<PatchableFields>): Partial<SourceRecord> {
  if (record.topicLabels.length > 0 || record.topics.length > 0) return {};
  return { topics: fields.topics ?? [], topicLabels: fields.topicLabels ?? [] };
}

function firstFilled<T>(own: T[], patched: T[] | undefined): T[] {
  return own.length > 0 ? own : (patched ?? own);
}
