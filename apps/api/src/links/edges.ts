import type { Edge } from './clusters.js';
import { judgePair, type LinkFacts, type PairVerdict } from './judge-pair.js';

/** Two records that may be the same. */
interface Pair {
  readonly one: number;
  readonly other: number;
}

interface Judged extends Pair {
  readonly feeds: readonly [string, string];
  readonly verdict: Exclude<PairVerdict, { readonly kind: 'different' }>;
}

/**
 * What these pairs come to, with what was known of them. Where several records of one feed fit equally well, an operator
 * is asked; what is linked stays so until it no longer fits at all; what an operator decided is not judged.
 */
export function edgesOf(
  pairs: readonly Pair[],
  facts: ReadonlyMap<number, LinkFacts>,
  known: readonly Edge[],
): readonly Edge[] {
  const before = new Map(known.map((edge) => [keyOf(edge), edge]));
  const judged = pairs.flatMap((pair) => judge(pair, facts)).filter((pair) => !isDecided(before.get(keyOf(pair))));
  const doubles = doublesAmong(judged);
  return judged.map(({ one, other, verdict, ...pair }) => {
    const was = before.get(keyOf({ one, other }));
    const isAmbiguous = waysOf({ one, other, verdict, ...pair }).some((way) => doubles.has(way));
    const isLinked = was?.state === 'linked' || (verdict.kind === 'same' && !isAmbiguous);
    const { method, score } = isLinked && verdict.kind === 'likely' && was ? was : verdict;
    return { one, other, method, score, state: isLinked ? 'linked' : 'suggested' };
  });
}

function judge({ one, other }: Pair, facts: ReadonlyMap<number, LinkFacts>): readonly Judged[] {
  const [some, others] = [facts.get(one), facts.get(other)];
  if (!some || !others) return [];
  const verdict = judgePair(some, others);
  return verdict.kind === 'different' ? [] : [{ one, other, feeds: [some.feed, others.feed], verdict }];
}

function isDecided(edge: Edge | undefined): boolean {
  return edge?.method === 'operator';
}

/** By which a record was found to be the same as more than one of a feed. */
function doublesAmong(judged: readonly Judged[]): ReadonlySet<string> {
  const ways = judged.filter(({ verdict }) => verdict.kind === 'same').flatMap(waysOf);
  const seen = new Set<string>();
  return new Set(ways.filter((way) => seen.has(way) || !seen.add(way)));
}

/** Each record, the feed of the other one, and what told so. */
function waysOf({ one, other, feeds, verdict }: Judged): readonly string[] {
  return [`${String(one)} ${feeds[1]} ${verdict.method}`, `${String(other)} ${feeds[0]} ${verdict.method}`];
}

function keyOf({ one, other }: Pair): string {
  return `${String(one)} ${String(other)}`;
}
