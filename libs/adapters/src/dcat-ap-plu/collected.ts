import type { Remark } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { parseUrl } from '../kit/link.js';
import { isNamed, type XmlElement, type XmlName } from '../kit/xml/element.js';
import type { XmlPart } from '../kit/xml/parts.js';
import { collectionIn } from './addresses.js';
import { malformed, readEntry, type Circumstances } from './dataset.js';
import { Graph, readNode, valuesOf, type Node } from './rdf.js';
import { readDataset } from './read-dataset.js';
import { prefixed, RDF } from './vocabulary.js';

/** What is read one by one: every dataset, also within its catalogue, and whatever else stands at the top. */
export function isWanted(name: XmlName, depth: number): boolean {
  const word = prefixed(name);
  return word === 'dcat:Dataset' || (depth === 1 && !word.startsWith('dcat:Catalog'));
}

/** The circumstances of an answer, before its catalogue is known. */
export type Setting = Omit<Circumstances, 'catalogue'>;

interface Found {
  readonly node: Node;
  readonly remarks: readonly Remark[];
}

/**
 * The things of one document. Steps and distributions stand beside their dataset, before it or after it, so nothing can
 * be told before the document has ended.
 */
export class Collected {
  private readonly graph = new Graph();
  private readonly datasets: (Found | { readonly reason: string })[] = [];
  private strangers = 0;

  take(part: Extract<XmlPart, { kind: 'element' | 'malformed' }>): void {
    if (part.kind === 'malformed') {
      this.datasets.push({ reason: part.reason });
      return;
    }
    const node = readNode(part.element);
    this.graph.add(node);
    if (node.types.includes('dcat:Dataset')) this.datasets.push({ node, remarks: part.remarks });
    else if (!node.types.some(isOfProfile)) this.strangers += 1;
  }

  /** Whether the document is about something else altogether, such as a code list. */
  isForeign(root: XmlElement): boolean {
    if (this.datasets.length > 0 || cataloguesIn(root).length > 0) return false;
    return this.strangers > 0 || !isNamed(root, 'RDF', RDF);
  }

  get isEmpty(): boolean {
    return this.datasets.length === 0;
  }

  /** Every dataset as one output; `first` is the position of the first of them. */
  *outputs(setting: Setting, catalogue: string | null, first = 0): Generator<Output<never>, void, undefined> {
    for (const [index, found] of this.datasets.entries()) {
      const position = first + index;
      yield 'reason' in found
        ? malformed(position, found.reason)
        : readEntry(
            {
              dataset: readDataset(this.graph.whole(found.node), this.graph, setting.language),
              position,
              remarks: found.remarks,
            },
            { ...setting, catalogue },
          );
    }
  }
}

/** The catalogues of a document; their datasets were taken out before. */
export function cataloguesIn(root: XmlElement): readonly Node[] {
  return root.children.filter((child) => prefixed(child) === 'dcat:Catalog').map(readNode);
}

/** What a catalogue calls itself, or is called in the address, or where it is at home. */
export function nameOfCatalogue(root: XmlElement, address: string): string | null {
  const [catalogue] = cataloguesIn(root);
  return (catalogue && identifierOf(catalogue)) ?? collectionIn(address) ?? homeOf(catalogue?.iri ?? null);
}

/** The identifier that a catalogue states. */
export function identifierOf(catalogue: Node): string | null {
  const [value] = valuesOf(catalogue, ['dct:identifier']);
  return value?.kind === 'text' && value.text !== '' ? value.text : null;
}

function homeOf(iri: string | null): string | null {
  const url = iri === null ? null : parseUrl(iri);
  return url && `${url.host}${url.pathname}`.replace(/\/$/, '');
}

function isOfProfile(type: string): boolean {
  return /^(?:plu|eia|dcat|dct|foaf|vcard|locn|adms):/.test(type);
}
