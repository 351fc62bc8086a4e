import type { Remark } from '@navigator/shared';
import type { ReadFailure } from '../contract.js';
import type { XmlElement } from './element.js';
import type { SplitXmlOptions, XmlPart } from './parts.js';
import { XmlSplitter } from './xml-splitter.js';

/**
 * Reads an XML document as its bytes arrive, with the memory of one wanted element. Nothing outside of it is ever
 * fetched; a document that declares entities of its own is refused.
 */
export async function* splitXml(
  body: AsyncIterable<Uint8Array>,
  options: SplitXmlOptions,
): AsyncGenerator<XmlPart, void, undefined> {
  const splitter = new XmlSplitter(options);
  for await (const chunk of body) {
    yield* splitter.push(chunk);
    if (splitter.hasFailed) break;
  }
  yield* splitter.finish();
}

/** A whole document, or why it could not be read. */
export type XmlReading =
  | { readonly kind: 'read'; readonly root: XmlElement; readonly remarks: readonly Remark[] }
  | { readonly kind: 'failed'; readonly failure: ReadFailure };

/** The pieces of a document that is there as a whole. */
export function splitXmlAtOnce(bytes: Uint8Array, options: SplitXmlOptions): readonly XmlPart[] {
  const splitter = new XmlSplitter(options);
  return [...splitter.push(bytes), ...splitter.finish()];
}

/** Reads a document that is there as a whole and small enough to be kept (16 million characters). */
export function readXml(bytes: Uint8Array, contentType = ''): XmlReading {
  const last = splitXmlAtOnce(bytes, { contentType, isWanted: () => false }).at(-1);
  if (last?.kind === 'failed') return last;
  if (last?.kind !== 'root' || last.isCut) return TOO_LARGE;
  return { kind: 'read', root: last.root, remarks: last.remarks };
}

const TOO_LARGE: XmlReading = { kind: 'failed', failure: { code: 'not-xml', detail: 'the document is too large' } };
