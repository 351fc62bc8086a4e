import { z } from 'zod';

// The words of the wire: CONSUL Democracy's GraphQL interface, whose members exist in camel case and, in versions before
// 2, in snake case. Every member may be missing or null. Descriptions stand in docs/formats/consul.md.

const text = z.string().nullish();
const label = z.union([z.string(), z.number()]).nullish();
const named = z.looseObject({ name: text });

/** The last part of a collection is reached when there is no next page. */
export const PageInfo = z.looseObject({
  hasNextPage: z.boolean().nullish(),
  endCursor: text,
});

/** A node of `budgets`. */
export const Budget = z.object({
  id: label.describe('Identity, as `budget:<id>`; an entry without it is rejected'),
  name: text.describe('Title; an entry without it is rejected'),
  phase: text.describe('Status, and the kind of its phase; it has no dates'),
});
export type Budget = z.infer<typeof Budget>;

/** A node of `proposals`. */
export const Proposal = z.object({
  id: label.describe('Identity, as `proposal:<id>`; an entry without it is rejected'),
  title: text.describe('Title; an entry without it is rejected'),
  summary: text.describe('Summary'),
  description: text.describe('HTML; description, or the summary where there is none'),
  commentsCount: label.describe('Comments'),
  comments_count: label.describe('The same (before 2)'),
  publicCreatedAt: text.describe('First day; rounded to the hour by the platform'),
  public_created_at: text.describe('The same (before 2)'),
  retiredAt: text.describe('Last day: its author has withdrawn it'),
  retired_at: text.describe('The same (before 2)'),
  geozone: named.nullish().describe('Place, as text'),
  tags: z.unknown().optional().describe('Topics by name, at most ten'),
});
export type Proposal = z.infer<typeof Proposal>;

const Connection = z.looseObject({
  edges: z.array(z.looseObject({ node: z.unknown() }).nullable()).nullish(),
  pageInfo: PageInfo.nullish().catch(null),
});

/** A page of a collection. */
export interface Page {
  readonly nodes: readonly unknown[];
  /** Where the next page begins; null where this is the last, or where nobody says. */
  readonly next: string | null;
  /** Whether the page itself says if another follows. */
  readonly tellsNext: boolean;
}

/** Reads a collection, as pages or as a plain list; null where it is neither. */
export function readPage(raw: unknown): Page | null {
  if (Array.isArray(raw)) return { nodes: raw, next: null, tellsNext: true };
  const connection = Connection.safeParse(raw);
  if (!connection.success || !connection.data.edges) return null;
  const { edges, pageInfo } = connection.data;
  const next = pageInfo?.hasNextPage === true ? (pageInfo.endCursor ?? '') : null;
  const tellsNext = typeof pageInfo?.hasNextPage === 'boolean';
  return { nodes: edges.map((edge) => edge?.node ?? null), next, tellsNext };
}

/** The names in a collection of tags. */
export function namesIn(raw: unknown): readonly string[] {
  return (readPage(raw)?.nodes ?? []).flatMap((node) => named.safeParse(node).data?.name ?? []);
}
