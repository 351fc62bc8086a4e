import { attributeOf, wholeText, type XmlElement, type XmlName } from '../kit/xml/element.js';
import { prefixed, RDF } from './vocabulary.js';

/** What a property says: a text, the address of something, or the thing itself, written within. */
export type Value =
  | { readonly kind: 'text'; readonly text: string; readonly language: string | null }
  | { readonly kind: 'link'; readonly iri: string }
  | { readonly kind: 'node'; readonly node: Node };

/** A thing of an RDF document. Names carry the usual prefixes, whatever the document calls them (`dct:title`). */
export interface Node {
  readonly iri: string | null;
  readonly types: readonly string[];
  readonly properties: ReadonlyMap<string, readonly Value[]>;
}

type Statement = readonly [property: string, value: Value];

const XML = 'http://www.w3.org/XML/1998/namespace';

/** Reads a thing that is written as an element: `<dcat:Dataset rdf:about="…">`, or `<rdf:Description>` with its type. */
export function readNode(element: XmlElement): Node {
  const statements = [...element.attributes.flatMap(writtenAsAttribute), ...element.children.flatMap(statementsIn)];
  const types = statements.flatMap(([property, value]) =>
    property === 'rdf:type' && value.kind === 'link' ? [shortName(value.iri)] : [],
  );
  const own = isRdf(element, 'Description') ? [] : [prefixed(element)];
  return { iri: iriOf(element), types: [...own, ...types], properties: grouped(statements) };
}

/** Some writers repeat a thing wherever it is named, others write every statement as a description of its own. */
const MOST_FRAGMENTS = 200;
/** More steps or documents than any procedure has. */
const MOST_VALUES = 500;

/** All things of a document by their address, so that what is linked can be found wherever it stands. */
export class Graph {
  private readonly fragments = new Map<string, Node[]>();
  private readonly joined = new Map<string, Node>();

  /** Takes up a thing and the things written within it; to be finished before anything is asked. */
  add(node: Node): void {
    if (node.iri !== null) this.keep(node.iri, node);
    for (const value of [...node.properties.values()].flat()) if (value.kind === 'node') this.add(value.node);
  }

  /** A thing with everything that the document says of it anywhere. */
  whole(node: Node): Node {
    return (node.iri === null ? null : this.at(node.iri)) ?? node;
  }

  /** The things that a property names. */
  things(node: Node, ...properties: readonly string[]): readonly Node[] {
    return valuesOf(node, properties).flatMap((value) => {
      if (value.kind === 'node') return [this.whole(value.node)];
      return (value.kind === 'link' ? this.at(value.iri) : null) ?? [];
    });
  }

  private keep(iri: string, node: Node): void {
    const known = this.fragments.get(iri);
    if (!known) this.fragments.set(iri, [node]);
    else if (known.length < MOST_FRAGMENTS) known.push(node);
  }

  private at(iri: string): Node | null {
    const fragments = this.fragments.get(iri) ?? [];
    if (fragments.length <= 1) return fragments[0] ?? null;
    const known = this.joined.get(iri) ?? join(iri, fragments);
    this.joined.set(iri, known);
    return known;
  }
}

/** The values of the first of these properties that has any. */
export function valuesOf({ properties }: Node, names: readonly string[]): readonly Value[] {
  const found = names.map((name) => properties.get(name)).find((values) => values !== undefined) ?? [];
  return found.slice(0, MOST_VALUES);
}

function statementsIn(element: XmlElement): readonly Statement[] {
  const property = prefixed(element);
  return valuesIn(element).map((value) => [property, value]);
}

function valuesIn(element: XmlElement): readonly Value[] {
  const iri = linkIn(element);
  if (iri !== null) return [{ kind: 'link', iri }];
  if (attributeOf(element, 'parseType', RDF) === 'Resource') {
    return [
      { kind: 'node', node: { iri: null, types: [], properties: grouped(element.children.flatMap(statementsIn)) } },
    ];
  }
  if (element.children.length > 0) return element.children.map((child) => ({ kind: 'node', node: readNode(child) }));
  return [{ kind: 'text', text: wholeText(element).trim(), language: attributeOf(element, 'lang', XML) }];
}

function linkIn(element: XmlElement): string | null {
  const blank = attributeOf(element, 'nodeID', RDF);
  return attributeOf(element, 'resource', RDF)?.trim() ?? (blank === null ? null : `_:${blank}`);
}

function iriOf(element: XmlElement): string | null {
  const local = attributeOf(element, 'ID', RDF);
  const blank = attributeOf(element, 'nodeID', RDF);
  const fallback = local === null ? (blank === null ? null : `_:${blank}`) : `#${local}`;
  return attributeOf(element, 'about', RDF)?.trim() ?? fallback;
}

/** A literal may stand as an attribute of its thing. */
function writtenAsAttribute(attribute: XmlName & { readonly value: string }): readonly Statement[] {
  const { namespace, value } = attribute;
  if (namespace === '' || namespace === RDF || namespace === XML) return [];
  return [[prefixed(attribute), { kind: 'text', text: value.trim(), language: null }]];
}

function grouped(statements: readonly Statement[]): ReadonlyMap<string, readonly Value[]> {
  const properties = new Map<string, Value[]>();
  for (const [property, value] of statements) {
    const known = properties.get(property);
    if (known) known.push(value);
    else properties.set(property, [value]);
  }
  return properties;
}

/** What is said twice counts once; what is written within cannot be compared and stays. */
function join(iri: string, fragments: readonly Node[]): Node {
  const statements = fragments.flatMap(({ properties }) =>
    [...properties].flatMap(([property, values]) => values.map((value): Statement => [property, value])),
  );
  const distinct = new Map(statements.map((statement, index) => [keyOf(statement, index), statement]));
  return {
    iri,
    types: [...new Set(fragments.flatMap(({ types }) => types))],
    properties: grouped([...distinct.values()]),
  };
}

function keyOf([property, value]: Statement, index: number): string {
  return value.kind === 'node' ? String(index) : JSON.stringify([property, value]);
}

function shortName(iri: string): string {
  const cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
  return prefixed({ namespace: iri.slice(0, cut), name: iri.slice(cut) });
}

function isRdf({ name, namespace }: XmlName, wanted: string): boolean {
  return name === wanted && namespace === RDF;
}
