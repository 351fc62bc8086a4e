import type { FeedRequest } from '../contract.js';

/** A member that is asked for; `... on Type` is one too. A query is a list of them, so that any can be taken out again. */
export interface Member {
  readonly name: string;
  /** The name of the member in the answer, where one name is asked for several times. */
  readonly alias?: string;
  readonly arguments?: Arguments;
  /** What is asked of it; a scalar has none. */
  readonly members?: readonly Member[];
  /** Without it, and what is asked of it, the answer is of no use: a query that cannot have it is given up. */
  readonly isNeeded?: boolean;
  /** What other versions of the platform call it: asked for instead when the member is unknown. */
  readonly otherwise?: readonly Member[];
}

/** Values of arguments: all that our questions need. */
export type Argument = string | number | { readonly [key: string]: string };
export type Arguments = Readonly<Record<string, Argument>>;

/** A member with what is asked of it; names alone are scalars. */
export function member(name: string, ...members: readonly (string | Member)[]): Member {
  return members.length === 0 ? { name } : { name, members: membersOf(members) };
}

/** Members by their names. */
export function membersOf(members: readonly (string | Member)[]): readonly Member[] {
  return members.map((one) => (typeof one === 'string' ? { name: one } : one));
}

/** The same member with all that is asked of it, without which the answer is of no use. */
export function needed(one: Member): Member {
  return { ...one, isNeeded: true };
}

/** What an answer calls the member. */
export function keyOf({ alias, name }: Member): string {
  return alias ?? name;
}

/** The query as text, on one line. */
export function printQuery(members: readonly Member[]): string {
  return `{${members.map(printMember).join(' ')}}`;
}

function printMember(one: Member): string {
  const alias = one.alias === undefined ? '' : `${one.alias}:`;
  const inner = one.members === undefined ? '' : printQuery(one.members);
  return `${alias}${one.name}${printArguments(one.arguments)}${inner}`;
}

function printArguments(given: Arguments | undefined): string {
  const printed = Object.entries(given ?? {}).map(([name, value]) => `${name}:${printArgument(value)}`);
  return printed.length === 0 ? '' : `(${printed.join(',')})`;
}

/** A JSON string is a GraphQL string; the keys of an object stand without quotation marks. */
function printArgument(value: Argument): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).map(([key, inner]) => `${key}:${JSON.stringify(inner)}`);
  return `{${members.join(',')}}`;
}

/** Who is asked, and how. */
export interface Asking {
  readonly purpose: string;
  readonly url: string;
  readonly isOptional: boolean;
  readonly authorization?: string | undefined;
}

/** Servers refuse a query with these as well as with 200 (Q41). */
const REFUSALS = [400, 422] as const;

/** The request that asks a query, posted as JSON. */
export function questionFor(members: readonly Member[], asking: Asking): FeedRequest {
  const { purpose, url, isOptional, authorization } = asking;
  return {
    purpose,
    url,
    accept: 'application/json',
    isOptional,
    reads: REFUSALS,
    post: { contentType: 'application/json', body: JSON.stringify({ query: printQuery(members), variables: {} }) },
    ...(authorization === undefined ? {} : { authorization }),
  };
}
