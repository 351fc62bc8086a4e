import type { Objection } from './objections.js';
import { keyOf, type Argument, type Member } from './query.js';

/** A query that asks for less, and what it no longer asks for. */
export interface Degraded {
  readonly members: readonly Member[];
  /** Names of the members that were taken out, or are asked for under another name. */
  readonly taken: readonly string[];
}

/** What may take a member's place: itself, another one, or none. */
type Change = (one: Member) => readonly Member[];

const SMALLEST_PAGE = 5;
const PAGE_ARGUMENTS: ReadonlySet<string> = new Set(['first', 'last']);

/**
 * The query without what a server objects to; null where nothing more can be taken out, or where what is needed would
 * have to go. Each step takes at least one thing, so that asking again ends.
 */
export function degrade(members: readonly Member[], objections: readonly Objection[]): Degraded | null {
  const less = objections.reduce(without, members);
  if (JSON.stringify(less) === JSON.stringify(members) || !hasAllNeeded(members, less)) return null;
  return { members: less, taken: takenBetween(members, less) };
}

function without(members: readonly Member[], objection: Objection): readonly Member[] {
  switch (objection.kind) {
    case 'member':
      return changeNamed(members, objection, (one) => one.otherwise ?? []);
    case 'scalar':
      return changeNamed(members, objection, (one) => [asScalar(one)]);
    case 'argument':
      return everywhere(members, (one) => [withoutArgument(one, objection)]);
    case 'type':
      return everywhere(members, (one) => (one.name === `... on ${objection.name}` ? [] : [one]));
    case 'size':
      return smaller(members, objection.of);
    case 'aliases':
      return everywhere(members, (one) => (one.alias === undefined ? [one] : []));
  }
}

function smaller(members: readonly Member[], size: 'complexity' | 'depth'): readonly Member[] {
  return (size === 'complexity' ? smallerPages(members) : null) ?? withoutDeepest(members);
}

/** Where the path leads to the member it is that one; otherwise every member of that name is meant. */
function changeNamed(
  members: readonly Member[],
  { name, path }: { readonly name: string; readonly path: readonly string[] },
  change: Change,
): readonly Member[] {
  const steps = /^query\b/.test(path[0] ?? '') ? path.slice(1) : path;
  const at = steps.at(-1) === name ? changeAt(members, steps, change) : members;
  return at === members ? everywhere(members, (one) => (one.name === name ? change(one) : [one])) : at;
}

function changeAt(members: readonly Member[], [step, ...rest]: readonly string[], change: Change): readonly Member[] {
  const isStep = (one: Member): boolean => keyOf(one) === step || one.name === step;
  if (members.some(isStep)) {
    return changeEach(members, (one) => {
      if (!isStep(one)) return [one];
      return rest.length === 0 ? change(one) : withMembers(one, changeAt(one.members ?? [], rest, change));
    });
  }
  // The path of an answer says nothing of the fragments that the question has.
  const path = step === undefined ? [] : [step, ...rest];
  if (path.length === 0) return members;
  return changeEach(members, (one) =>
    isFragment(one) ? withMembers(one, changeAt(one.members ?? [], path, change)) : [one],
  );
}

function everywhere(members: readonly Member[], change: Change): readonly Member[] {
  return changeEach(members, (one) => {
    const changed = change(one);
    if (changed.length !== 1 || changed[0] !== one) return changed;
    return one.members ? withMembers(one, everywhere(one.members, change)) : [one];
  });
}

/** The very same list where nothing changes. */
function changeEach(members: readonly Member[], change: Change): readonly Member[] {
  const changed = members.flatMap(change);
  const isSame = changed.length === members.length && changed.every((one, index) => one === members[index]);
  return isSame ? members : changed;
}

/** A member of which nothing is asked any more goes, too. */
function withMembers(one: Member, members: readonly Member[]): readonly Member[] {
  if (members === one.members) return [one];
  return members.length === 0 ? (one.otherwise ?? []) : [{ ...one, members }];
}

function asScalar({ members: _members, ...scalar }: Member): Member {
  return scalar;
}

function withoutArgument(
  one: Member,
  { name, field }: { readonly name: string; readonly field: string | null },
): Member {
  const given = Object.entries(one.arguments ?? {});
  const kept = given.filter(([key, value]) => (field === null ? !hasKey(value, name) : key !== name));
  if (kept.length === given.length || (field !== null && field !== one.name)) return one;
  const { arguments: _arguments, ...rest } = one;
  return kept.length === 0 ? rest : { ...rest, arguments: Object.fromEntries(kept) };
}

function hasKey(value: Argument, key: string): boolean {
  return typeof value === 'object' && Object.hasOwn(value, key);
}

/** Pages half as large; null where they are small already. */
function smallerPages(members: readonly Member[]): readonly Member[] | null {
  const smaller = members.map(halved);
  return JSON.stringify(smaller) === JSON.stringify(members) ? null : smaller;
}

function halved(one: Member): Member {
  const given = Object.entries(one.arguments ?? {}).map(([name, value]) => [name, half(name, value)] as const);
  return {
    ...one,
    ...(one.arguments ? { arguments: Object.fromEntries(given) } : {}),
    ...(one.members ? { members: one.members.map(halved) } : {}),
  };
}

function half(name: string, value: Argument): Argument {
  if (typeof value !== 'number' || !PAGE_ARGUMENTS.has(name)) return value;
  return Math.max(Math.min(value, SMALLEST_PAGE), Math.floor(value / 2));
}

/** The members that lie deepest, and are not needed, go first: they cost most. */
function withoutDeepest(members: readonly Member[]): readonly Member[] {
  const depth = Math.max(...members.map(dispensableDepth));
  if (depth === 0) return members;
  return changeEach(members, (one) => {
    if (dispensableDepth(one) < depth) return [one];
    return depth === 1 && !isFragment(one) ? [] : withMembers(one, withoutDeepest(one.members ?? []));
  });
}

/** How deep the deepest dispensable member lies; 0 where all are needed. */
function dispensableDepth(one: Member): number {
  if (one.isNeeded === true) return 0;
  const inner = Math.max(0, ...(one.members ?? []).map(dispensableDepth));
  if (inner > 0) return isFragment(one) ? inner : inner + 1;
  return one.members?.some(holdsNeeded) === true ? 0 : 1;
}

/** Asked for under another name. */
function isElsewhere({ otherwise = [] }: Member, members: readonly Member[]): boolean {
  return otherwise.some(({ name }) => members.some((other) => other.name === name));
}

function wayTo(one: Member, way: string): string {
  if (isFragment(one)) return way;
  return way === '' ? one.name : `${way}.${one.name}`;
}

/** It is no step on the way to a member. */
function isFragment({ name }: Member): boolean {
  return name.startsWith('...');
}

function holdsNeeded(one: Member): boolean {
  return one.isNeeded === true || one.members?.some(holdsNeeded) === true;
}

/** What is needed is there, or what stands for it is. */
function hasAllNeeded(before: readonly Member[], after: readonly Member[]): boolean {
  return before.every((one) => {
    const left = after.find((other) => keyOf(other) === keyOf(one));
    if (left) return left.members === undefined || hasAllNeeded(one.members ?? [], left.members);
    return isElsewhere(one, after) || !holdsNeeded(one);
  });
}

/** What is no longer asked for at all, by its way from the root; what is asked for under another name is not gone. */
function takenBetween(before: readonly Member[], after: readonly Member[], way = ''): readonly string[] {
  const taken = before.flatMap((one) => {
    const path = wayTo(one, way);
    const left = after.find((other) => keyOf(other) === keyOf(one));
    if (left) return left.members ? takenBetween(one.members ?? [], left.members, path) : [];
    return isElsewhere(one, after) || isFragment(one) ? [] : [path];
  });
  return [...new Set(taken)];
}
