/** What a procedure is about; each city has its own label for it. */
export type Theme =
  | 'mobility'
  | 'play'
  | 'planning'
  | 'housing'
  | 'green'
  | 'climate'
  | 'noise'
  | 'culture'
  | 'school'
  | 'sport'
  | 'social'
  | 'centre'
  | 'digital'
  | 'safety'
  | 'budget'
  | 'vision';

/** The sort of place that a text speaks of. */
export type PlaceKind =
  'street' | 'square' | 'park' | 'school' | 'district' | 'water' | 'site' | 'house' | 'bath' | 'city';

/** How long such a procedure lasts: weeks to months, a year and more, or without an end. */
export type Pace = 'campaign' | 'long' | 'permanent';

/** A text with gaps (see `fill`). Every title names the place, so that no two cities share one. */
export interface Template {
  readonly theme: Theme;
  readonly place: PlaceKind;
  readonly titles: readonly string[];
  readonly text: string;
}

/** Texts of one theme, written as rows: place, titles, text. */
export function templates(
  theme: Theme,
  rows: readonly (readonly [PlaceKind, readonly string[], string])[],
): readonly Template[] {
  return rows.map(([place, titles, text]) => ({ theme, place, titles, text }));
}
