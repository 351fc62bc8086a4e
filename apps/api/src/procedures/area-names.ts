/** The lists of areas; a key on none of them goes by its publisher. */
export interface AreaNames {
  byKey(key: string): { readonly name: string } | null;
}
