/** A MultiPolygon in a Feature has six, and nobody needs many more. */
const DEEPEST = 12;

/** Whether brackets stand in brackets deeper than any geometry has them: reading on would take the stack. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[()[\]{}]/g)) {
    depth += '([{'.includes(sign) ? 1 : -1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
