import type { PlatformRequest } from '../platform.js';
import { jsonReply, type PlatformAnswer } from '../replies.js';
import { objectionsTo } from './objections.js';
import { QueryError, readQuery, type Arguments, type Selection, type Value } from './query.js';
import { QUERY, type Field, type Schema } from './schema.js';

/** An object of the platform: its members by their names; `__typename` where it may be one of several types. */
export type Node = Readonly<Record<string, unknown>>;

/** A member that depends on the arguments with which it is asked for. */
export class Asking {
  constructor(readonly answer: (args: Arguments) => unknown) {}
}

/** Answers a posted or a read question; refusals come with status 200. */
export function answerGraphql(request: PlatformRequest, schema: Schema, root: Node): PlatformAnswer {
  const question = questionIn(request);
  if (question === null) return jsonReply({ errors: [{ message: 'No query string was present' }] });
  try {
    const selections = readQuery(question.query, question.variables);
    const errors = objectionsTo(selections, schema);
    if (errors.length > 0) return jsonReply({ errors });
    return jsonReply({ data: select({ ...root, ...introspection(schema) }, selections, QUERY) });
  } catch (error) {
    if (error instanceof QueryError) return jsonReply({ errors: [{ message: error.message }] });
    throw error;
  }
}

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, Value>>;
}

function questionIn({ method, body, query, headers }: PlatformRequest): Question | null {
  if (method === 'GET') return asQuestion(query.get('query'), null);
  if (headers['content-type']?.startsWith('application/graphql')) return asQuestion(body, null);
  const posted = parsed(body);
  return isNode(posted) ? asQuestion(posted['query'], posted['variables']) : null;
}

function asQuestion(query: unknown, variables: unknown): Question | null {
  if (typeof query !== 'string' || query.trim() === '') return null;
  return { query, variables: isArguments(variables) ? variables : {} };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function select(node: Node, selections: readonly Selection[], type: string): Node {
  const own = node['__typename'] ?? type;
  const entries = selections.flatMap((one): readonly (readonly [string, unknown])[] => {
    if (one.kind === 'field') return [[one.key, valueOf(node, one, own)]];
    return one.type === own ? Object.entries(select(node, one.selections, one.type)) : [];
  });
  return Object.fromEntries(entries);
}

function valueOf(
  node: Node,
  { name, args, selections }: Extract<Selection, { kind: 'field' }>,
  type: unknown,
): unknown {
  if (name === '__typename') return type;
  const member = node[name];
  const value = member instanceof Asking ? member.answer(args) : member;
  return selections.length === 0 ? (value ?? null) : selectIn(value, selections);
}

function selectIn(value: unknown, selections: readonly Selection[]): unknown {
  if (Array.isArray(value)) return value.map((one) => selectIn(one, selections));
  return isNode(value) ? select(value, selections, '') : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What came out of JSON holds nothing else. */
function isArguments(value: unknown): value is Readonly<Record<string, Value>> {
  return isNode(value);
}

function introspection({ types }: Schema): Node {
  const describe = (name: string): Node | null => {
    const fields = types.get(name);
    return fields ? { name, kind: 'OBJECT', description: null, fields: fieldNodes(fields) } : null;
  };
  return {
    __type: new Asking(({ name }) => (typeof name === 'string' ? describe(name) : null)),
    __schema: { queryType: describe(QUERY), types: [...types.keys()].map(describe) },
  };
}

function fieldNodes(fields: ReadonlyMap<string, Field>): readonly Node[] {
  return [...fields]
    .filter(([name]) => !name.startsWith('__'))
    .map(([name, { args, type }]) => ({
      name,
      description: null,
      args: args.map((argument) => ({ name: argument, description: null })),
      type: { name: type ?? 'String', kind: type === null ? 'SCALAR' : 'OBJECT', description: null, fields: null },
    }));
}
