/** The share of a part in a whole, 0 to 1; null where there is no whole to take a share of. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
