import type { Card } from '../../format/card.js';

/** A procedure of the list: the map finds it by id and place, and prints its card where it was chosen. */
export type Spot = Card;

/** West, south, east and north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** What is looked for around a place. */
export interface Circle {
  /** Longitude and latitude. */
  readonly center: readonly [number, number];
  readonly metres: number;
}

/** What the map is told, and what it tells. */
export interface MapProps {
  /** Query of the tiles: the same filter as the list's, without `bbox` while the list follows the map. */
  readonly tileQuery: string;
  /** The procedures of this page of the list. */
  readonly cards: readonly Spot[];
  /** The one that is looked at in the list. */
  readonly highlighted: string | null;
  /** The one that was chosen, in the list or on the map. */
  readonly selected: string | null;
  /** Where the map begins: the filter's `bbox`; null shows all results. */
  readonly startView: Bounds | null;
  /** The filter's radius, drawn. */
  readonly circle: Circle | null;
  /** The pointer rests on a point of the map, or has left it. */
  readonly onHover: (id: string | null) => void;
  /** A point was chosen; answers whether the list could bring its card into view. */
  readonly onSelect: (id: string) => boolean;
  /** The map came to rest after a move; `byPerson` unless it moved by itself to show the results. */
  readonly onRest: (bounds: Bounds, byPerson: boolean) => void;
}
