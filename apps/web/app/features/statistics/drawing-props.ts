import { isDrawable } from './drawable.js';
import type { DrawableRow } from './drawable.js';
import type { Series, Shape } from './statistics-view.js';

/** What a drawing needs: the very series that the table prints. */
export interface DrawingProps {
  readonly series: Series;
  readonly shape: Shape;
  /** The finding; read aloud instead of the picture. */
  readonly label: string;
}

/** More groups than these are not drawn; the table names them all. */
export const MOST_DRAWN = 18;

const COLUMNS_HEIGHT = 288;
const BAR_HEIGHT = 46;
const AXIS_HEIGHT = 34;

/** What is drawn of a series: over time everything that has a date, else the first groups. */
export function drawnRows({ rows, by }: Series): readonly DrawableRow[] {
  const drawable = rows.filter(isDrawable);
  return by === 'time' ? drawable : drawable.slice(0, MOST_DRAWN);
}

/** How tall a drawing is, in CSS pixels: known before its code arrives, so that nothing jumps. */
export function drawingHeight({ series, shape }: Pick<DrawingProps, 'series' | 'shape'>): number {
  if (shape === 'columns') return COLUMNS_HEIGHT;
  const axis = shape === 'ranges' ? AXIS_HEIGHT : 0;
  return Math.max(1, drawnRows(series).length) * BAR_HEIGHT + axis;
}
