import { isMembers, type Members } from './wire.js';

/** The events of a document, and all nodes by the names they go by within it. */
export interface Graph {
  readonly events: readonly Members[];
  /** The node that a value is or refers to; the value itself where it is no reference, or leads nowhere. */
  resolve(value: unknown): unknown;
}

/** Documents are some ten deep; more is an attack on recursive readers. */
const MAX_DEPTH = 40;
/** As many nodes as a megabyte of small ones. */
const MOST_NODES = 500_000;

/** Kinds of events whose names do not end so. */
const OTHER_EVENTS: ReadonlySet<string> = new Set(['Festival', 'Hackathon', 'CourseInstance', 'EventSeries']);
/** What a member of this name holds is told for its own sake elsewhere. */
const REFERRING: ReadonlySet<string> = new Set(['superEvent', 'about', 'isPartOf']);

/** Walks through all blocks of a document; `@graph`, lists and nested nodes alike. */
export function readGraph(blocks: readonly unknown[]): Graph {
  const walk = new Walk();
  for (const block of blocks) walk.enter(block, 0, false);
  return {
    events: walk.events,
    resolve: (value) => {
      if (!isMembers(value) || typeof value['@id'] !== 'string' || Object.keys(value).length > 2) return value;
      return walk.byId.get(value['@id']) ?? value;
    },
  };
}

class Walk {
  readonly events: Members[] = [];
  readonly byId = new Map<string, Members>();
  private nodes = 0;

  enter(value: unknown, depth: number, isReferred: boolean): void {
    this.nodes += 1;
    if (depth > MAX_DEPTH || this.nodes > MOST_NODES) return;
    if (Array.isArray(value)) for (const one of value) this.enter(one, depth + 1, isReferred);
    if (!isMembers(value)) return;
    this.name(value);
    if (!isReferred && isToldHere(value, depth)) this.events.push(value);
    this.enterMembers(value, depth, isReferred);
  }

  private enterMembers(node: Members, depth: number, isReferred: boolean): void {
    for (const [name, member] of Object.entries(node)) {
      if (typeof member === 'object') this.enter(member, depth + 1, isReferred || REFERRING.has(name));
    }
  }

  private name(node: Members): void {
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1 && !this.byId.has(id)) this.byId.set(id, node);
  }
}

function isToldHere(node: Members, depth: number): boolean {
  return isEvent(node) && (depth === 0 || !isMention(node));
}

/** Within another node an event of which nothing but its name is told is a mention. */
function isMention(node: Members): boolean {
  return Object.keys(node).every((name) => MENTIONED.has(name));
}

const MENTIONED: ReadonlySet<string> = new Set(['@id', '@type', '@context', 'name', 'url']);

/** Whether a node is an Event by one of its types, with or without the address of the vocabulary. */
export function isEvent(node: Members): boolean {
  return [node['@type']].flat().some((type) => {
    const name = typeof type === 'string' ? lastSegment(type) : '';
    return /^(?:[A-Z][A-Za-z]*)?Event$/.test(name) || OTHER_EVENTS.has(name);
  });
}

/** `Event` of `https://schema.org/Event`, `schema:Event` and `Event`. */
export function lastSegment(term: string): string {
  return term.slice(term.search(/[^/#:]*$/));
}
