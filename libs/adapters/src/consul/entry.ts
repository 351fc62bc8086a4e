import type { Remark, SourceRecord } from '@navigator/shared';
import { z } from 'zod';
import type { Output } from '../kit/contract.js';
import { rejected } from '../kit/entry.js';
import type { Clock } from '../kit/moment.js';
import { readMembers } from '../kit/members.js';
import type { Reading } from '../kit/remark.js';
import { readLine } from '../kit/text.js';
import { NOT_REPORTED } from '../kit/not-reported.js';

/** What an entry does not say about itself. */
export interface Circumstances extends Clock {
  readonly base: string;
  readonly language: string;
}

/** What an entry of a collection can become. */
export type EntryOutput = Extract<Output<never>, { readonly kind: 'record' | 'rejected' }>;

/** A node of a collection and its place in it. */
export interface Entry {
  readonly node: unknown;
  readonly position: number;
}

const Members = z.record(z.string(), z.unknown());

/** The members of a node; null where it is none. */
export function membersOf<T>(schema: z.ZodType<T>, node: unknown): Reading<T> | null {
  const members = Members.safeParse(node);
  return members.success ? readMembers(schema, members.data) : null;
}

/** What neither budgets nor proposals say. */
export const NOT_TOLD = {
  kind: 'unknown',
  summary: null,
  description: null,
  organiser: null,
  publisher: null,
  topicLabels: [],
  events: [],
  documents: [],
  geometry: null,
  geometryRole: null,
  place: null,
  ...NOT_REPORTED,
  listedAsActive: false,
} satisfies Partial<SourceRecord>;

/** How an entry is told from others. */
export interface Identity {
  readonly kind: 'named';
  readonly sourceId: string;
  /** Its own id, as a part of an address. */
  readonly path: string;
  readonly title: string;
  readonly remarks: readonly Remark[];
}

interface Naming {
  readonly kind: 'budget' | 'proposal';
  readonly id: string | number | null | undefined;
  readonly title: string | null | undefined;
  readonly position: number;
}

const LONGEST_ID = 400;

/** Who the entry is, or why it cannot be told apart. */
export function identify({ kind, id, title, position }: Naming): Identity | Extract<EntryOutput, { kind: 'rejected' }> {
  const number = readLine(id === null || id === undefined ? null : String(id), 'id').value;
  if (number === null || number.length > LONGEST_ID) return rejected(null, position, 'id-missing');
  const sourceId = `${kind}:${number}`;
  const line = readLine(title, 'title');
  if (line.value === null) return rejected(sourceId, position, 'title-missing');
  return { kind: 'named', sourceId, path: encodeURIComponent(number), title: line.value, remarks: line.remarks };
}
