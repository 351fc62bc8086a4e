import { z } from 'zod';
import type { FeedRequest } from '../../contract.js';
import type { Reply } from '../../test/conversation.js';
import { keyOf, type Arguments, type Member } from '../query.js';
import { parseQuery } from './parse-query.js';

/** A member of a type: what it is, and which arguments it takes. Types that the schema does not list are scalars. */
export interface StubField {
  readonly type: string;
  readonly arguments?: readonly string[];
}

/** Types by name, members by name; an interface names the types that may stand in its place. */
export interface StubSchema {
  readonly types: Readonly<Record<string, Readonly<Record<string, StubField>>>>;
  readonly possible?: Readonly<Record<string, readonly string[]>>;
}

/** What a server has, and how much of it it gives away at once. */
export interface Stub {
  readonly schema: StubSchema;
  /** Members by name; a `Lookup` answers by its arguments. */
  readonly data: unknown;
  readonly most?: { readonly aliases?: number; readonly depth?: number; readonly complexity?: number };
}

/** A member that depends on how it is asked for. */
export class Lookup {
  constructor(readonly find: (given: Arguments) => unknown) {}
}

interface Fault {
  readonly message: string;
  readonly path: readonly string[];
}

/** Answers a posted question, or refuses it in the words of graphql-ruby: first what it does not know, then what is too much. */
export function answerTo(stub: Stub, request: FeedRequest): Reply {
  const { query } = z.object({ query: z.string() }).parse(JSON.parse(request.post?.body ?? '{}'));
  const members = parseQuery(query);
  const faults = faultsIn(members, { stub, type: 'Query', path: ['query'] });
  const refusals = faults.length > 0 ? faults : excesses(members, stub);
  const answer = refusals.length > 0 ? { errors: refusals } : { data: resolve(members, stub.data) };
  return { body: JSON.stringify(answer), headers: { 'content-type': 'application/json' } };
}

interface Place {
  readonly stub: Stub;
  readonly type: string;
  readonly path: readonly string[];
}

function faultsIn(members: readonly Member[], place: Place): readonly Fault[] {
  return members.flatMap((one) => {
    const path = [...place.path, keyOf(one)];
    return one.name.startsWith('... on ') ? inFragment(one, { ...place, path }) : inField(one, { ...place, path });
  });
}

function inFragment(one: Member, { stub, type, path }: Place): readonly Fault[] {
  const on = one.name.slice('... on '.length);
  const { types, possible } = stub.schema;
  if (!types[on]) return [{ message: `No such type ${on}, so it can't be a fragment condition`, path }];
  if (!possible?.[type]?.includes(on)) return [{ message: `Fragment on ${on} can't be spread inside ${type}`, path }];
  return faultsIn(one.members ?? [], { stub, type: on, path });
}

function inField(one: Member, { stub, type, path }: Place): readonly Fault[] {
  const field = stub.schema.types[type]?.[one.name];
  if (!field) return [{ message: `Field '${one.name}' doesn't exist on type '${type}'`, path }];
  const taken = field.arguments ?? [];
  const refused = Object.keys(one.arguments ?? {})
    .filter((name) => !taken.includes(name))
    .map((name) => ({ message: `Field '${one.name}' doesn't accept argument '${name}'`, path: [...path, name] }));
  return [...refused, ...inSelections(one, { stub, type: field.type, path })];
}

function inSelections(one: Member, { stub, type, path }: Place): readonly Fault[] {
  const isObject = stub.schema.types[type] !== undefined;
  if (isObject === (one.members !== undefined)) return faultsIn(one.members ?? [], { stub, type, path });
  const names = JSON.stringify((one.members ?? []).map(({ name }) => name));
  const message = isObject
    ? `Field must have selections (field '${one.name}' returns ${type} but has no selections. Did you mean '${one.name} { ... }'?)`
    : `Selections can't be made on scalars (field '${one.name}' returns ${type} but has selections ${names})`;
  return [{ message, path }];
}

function excesses(members: readonly Member[], { most = {} }: Stub): readonly Fault[] {
  const measured = [
    ['depth', depthOf(members), most.depth],
    ['complexity', complexityOf(members), most.complexity],
  ] as const;
  const exceeded = measured.flatMap(([what, value, limit = Infinity]) =>
    value > limit ? [`Query has ${what} of ${value}, which exceeds max ${what} of ${limit}`] : [],
  );
  const aliases = members.flatMap(({ alias }) => alias ?? []);
  const isOver = aliases.length > (most.aliases ?? Infinity);
  return [...exceeded, ...(isOver ? [`Too many aliases used: ${aliases.join(',')}`] : [])].map((message) => ({
    message,
    path: [],
  }));
}

function depthOf(members: readonly Member[]): number {
  return Math.max(0, ...members.map((one) => depthOf(one.members ?? []) + (one.name.startsWith('...') ? 0 : 1)));
}

/** One for each member, and for a connection as often as it may have entries. */
function complexityOf(members: readonly Member[]): number {
  return members.reduce((sum, one) => {
    const size = one.arguments?.['first'] ?? one.arguments?.['last'] ?? 1;
    return sum + 1 + (typeof size === 'number' ? size : 1) * complexityOf(one.members ?? []);
  }, 0);
}

const Entries = z.record(z.string(), z.unknown());

function resolve(members: readonly Member[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => resolve(members, one));
  const read = Entries.safeParse(value);
  return read.success ? Object.fromEntries(members.flatMap((one) => resolveMember(one, read.data))) : null;
}

function resolveMember(one: Member, value: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  if (one.name.startsWith('... on ')) {
    const isMeant = value['__typename'] === one.name.slice('... on '.length);
    return isMeant ? (one.members ?? []).flatMap((inner) => resolveMember(inner, value)) : [];
  }
  const found = value[one.name];
  const told = found instanceof Lookup ? found.find(one.arguments ?? {}) : found;
  return [[keyOf(one), one.members ? resolve(one.members, told) : (told ?? null)]];
}
