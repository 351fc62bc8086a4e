import type { ProcedureId } from '@navigator/shared';
import { SourceRecord } from '@navigator/shared';
import { z } from 'zod';

const { shape } = SourceRecord;

/**
 * What a difference looks at of a record. Read leniently: a field that an older release kept in another shape counts as
 * one that was never told, and keeps nobody from reading the rest.
 */
export const ComparedRecord = z.object({
  sourceId: shape.sourceId,
  title: shape.title.catch('–'),
  summary: shape.summary.catch(null),
  description: shape.description.catch(null),
  url: z.string().nullable().catch(null),
  kind: shape.kind.catch('unknown'),
  organiser: shape.organiser.catch(null),
  topics: shape.topics.catch([]),
  phases: shape.phases.catch([]),
  events: shape.events.catch([]),
  documents: shape.documents.catch([]),
  geometry: shape.geometry.catch(null),
  place: shape.place.catch(null),
  image: z.string().nullable().catch(null),
  contributions: shape.contributions.catch(null),
  comments: shape.comments.catch(null),
  participants: shape.participants.catch(null),
  publisher: shape.publisher.catch(null),
  result: shape.result.catch({ state: 'notReported', url: null, publishedAt: null }),
  flag: shape.flag.catch(null),
  listedAsActive: shape.listedAsActive.catch(false),
});
export type ComparedRecord = z.infer<typeof ComparedRecord>;

/** One procedure before and after; null where it is not there. */
export interface RecordPair {
  readonly before: ComparedRecord | null;
  readonly after: ComparedRecord | null;
  /** The id it had in its source, where that is what changed. */
  readonly renamedFrom?: string | null;
  /** Under which it is shown now. */
  readonly procedure?: ProcedureId | null;
}
