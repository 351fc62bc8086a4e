// Apart from `series.ts`, which works on the server: drawings run in the browser and need no schemas there.
import type { SeriesRow } from './statistics-view.js';

/** Rows whose value is unknown are listed, never drawn: they would look like low ones. */
export function isDrawable(row: SeriesRow): row is DrawableRow {
  return row.value !== null && row.kind !== 'undated';
}

/** A row that has a value and a place on the axis. */
export type DrawableRow = SeriesRow & { readonly value: number };
