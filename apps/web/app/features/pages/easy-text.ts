/** A page in easy language: one thought a line; a line that begins with a dash is an item of a list. */
export interface EasyText {
  readonly lead: string;
  /** That no test group has read it yet. */
  readonly unchecked: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}
