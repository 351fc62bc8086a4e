import { DifferenceKind, type Difference, type DifferenceExample, type DifferenceGroup } from '@navigator/shared';
import type { Change } from './change.js';
import { changesOf } from './changes-of.js';
import { groupText, summaryOf } from './group-texts.js';
import type { RecordPair } from './pair.js';

/** By which clock a difference is judged, and how much of it is told. */
export interface DifferenceLimits {
  readonly now: Date;
  /** Procedures told by name in each group; 0 where no text may be told. */
  readonly examples: number;
}

interface Group {
  count: number;
  readonly examples: DifferenceExample[];
}

/**
 * Sums up, pair by pair, what residents would see differently. It keeps numbers and a few examples, so a hundred
 * thousand pairs take no more memory than ten.
 *
 * @example
 * const tally = new DifferenceTally({ now, examples: 10 });
 * tally.add({ before, after });
 * tally.difference().summary.de; // "Bei 1 Verfahren würde sich die Frist ändern."
 */
export class DifferenceTally {
  readonly #groups = new Map<DifferenceKind, Group>();
  #unchanged = 0;

  constructor(private readonly limits: DifferenceLimits) {}

  add(pair: RecordPair): void {
    const changes = changesOf(pair, this.limits.now.getTime());
    if (changes.length === 0) this.#unchanged += 1;
    for (const change of changes) this.#count(pair, change);
  }

  /** Counts pairs that are known to be the same without looking at them. */
  addUnchanged(count: number): void {
    this.#unchanged += count;
  }

  difference(): Difference {
    const groups = DifferenceKind.options.flatMap((kind) => this.#group(kind));
    return { summary: summaryOf(groups), unchanged: this.#unchanged, groups };
  }

  #count(pair: RecordPair, { kind, text }: Change): void {
    const group = this.#groups.get(kind) ?? { count: 0, examples: [] };
    this.#groups.set(kind, group);
    group.count += 1;
    const shown = pair.before ?? pair.after;
    if (!shown || group.examples.length >= this.limits.examples) return;
    const { sourceId, title } = shown;
    group.examples.push({ procedure: pair.before && (pair.procedure ?? null), sourceId, title, text: text() });
  }

  #group(kind: DifferenceKind): readonly DifferenceGroup[] {
    const group = this.#groups.get(kind);
    if (!group) return [];
    const { count, examples } = group;
    return [{ kind, count, text: groupText({ kind, count }), examples }];
  }
}
