import type { Grouping, IndicatorDefinition } from '@navigator/shared';
import type { Judge } from './judge.js';

/** An indicator: what it means, in words, and its arithmetic. */
export interface Indicator {
  readonly definition: IndicatorDefinition;
  readonly judge: Judge;
  /** The grouping that belongs to it even where nobody asked for one, or null. */
  readonly ownGrouping: Grouping | null;
}

/** Groupings in which a procedure belongs to one group, or (topic) to several. */
export const BY_ANYTHING: Grouping[] = ['time', 'territory', 'topic', 'publisher', 'status', 'kind'];

/** The day on which the first indicators came. */
export const FIRST_RELEASE = '2026-11-22';
