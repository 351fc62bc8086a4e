import type { Remark } from '@navigator/shared';
import type { ReadFailure } from '../contract.js';
import type { XmlElement, XmlName } from './element.js';

/** How a document is read. */
export interface SplitXmlOptions {
  readonly contentType: string;
  /**
   * Which elements are handed over one by one, whole, as soon as they end (and then forgotten). Elements within such a
   * one stay in it. `depth` counts from the root, which has 0.
   */
  readonly isWanted: (element: XmlName, depth: number) => boolean;
  /** Reads as feed readers do: entities of HTML, ampersands that begin none, unbound prefixes, control characters. */
  readonly isForgiving?: boolean;
}

/** A piece of an XML document: the wanted elements in order, then either what is left of the root or why it failed. */
export type XmlPart =
  | {
      readonly kind: 'element';
      readonly position: number;
      readonly element: XmlElement;
      /** Its ancestors, the root first. */
      readonly parents: readonly XmlName[];
      /** About the bytes, not the element. */
      readonly remarks: readonly Remark[];
    }
  /** A wanted element that is too large to be taken. */
  | { readonly kind: 'malformed'; readonly position: number; readonly reason: string }
  /** The document was read to its end. `root` holds everything but the wanted elements, as far as there is room. */
  | { readonly kind: 'root'; readonly root: XmlElement; readonly isCut: boolean; readonly remarks: readonly Remark[] }
  | { readonly kind: 'failed'; readonly failure: ReadFailure };
