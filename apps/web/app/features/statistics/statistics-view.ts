import type { Grouping, IndicatorId, IndicatorUnit, Interval, Status } from '@navigator/shared';
import type { Choice } from '../../format/choice.js';

/** Lower and upper quartile, and the sum over all procedures that report. */
export interface RowSpread {
  readonly lower: number;
  readonly upper: number;
  /** 21 bis 56 */
  readonly middle: string;
  readonly sum: number;
  readonly sumText: string;
}

/** One group of a series: drawn, printed in the table and exported from the same numbers. */
export interface SeriesRow {
  readonly key: string;
  readonly label: string;
  /** What the axis prints. */
  readonly short: string;
  /** What belongs to no group of its own stands last; what has no date is not drawn over time. */
  readonly kind: 'group' | 'rest' | 'undated';
  /** The status whose sign stands beside the label. */
  readonly sign: Status | null;
  readonly value: number | null;
  /** The value as people read it, or why there is none. */
  readonly text: string;
  readonly spread: RowSpread | null;
  readonly n: number;
  /** 12 von 15 */
  readonly basis: string;
  /** A period that is not over yet, or of which only some days were chosen. */
  readonly isPartial: boolean;
  /** Computed over too few procedures to say anything. */
  readonly isThin: boolean;
}

/** An indicator over groups, in the order of chart and table. */
export interface Series {
  readonly indicator: IndicatorId;
  readonly by: Grouping;
  readonly interval: Interval | null;
  readonly unit: IndicatorUnit;
  readonly precision: number;
  readonly rows: readonly SeriesRow[];
}

/** How a series is drawn. */
export type Shape = 'columns' | 'bars' | 'ranges';

/** A name and its explanation. */
export interface Term {
  readonly term: string;
  readonly text: string;
}

/** A link with its words. */
export interface NamedLink {
  readonly label: string;
  readonly href: string;
}

/** What a number means, ready to print. */
export interface DefinitionView {
  readonly name: string;
  readonly short: string;
  readonly terms: readonly Term[];
  readonly page: NamedLink;
}

/** Where the same numbers can be had. */
export interface Downloads {
  readonly csv: string;
  readonly xlsx: string;
  readonly json: string;
  readonly page: string;
}

/** Headings of the table's columns; null for a column that this series does not have. */
export interface Columns {
  readonly group: string;
  readonly value: string;
  readonly middle: string | null;
  readonly sum: string | null;
  readonly basis: string;
}

/** A chart with everything around it, ready to print. */
export interface ChartView {
  readonly id: string;
  /** What is measured by what: Neue Verfahren nach Quartal. */
  readonly name: string;
  /** What the numbers say, in a sentence. */
  readonly finding: string;
  /** Unit, period and choice. */
  readonly subtitle: string;
  readonly shape: Shape;
  readonly series: Series;
  readonly columns: Columns;
  /** How to read what is drawn, where that needs a word. */
  readonly reading: string | null;
  /** Groups without a value, and why. */
  readonly apart: string | null;
  /** Only the first groups are drawn. */
  readonly cut: string | null;
  readonly coverage: string;
  readonly source: string;
  readonly definition: DefinitionView;
  readonly downloads: Downloads;
}

/** One number with the period before. */
export interface Tile {
  readonly id: string;
  readonly name: string;
  /** The number, or in words why there is none. */
  readonly value: string;
  /** The same for machines; null when unknown. */
  readonly raw: number | null;
  readonly unit: string;
  readonly period: string;
  /** 9 mehr als im Zeitraum davor (31) */
  readonly comparison: string | null;
  readonly basis: string;
  readonly coverage: string;
  /** The whole indicator, unless this stands on its page. */
  readonly link: NamedLink | null;
}

/** One of several ways to see the same, as a link or an option. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

/** A group of boxes of the form. */
export interface ChoiceList {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
}

/** The filter form, ready to print. */
export interface FormView {
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly intervals: readonly Option[];
  readonly groupings: readonly Option[];
  readonly lists: readonly ChoiceList[];
  /** Filters that the form has no field for and must hand on. */
  readonly kept: readonly (readonly [string, string])[];
  readonly resetHref: string | null;
}

/** What both pages say first. */
interface Head {
  readonly title: string;
  readonly canonicalSearch: string;
  readonly notice: string | null;
  /** Some sources do not answer. */
  readonly partial: NamedLink | null;
  readonly sentence: string;
  /** What was chosen, in words. */
  readonly choice: string;
  readonly form: FormView;
}

/** The overview of all indicators. */
export interface StatisticsView extends Head {
  readonly tiles: readonly Tile[];
  readonly charts: readonly ChartView[];
  readonly indicators: readonly (NamedLink & { readonly short: string })[];
  readonly isEmpty: boolean;
}

/** One indicator whole. */
export interface IndicatorView extends Head {
  readonly heading: string;
  readonly lead: string;
  readonly back: NamedLink;
  /** The one number over all groups, where the indicator has one. */
  readonly overall: Tile | null;
  readonly chart: ChartView | null;
}
