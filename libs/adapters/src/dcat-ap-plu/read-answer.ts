import type { Remark } from '@navigator/shared';
import { z } from 'zod';
import type { FeedResponse, Output } from '../kit/contract.js';
import { splitJson, type Envelope, type Part } from '../kit/json-splitter.js';
import type { XmlElement } from '../kit/xml/element.js';
import { begun } from '../kit/xml/first-byte.js';
import type { XmlPart } from '../kit/xml/parts.js';
import { splitXml, splitXmlAtOnce } from '../kit/xml/split-xml.js';
import { COLLECTIONS, itemsRequest, type PluState } from './addresses.js';
import { Collected, cataloguesIn, identifierOf, isWanted, nameOfCatalogue, type Setting } from './collected.js';
import { malformed } from './dataset.js';

/** What an answer is read with. */
export interface Reader {
  readonly state: PluState;
  readonly setting: Setting;
}

type Outputs = AsyncGenerator<Output<PluState>, void, undefined>;

/** Reads whatever came: RDF/XML, documents wrapped in JSON, or a list of catalogues in either. */
export async function* readAnswer(response: FeedResponse, reader: Reader): Outputs {
  const { first, body } = await begun(response.body);
  const answer = { ...response, body };
  yield* first === '[' || first === '{' ? readJson(answer, first, reader) : readRdf(answer, reader);
}

async function* readRdf({ body, headers, request }: FeedResponse, { state, setting }: Reader): Outputs {
  const collected = new Collected();
  for await (const part of splitXml(body, { contentType: headers['content-type'] ?? '', isWanted })) {
    if (part.kind === 'failed') yield part;
    else if (part.kind !== 'root') collected.take(part);
    else if (collected.isForeign(part.root)) yield failed('not-this-format', `RDF/XML or XML with ${part.root.name}`);
    else {
      yield* collected.outputs(setting, nameOfCatalogue(part.root, request.url));
      if (collected.isEmpty && request.purpose === COLLECTIONS) yield* recordsOfCatalogues(part.root, request.url);
      yield { kind: 'end', state, isComplete: true };
    }
  }
}

function* recordsOfCatalogues(root: XmlElement, address: string): Generator<Output<never>, void, undefined> {
  for (const catalogue of cataloguesIn(root)) {
    const id = identifierOf(catalogue) ?? catalogue.iri?.replace(/\/$/, '').split('/').at(-1);
    const request = id === undefined ? null : itemsRequest(address, id);
    if (request) yield { kind: 'request', request };
  }
}

async function* readJson({ body, headers, request }: FeedResponse, first: '[' | '{', reader: Reader): Outputs {
  const member = first === '[' ? null : 'collections';
  const listed = { url: request.url, isOfCatalogues: request.purpose === COLLECTIONS, setting: reader.setting };
  let position = 0;
  for await (const part of splitJson(body, { member, contentType: headers['content-type'] ?? '' })) {
    if (part.kind === 'failed') yield part;
    else if (part.kind === 'envelope') yield part.hasList ? end(reader.state) : refusal(part.envelope);
    else {
      const outputs = outputsOf(part, { ...listed, position });
      position += outputs.filter(({ kind }) => kind !== 'request').length;
      yield* outputs;
    }
  }
}

/** Where an element of a list in JSON stands. */
interface Listed {
  readonly url: string;
  readonly isOfCatalogues: boolean;
  readonly setting: Setting;
  readonly position: number;
}

const Wrapped = z.looseObject({ dcat_ap_plu: z.string().optional(), dcat_ap_eia: z.string().optional() });
const Collection = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  identifier: z.string().optional(),
});

/** An element of a list in JSON: a document of its own, or a catalogue to go on with. */
function outputsOf(part: Extract<Part, { kind: 'element' | 'malformed' }>, listed: Listed): readonly Output<never>[] {
  if (part.kind === 'malformed') return [malformed(listed.position, part.reason)];
  const document = documentIn(part.value);
  if (document !== null) return readWrapped(document, part.remarks, listed);
  const request = listed.isOfCatalogues ? recordsOf(part.value, listed.url) : null;
  return request ? [{ kind: 'request', request }] : [malformed(listed.position, 'no document')];
}

function documentIn(value: unknown): string | null {
  const wrapped = Wrapped.safeParse(value).data;
  return wrapped?.dcat_ap_plu ?? wrapped?.dcat_ap_eia ?? null;
}

function recordsOf(value: unknown, address: string): ReturnType<typeof itemsRequest> {
  const { id, identifier } = Collection.safeParse(value).data ?? {};
  const name = id ?? identifier;
  return name === undefined ? null : itemsRequest(address, String(name));
}

/** Text that came in JSON is decoded by now, whatever its own declaration says. */
function readWrapped(text: string, remarks: readonly Remark[], listed: Listed): readonly Output<never>[] {
  const collected = new Collected();
  const parts = splitXmlAtOnce(new TextEncoder().encode(`\ufeff${text}`), { contentType: '', isWanted });
  for (const part of parts) if (part.kind === 'element' || part.kind === 'malformed') collected.take(part);
  const root = rootIn(parts);
  if ('fault' in root) return [malformed(listed.position, root.fault)];
  const outputs = [...collected.outputs(listed.setting, nameOfCatalogue(root, listed.url), listed.position)];
  if (outputs.length === 0) return [malformed(listed.position, 'no dataset')];
  return outputs.map((output) => withRemarks(output, remarks));
}

function rootIn(parts: readonly XmlPart[]): XmlElement | { readonly fault: string } {
  const last = parts.at(-1);
  if (last?.kind === 'root') return last.root;
  return { fault: last?.kind === 'failed' ? last.failure.detail : 'no document' };
}

function withRemarks(output: Output<never>, remarks: readonly Remark[]): Output<never> {
  return output.kind === 'record' ? { ...output, remarks: [...remarks, ...output.remarks] } : output;
}

function end(state: PluState): Output<PluState> {
  return { kind: 'end', state, isComplete: true };
}

/** The service says `msg` when it refuses. */
function refusal(envelope: Envelope): Output<never> {
  const message = envelope.get('msg');
  if (typeof message === 'string') return failed('error-answer', message);
  return failed('not-this-format', 'neither records nor collections');
}

function failed(code: 'error-answer' | 'not-this-format', detail: string): Output<never> {
  return { kind: 'failed', failure: { code, detail: detail.slice(0, 200) } };
}
