/** What the map needs of a card: to find it and to ring it. */
export interface Spot {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly point: readonly [number, number] | null;
}

/** What the map is told, and what it tells. */
export interface MapProps {
  /** Query of the tiles: the same filter as the list's. */
  readonly tileQuery: string;
  /** The procedures of this page of the list. */
  readonly cards: readonly Spot[];
  /** The one that is looked at in the list. */
  readonly highlighted: string | null;
  /** The pointer rests on a point of the map, or has left it. */
  readonly onHover: (id: string | null) => void;
  /** A point was chosen; answers whether the list could bring its card into view. */
  readonly onSelect: (id: string) => boolean;
}
