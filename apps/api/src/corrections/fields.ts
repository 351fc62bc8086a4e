import {
  CORRECTION_VALUES as VALUES,
  type CorrectionField,
  type Geometry,
  type ParticipationLevel,
  type Position,
  type PublisherHint,
  type ShapeHint,
  type SourceRecord,
  type Topic,
} from '@navigator/shared';
import type { z } from 'zod';
import { anchorOf } from '../harvest/staging/anchor.js';
import { daysOf, withDays } from './corrected-dates.js';
import { fieldOf, type Field } from './field.js';

/** How each field that can be corrected is read and written: a closed list. */
export const FIELDS: Readonly<Record<CorrectionField, Field>> = {
  title: plain('title', VALUES.title),
  summary: plain('summary', VALUES.summary),
  description: plain('description', VALUES.description),
  url: plain('url', VALUES.url),
  image: plain('image', VALUES.image),
  kind: plain('kind', VALUES.kind),
  organiser: plain('organiser', VALUES.organiser),
  place: plain('place', VALUES.place),
  contributions: plain('contributions', VALUES.contributions),
  comments: plain('comments', VALUES.comments),
  participants: plain('participants', VALUES.participants),
  result: plain('result', VALUES.result),
  flag: plain('flag', VALUES.flag),
  phases: plain('phases', VALUES.phases),
  level: fieldOf({
    values: VALUES.level,
    read: ({ level }) => level ?? null,
    write: (record, level) => withLevel(record, level),
  }),
  topics: fieldOf({
    values: VALUES.topics,
    read: ({ topics }) => sorted(topics),
    write: (record, topics) => ({ ...record, topics: [...sorted(topics)] }),
  }),
  dates: fieldOf({ values: VALUES.dates, read: daysOf, write: withDays }),
  point: fieldOf({
    values: VALUES.point,
    read: ({ geometry }) => pointOf(geometry),
    write: (record, point) => ({
      ...record,
      geometry: point && { type: 'Point', coordinates: point },
      geometryRole: point && 'location',
    }),
  }),
  publisher: fieldOf({
    values: VALUES.publisher,
    read: ({ publisher }) => publisher?.name ?? null,
    write: (record, name) => withHint(record, { name }),
  }),
  territory: fieldOf({
    values: VALUES.territory,
    read: ({ publisher }) => publisher?.territoryKey ?? null,
    write: (record, territoryKey) => withHint(record, { territoryKey }),
  }),
};

/** Fields that say the same in two ways: only one of each group can be corrected at a time. */
export const RIVALS: Readonly<Partial<Record<CorrectionField, CorrectionField>>> = { dates: 'phases', phases: 'dates' };

/** A field that stands in a record as it is corrected. */
function plain<Name extends keyof SourceRecord>(name: Name, values: z.ZodType<SourceRecord[Name]>): Field {
  return fieldOf({
    values,
    read: (record) => record[name],
    write: (record, value) => ({ ...record, [name]: value }),
  });
}

function withLevel({ level: _, ...record }: SourceRecord, level: ParticipationLevel | null): SourceRecord {
  return level === null ? record : { ...record, level };
}

function withHint(record: SourceRecord, hint: Partial<PublisherHint>): SourceRecord {
  return { ...record, publisher: { name: null, territoryKey: null, ...record.publisher, ...hint } };
}

function sorted(topics: readonly Topic[]): readonly Topic[] {
  return [...new Set(topics)].toSorted();
}

/** A larger shape is told by its kind and where it begins: enough to know it again. */
function pointOf(geometry: Geometry | null): Position | ShapeHint | null {
  if (geometry === null) return null;
  if (geometry.type === 'Point') return geometry.coordinates;
  const near = anchorOf(geometry.coordinates);
  return near && { type: geometry.type, near };
}
