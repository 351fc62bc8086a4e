import type { Part } from '../kit/json-splitter.js';

/** The end of a page, and how many entries stood before it. */
export type PageEnd = Extract<Part, { kind: 'envelope' }> & { readonly entries: number };

/** The parts of a page; its end knows how many entries there were. */
export async function* counted(
  parts: AsyncIterable<Part>,
): AsyncGenerator<Exclude<Part, { kind: 'envelope' }> | PageEnd, void, undefined> {
  let entries = 0;
  for await (const part of parts) {
    if (part.kind === 'envelope') {
      yield { ...part, entries };
      continue;
    }
    if (part.kind !== 'failed') entries += 1;
    yield part;
  }
}
