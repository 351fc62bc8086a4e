/** A slice of a list and what a platform says about it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly hasNext: boolean;
}

/** What was asked for, as far as a platform grants it. */
export interface PageWish {
  readonly offset: string | null;
  readonly limit: string | null;
  /** Items without a wish, and the most that are granted. */
  readonly usual: number;
  readonly most: number;
}

/** The items from `offset` on, at most `limit` of them; what is no number counts as not asked. */
export function pageOf<T>(all: readonly T[], { offset, limit, usual, most }: PageWish): Page<T> {
  const from = numberIn(offset) ?? 0;
  const size = Math.min(numberIn(limit) || usual, most);
  const items = all.slice(from, from + size);
  return { items, offset: from, limit: size, total: all.length, hasNext: from + items.length < all.length };
}

/** The same counted in pages, the first being 1. */
export function numberedPage<T>(all: readonly T[], page: string | null, wish: Omit<PageWish, 'offset'>): Page<T> {
  const { limit } = pageOf([], { ...wish, offset: '0' });
  return pageOf(all, { ...wish, offset: String((Math.max(numberIn(page) ?? 1, 1) - 1) * limit) });
}

function numberIn(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
