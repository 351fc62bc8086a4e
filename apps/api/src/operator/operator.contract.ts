import { FieldMap } from '@navigator/adapters';
import {
  AccountChange,
  BoundingBox,
  CorrectionField,
  FeedExpectations,
  FeedFormat,
  FeedId,
  LocalText,
  NewStaffAccount,
  TerritoryKey,
  VocabularyField,
} from '@navigator/shared';
import { z } from 'zod';

/** Why an operator corrects something; residents read it. */
const Reason = z.string().trim().min(1).max(500);

const Given = z.object({ id: z.string().nullable(), secret: z.string().min(1) });

/** What the operator's commands ask of a running server, or of the database where none runs. */
export const OperatorRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('feeds.list') }),
  z.object({
    kind: z.literal('feeds.add'),
    url: z.string(),
    publisher: z.object({
      name: z.string().min(1),
      domain: z.string().nullable(),
      territoryKey: TerritoryKey.nullable(),
    }),
    format: FeedFormat.nullable(),
    map: FieldMap.nullish(),
    credential: Given.nullish(),
    area: BoundingBox.nullish(),
    licence: z.string().nullable(),
  }),
  z.object({ kind: z.literal('registrations.waiting') }),
  z.object({ kind: z.literal('registrations.show'), id: z.string() }),
  z.object({ kind: z.literal('registrations.refuse'), id: z.string(), reason: Reason }),
  z.object({ kind: z.literal('feeds.move'), id: z.string(), to: z.enum(['approve', 'pause', 'remove']) }),
  z.object({ kind: z.literal('feeds.credential'), id: z.string(), credential: Given }),
  z.object({ kind: z.literal('feeds.area'), id: z.string(), area: BoundingBox.nullable() }),
  z.object({
    kind: z.literal('feeds.expect'),
    id: z.string(),
    /** What is not named stays as it was; null takes all of it back. */
    told: FeedExpectations.partial().nullable(),
  }),
  z.object({ kind: z.literal('harvest'), feed: z.string() }),
  z.object({ kind: z.literal('replay'), feed: z.string(), apply: z.boolean() }),
  z.object({
    kind: z.literal('inbox.add'),
    name: z.string().trim().min(1).max(200),
    publisher: z.string().trim().min(1),
    licence: z.string().nullable(),
  }),
  z.object({ kind: z.literal('inbox.list') }),
  z.object({ kind: z.literal('inbox.rotate'), id: z.string() }),
  z.object({ kind: z.literal('inbox.remove'), id: z.string() }),
  z.object({ kind: z.literal('vocabulary.list'), field: VocabularyField.nullable() }),
  z.object({ kind: z.literal('vocabulary.map'), field: VocabularyField, label: z.string(), term: z.string() }),
  z.object({ kind: z.literal('vocabulary.unmap'), field: VocabularyField, label: z.string() }),
  z.object({ kind: z.literal('vocabulary.unresolved'), feed: z.string() }),
  z.object({ kind: z.literal('quarantine.list') }),
  z.object({ kind: z.literal('quarantine.show'), id: z.string() }),
  z.object({ kind: z.literal('quarantine.decide'), id: z.string(), decision: z.enum(['confirm', 'reject']) }),
  z.object({ kind: z.literal('corrections.list'), feed: FeedId.nullable() }),
  z.object({ kind: z.literal('corrections.show'), procedure: z.string() }),
  z.object({
    kind: z.literal('corrections.set'),
    procedure: z.string(),
    field: CorrectionField,
    value: z.unknown(),
    reason: Reason,
  }),
  z.object({
    kind: z.literal('corrections.hide'),
    procedure: z.string(),
    as: z.enum(['test', 'withdrawn']),
    reason: Reason,
  }),
  z.object({ kind: z.literal('corrections.link'), procedure: z.string(), other: z.string(), reason: Reason }),
  z.object({
    kind: z.literal('corrections.unlink'),
    procedure: z.string(),
    other: z.string().nullable(),
    reason: Reason,
  }),
  z.object({ kind: z.literal('corrections.suggestions') }),
  z.object({ kind: z.literal('corrections.revoke'), id: z.string() }),
  z.object({ kind: z.literal('staff.list') }),
  z.object({ kind: z.literal('staff.add'), account: NewStaffAccount }),
  z.object({ kind: z.literal('staff.change'), email: z.string(), change: AccountChange }),
  z.object({ kind: z.literal('reports.list'), isDone: z.boolean() }),
  z.object({ kind: z.literal('reports.show'), id: z.string() }),
  z.object({ kind: z.literal('reports.done'), id: z.string() }),
  z.object({ kind: z.literal('reports.remove'), id: z.string() }),
]);
export type OperatorRequest = z.infer<typeof OperatorRequest>;

/** What came of it; `result` is JSON in the shape of the request's kind. */
export const OperatorAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), result: z.unknown() }),
  z.object({ kind: z.literal('refused'), code: z.string(), text: LocalText }),
]);
export type OperatorAnswer = z.infer<typeof OperatorAnswer>;
