import { Asking, type Node } from './answer.js';
import type { Arguments, Value } from './query.js';

/** A list in pages of at most `most`, as Relay has them. */
export function connection(items: readonly Node[], most: number): Asking {
  return new Asking((args) => {
    const { from, to } = windowOf(items.length, args, most);
    const page = items.slice(from, to).map((node, index) => ({ cursor: cursorOf(from + index + 1), node }));
    return {
      edges: page,
      nodes: page.map(({ node }) => node),
      pageInfo: {
        hasNextPage: to < items.length,
        hasPreviousPage: from > 0,
        startCursor: page[0]?.cursor ?? null,
        endCursor: page.at(-1)?.cursor ?? null,
      },
    };
  });
}

/** The fields of a connection and its parts, to be written into a schema. */
export function connectionTypes(node: string): Readonly<Record<string, string>> {
  return {
    [`${node}Connection`]: `edges:${node}Edge nodes:${node} pageInfo:PageInfo`,
    [`${node}Edge`]: `cursor node:${node}`,
    PageInfo: 'hasNextPage hasPreviousPage startCursor endCursor',
  };
}

function windowOf(
  length: number,
  { first, last, after, before }: Arguments,
  most: number,
): { readonly from: number; readonly to: number } {
  const begin = Math.min(positionIn(after) ?? 0, length);
  const end = Math.min((positionIn(before) ?? length + 1) - 1, length);
  const size = Math.min(numberIn(first) ?? numberIn(last) ?? most, most);
  if (typeof last === 'number' && typeof first !== 'number') return { from: Math.max(begin, end - size), to: end };
  return { from: begin, to: Math.min(begin + size, end) };
}

/** Cursors count from 1, without padding. */
function cursorOf(position: number): string {
  return Buffer.from(String(position)).toString('base64').replace(/=+$/, '');
}

function positionIn(cursor: Value | undefined): number | null {
  if (typeof cursor !== 'string') return null;
  const position = Number(Buffer.from(cursor, 'base64').toString());
  return Number.isInteger(position) ? position : null;
}

function numberIn(value: Value | undefined): number | null {
  return typeof value === 'number' && value >= 0 ? value : null;
}
