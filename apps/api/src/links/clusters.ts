import { z } from 'zod';

/** A record as far as it matters which procedure it belongs to. */
export const Member = z.object({
  record: z.int(),
  procedure: z.string(),
  feed: z.string(),
  isDemo: z.boolean(),
  /** When its public row was made, and as which: the oldest address stays. */
  createdAt: z.date(),
  number: z.int(),
  /** 0 its feed lists it, or did until it ended; 1 its feed lacks it; 2 it vanished before its end, or its feed is gone. */
  absence: z.int(),
  /** `SOURCE_RANK` of its format. */
  rank: z.int(),
  firstSeenAt: z.date(),
  /** Its feed dropped it for good: a newer record of that feed may stand for the same procedure. */
  isArchived: z.boolean(),
  /** An operator hid its public row: all that stays as it is. */
  isHidden: z.boolean(),
});
export type Member = z.infer<typeof Member>;

/** What is known about two records. */
export const Edge = z.object({
  one: z.int(),
  other: z.int(),
  method: z.enum(['native', 'plan', 'url', 'title', 'operator']),
  score: z.int(),
  state: z.enum(['linked', 'suggested', 'refused']),
});
export type Edge = z.infer<typeof Edge>;

/** Records that are shown as one procedure. */
export interface Cluster {
  /** The public row that stays: the oldest. */
  readonly row: string;
  /** Whose content it shows. */
  readonly leader: Member;
  readonly members: readonly Member[];
}

const TRUST: readonly Edge['method'][] = ['operator', 'native', 'plan', 'url', 'title'];

/**
 * Which records are one procedure? Links are taken in the order of trust; one that would bring together what an
 * operator took apart, or, without an operator, two records of one feed, is left out.
 */
export function clustersOf(members: readonly Member[], edges: readonly Edge[]): readonly Cluster[] {
  const groups = new Map(members.map((member) => [member.record, [member]]));
  const refused = new Set(edges.filter(({ state }) => state === 'refused').map(({ one, other }) => pairOf(one, other)));
  for (const edge of edges.filter(({ state }) => state === 'linked').toSorted(byTrust)) {
    const [some, others] = [groups.get(edge.one), groups.get(edge.other)];
    if (!some || !others || some === others || !mayJoin({ some, others, edge }, refused)) continue;
    some.push(...others);
    for (const { record } of others) groups.set(record, some);
  }
  return [...new Set(groups.values())].map(clusterOf);
}

interface Joining {
  readonly some: readonly Member[];
  readonly others: readonly Member[];
  readonly edge: Edge;
}

function mayJoin({ some, others, edge }: Joining, refused: ReadonlySet<string>): boolean {
  const pairs = some.flatMap((one) => others.map((other) => ({ one, other })));
  if (pairs.some(({ one, other }) => refused.has(pairOf(one.record, other.record)))) return false;
  return (
    edge.method === 'operator' ||
    pairs.every(({ one, other }) => one.feed !== other.feed || one.isArchived || other.isArchived)
  );
}

function byTrust(a: Edge, b: Edge): number {
  return TRUST.indexOf(a.method) - TRUST.indexOf(b.method) || b.score - a.score || a.one - b.one || a.other - b.other;
}

function pairOf(one: number, other: number): string {
  return one < other ? `${String(one)} ${String(other)}` : `${String(other)} ${String(one)}`;
}

function clusterOf(members: readonly Member[]): Cluster {
  const [oldest] = members.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.number - b.number);
  const [leader] = members.toSorted(byNearness);
  if (!oldest || !leader) throw new Error('a cluster has members');
  return { row: oldest.procedure, leader, members };
}

/** Who still lists it comes before who does not, the platform before lists, the older before the younger. */
function byNearness(a: Member, b: Member): number {
  return (
    a.absence - b.absence || a.rank - b.rank || a.firstSeenAt.getTime() - b.firstSeenAt.getTime() || a.record - b.record
  );
}
