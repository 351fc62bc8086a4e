/** A term of a taxonomy: just its name (before DIPAS 2.2), or an object with more. */
export type Term = string | { readonly name?: string | null; readonly weight?: string | number | null };

/** PHP writes a map as an object, and as an empty list when it is empty (Q50). */
export type TermMap = readonly Term[] | Readonly<Record<string, Term>>;

interface Entry {
  readonly name: string;
  readonly weight: number;
}

/**
 * The names of a term map, by weight and then by name: JavaScript sorts the integer-like keys of an object, so their
 * order in the feed is lost. The word "none" stands for a missing term (Q56).
 */
export function readTermNames(map: TermMap | null | undefined): readonly string[] {
  if (!map) return [];
  const entries = Object.values(map)
    .map(entryOf)
    .filter(({ name }) => name !== '' && name.toLowerCase() !== 'none');
  const names = entries.toSorted((a, b) => a.weight - b.weight || a.name.localeCompare(b.name, 'de'));
  return [...new Set(names.map(({ name }) => name))];
}

function entryOf(term: Term): Entry {
  if (typeof term === 'string') return { name: term.trim(), weight: 0 };
  const weight = Number(term.weight ?? 0);
  return { name: term.name?.trim() ?? '', weight: Number.isFinite(weight) ? weight : 0 };
}
