import type { Remark } from '@navigator/shared';
import { z } from 'zod';
import type { FeedResponse, ReadFailure } from '../contract.js';
import { splitJson, type Envelope, type Part } from '../json-splitter.js';
import { keyOf, type Member } from './query.js';

/** What a server says against a query, or about a part of its answer. */
export interface GraphqlError {
  readonly message: string;
  /** Where: members of the query, or of the answer with the positions in its lists. */
  readonly path: readonly (string | number)[];
}

/** An answer by the names of its roots; a root that the server could not answer is null (Q41). */
export type GraphqlAnswer =
  | {
      readonly kind: 'answer';
      readonly data: ReadonlyMap<string, unknown>;
      readonly errors: readonly GraphqlError[];
      /** About the bytes. */
      readonly remarks: readonly Remark[];
    }
  | { readonly kind: 'failed'; readonly failure: ReadFailure };

/**
 * Reads `{data, errors}`, whatever the status. The roots stand in the order in which they were asked for, as the
 * standard demands (GraphQL, section 6.2.1).
 */
export async function readGraphql({ body, headers }: FeedResponse, asked: readonly Member[]): Promise<GraphqlAnswer> {
  const data = new Map<string, unknown>();
  const remarks: Remark[] = [];
  for await (const part of splitJson(body, { member: 'data', contentType: headers['content-type'] ?? '' })) {
    const end = endOf(part, { data, remarks });
    if (end) return end;
    if (part.kind !== 'element') continue;
    const root = asked[part.position];
    if (root) data.set(keyOf(root), part.value);
    remarks.push(...part.remarks);
  }
  return { kind: 'failed', failure: { code: 'truncated', detail: 'no end' } };
}

interface Gathered {
  readonly data: ReadonlyMap<string, unknown>;
  readonly remarks: readonly Remark[];
}

/** What ends the reading: a fault anywhere, or the end of the document. */
function endOf(part: Part, gathered: Gathered): GraphqlAnswer | null {
  switch (part.kind) {
    case 'element':
      return null;
    case 'failed':
      return part;
    case 'malformed':
      return { kind: 'failed', failure: { code: 'not-json', detail: `data: ${part.reason}` } };
    case 'envelope':
      return answerOf(part.envelope, part.hasList, gathered);
  }
}

function answerOf(envelope: Envelope, hasData: boolean, gathered: Gathered): GraphqlAnswer {
  const errors = readErrors(envelope.get('errors'));
  if (!hasData && errors.length === 0) {
    return { kind: 'failed', failure: { code: 'not-this-format', detail: 'neither "data" nor "errors"' } };
  }
  return { kind: 'answer', ...gathered, errors };
}

const MOST_ERRORS = 100;

const WrittenError = z.looseObject({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).catch([]),
});

function readErrors(raw: unknown): readonly GraphqlError[] {
  if (!Array.isArray(raw)) return [];
  return raw.slice(0, MOST_ERRORS).flatMap((one) => {
    const error = WrittenError.safeParse(one);
    return error.success ? [{ message: error.data.message, path: error.data.path }] : [{ message: 'error', path: [] }];
  });
}

/** What a server said, as the reason why nothing can be read. */
export function refusalOf(errors: readonly GraphqlError[]): ReadFailure {
  const detail = errors.map(({ message }) => message).join('; ');
  return { code: 'error-answer', detail: detail.slice(0, 200) };
}
