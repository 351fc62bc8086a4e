import type { Grouping, IndicatorUnit, Interval, MissingReason } from '@navigator/shared';
import type { PluralForms } from '../../format/numbers.js';
import type { AddressKey } from './statistics-address.js';

/** Words and sentences around the numbers of the statistics; what numbers say stands in finding-words. */
export interface StatisticsWords {
  readonly counted: Readonly<Record<IndicatorUnit, PluralForms | null>>;
  readonly units: Readonly<Record<IndicatorUnit, string>>;
  readonly median: (unit: string) => string;
  readonly missing: Readonly<Record<MissingReason, string>>;
  readonly unknown: string;
  readonly groupings: Readonly<Record<Grouping, string>>;
  readonly intervals: Readonly<Record<Interval, string>>;
  readonly nameBy: (name: string, group: string) => string;
  readonly period: string;
  readonly allTime: string;
  readonly unit: string;
  readonly choice: string;
  readonly everything: string;
  readonly middle: string;
  readonly sum: string;
  readonly basis: string;
  readonly of: (part: number, whole: number) => string;
  readonly range: (lower: string, upper: string) => string;
  readonly apart: (groups: string) => string;
  readonly drawn: (drawn: number, all: number) => string;
  readonly readRanges: string;
  readonly readPartial: string;
  readonly readThin: (enough: number) => string;
  readonly ran: (period: string) => string;
  readonly coverage: (reporting: number, feeds: number) => string;
  readonly residents: (share: string) => string;
  readonly noFeeds: string;
  readonly source: (feeds: number, asOf: string, n: number) => string;
  readonly sentence: (procedures: string, feeds: number) => string;
  readonly noProcedures: string;
  readonly dropped: (names: string) => string;
  readonly keys: Readonly<Record<AddressKey, string>>;
  readonly partial: (failing: number, all: number) => string;
  readonly terms: Readonly<Record<DefinitionTerm, string>>;
  readonly rules: Readonly<Record<'activity' | 'cohort' | 'none', string>>;
  readonly version: (version: number, since: string) => string;
  readonly more: (name: string) => string;
  readonly tiles: Readonly<Record<'open' | 'new' | 'contributions' | 'results' | 'overall', string>>;
  readonly today: (day: string) => string;
  readonly basedOn: (basis: string) => string;
  readonly comparedTo: (difference: string, period: string, value: string) => string;
  /** What is under way is compared, because the status of a day long past is not kept. */
  readonly underWay: (today: string, difference: string, day: Dated) => string;
  readonly underWayBetween: (today: string, day: Dated) => string;
  readonly onDay: (difference: string, day: Dated) => string;
  readonly middleHalf: (range: string) => string;
  readonly noComparison: (period: string, reason: string) => string;
  readonly table: string;
}

/** A number on a day. */
interface Dated {
  readonly day: string;
  readonly value: string;
}

/** What a definition tells about itself. */
type DefinitionTerm = 'meaning' | 'formula' | 'rule' | 'nullPolicy' | 'exclusions' | 'caveat' | 'sources' | 'version';
