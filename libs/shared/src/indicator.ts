import { z } from 'zod';
import { LocalText } from './language.js';
import { LocalDate } from './local-time.js';

/** The indicators of this release, by their number in the catalogue (docs/indicators); case does not matter in addresses. */
export const IndicatorId = z.enum(['A1', 'A2', 'A4', 'C1', 'C2', 'C2b', 'D1', 'F1', 'G1', 'J1', 'J2', 'J4']);
export type IndicatorId = z.infer<typeof IndicatorId>;

/** What a row stands for. Without a grouping there is one row with the key `all`. */
export const Grouping = z.enum(['time', 'territory', 'topic', 'publisher', 'status', 'kind', 'field']);
export type Grouping = z.infer<typeof Grouping>;

/** Length of a period when grouping by time. Keys: `2026-03`, `2026-Q1`, `2026`. */
export const Interval = z.enum(['month', 'quarter', 'year']);
export type Interval = z.infer<typeof Interval>;

/** Why a row has no value: nobody reported one, or the question makes no sense there. A reported zero is the value 0. */
export const MissingReason = z.enum(['notReported', 'notApplicable']);
export type MissingReason = z.infer<typeof MissingReason>;

/** How a value reads: a count, a share between 0 and 1, days, or a ratio such as comments per contribution. */
export const IndicatorUnit = z.enum(['procedures', 'contributions', 'comments', 'share', 'days', 'ratio']);
export type IndicatorUnit = z.infer<typeof IndicatorUnit>;

/** What a number means: printed beside it and delivered with every export. */
export const IndicatorDefinition = z
  .object({
    id: IndicatorId,
    /** Rises when the meaning of the number changes. */
    version: z.int(),
    name: LocalText,
    shortDefinition: LocalText,
    formula: LocalText,
    unit: IndicatorUnit,
    /** Decimal places that make sense. */
    precision: z.int(),
    /** How a period takes procedures in: those active in it, those that began in it, or it has no period. */
    periodRule: z.enum(['activity', 'cohort', 'none']),
    groupings: z.array(Grouping),
    nullPolicy: LocalText,
    exclusions: LocalText,
    caveat: LocalText,
    sources: z.array(z.string()),
    since: LocalDate,
  })
  .meta({ id: 'IndicatorDefinition' });
export type IndicatorDefinition = z.infer<typeof IndicatorDefinition>;

export const IndicatorList = z
  .object({ items: z.array(IndicatorDefinition), next: z.string().nullable() })
  .meta({ id: 'IndicatorList' });
export type IndicatorList = z.infer<typeof IndicatorList>;

/** Lower quartile, median and upper quartile (linear interpolation) and the sum over the reporting procedures. */
export const Spread = z
  .object({ lower: z.number(), median: z.number(), upper: z.number(), sum: z.number() })
  .meta({ id: 'Spread' });
export type Spread = z.infer<typeof Spread>;

/**
 * One value. `of` is the number of procedures of the group that the indicator looks at (G1: the closed ones), `n` those
 * of them that it rests on. For J4 both count publishers.
 */
export const IndicatorRow = z
  .object({
    key: z.string(),
    label: z.string(),
    value: z.number().nullable(),
    reason: MissingReason.optional(),
    n: z.int(),
    of: z.int(),
    spread: Spread.nullable(),
  })
  .meta({ id: 'IndicatorRow' });
export type IndicatorRow = z.infer<typeof IndicatorRow>;

/**
 * What the values rest on: feeds with procedures that count, those of them that report what is measured, and the
 * share (0 to 1) of the residents of their publishers' areas that live where it is reported; null without populations.
 */
export const Coverage = z
  .object({ feeds: z.int(), reporting: z.int(), populationShare: z.number().min(0).max(1).nullable() })
  .meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof Coverage>;

/** An indicator over a filter: the same numbers for page, API and file. */
export const IndicatorResult = z
  .object({
    definition: IndicatorDefinition,
    by: Grouping.nullable(),
    interval: Interval.nullable(),
    rows: z.array(IndicatorRow),
    coverage: Coverage,
    asOf: z.iso.datetime(),
  })
  .meta({ id: 'IndicatorResult' });
export type IndicatorResult = z.infer<typeof IndicatorResult>;
