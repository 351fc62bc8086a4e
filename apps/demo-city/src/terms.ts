/** A term of one of the platform's taxonomies. */
export interface Term {
  readonly id: number;
  readonly name: string;
}

/** Up to version 2.1 a term is its label. PHP writes an empty map as an array. */
export function labelMap(terms: readonly Term[]): Readonly<Record<string, string>> | readonly never[] {
  return terms.length === 0 ? [] : Object.fromEntries(terms.map(({ id, name }) => [id, name]));
}

/** Since version 2.2 a term is an object. `extra` holds keys of one taxonomy alone, such as a district's colour. */
export function termMap(terms: readonly Term[], extra: Readonly<Record<string, string>> = {}): unknown {
  if (terms.length === 0) return [];
  return Object.fromEntries(
    terms.map(({ id, name }, index) => [
      id,
      { id: String(id), name, description: null, weight: String(index), ...extra },
    ]),
  );
}
