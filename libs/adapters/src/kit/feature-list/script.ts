/** `var markers = ` and the like in front of JSON (Q37). */
const ASSIGNMENT = /^\uFEFF?\s*(?:(?:var|let|const)\s+)?[A-Za-z_$][\w$.]{0,80}\s*=\s*(?=[[{])/;

/** The length of a script's assignment before its JSON, in bytes; 0 where there is none. */
export function assignmentLength(head: string): number {
  return new TextEncoder().encode(ASSIGNMENT.exec(head)?.[0] ?? '').length;
}

/** The beginning of the JSON in a script. */
export function afterAssignment(head: string): string {
  return head.replace(ASSIGNMENT, '');
}

/** The JSON in a script: without the assignment in front, and without the semicolons and blanks behind. */
export async function* withoutScript(
  body: AsyncIterable<Uint8Array>,
  assignment: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let ahead = assignment;
  let held: Uint8Array[] = [];
  for await (const chunk of body) {
    const rest = chunk.subarray(Math.min(ahead, chunk.length));
    ahead -= chunk.length - rest.length;
    const last = lastTelling(rest);
    if (last >= 0) {
      yield* held;
      yield rest.subarray(0, last + 1);
      held = [];
    }
    held.push(rest.slice(last + 1));
  }
}

const SILENT: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d, 0x3b]);

/** Position of the last byte that is no blank and no semicolon, -1 where there is none. */
function lastTelling(bytes: Uint8Array): number {
  return bytes.findLastIndex((byte) => !SILENT.has(byte));
}
