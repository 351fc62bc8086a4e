import { decodeXML } from 'entities';
import type { FeedResponse, Output, ReadFailure } from '../kit/contract.js';
import { chooseLayer, type Layer } from '../kit/feature-list/choose-layer.js';
import { pageRequest, withParameters, type PageState } from '../kit/feature-list/pages.js';
import { refusalIn } from '../kit/feature-list/surroundings.js';
import { getFeature } from './get-feature.js';

/** Services with thousands of types have some megabytes. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Asks for the features of the one type that is meant, or says which there are. */
export async function* readCapabilities(
  state: PageState,
  { body, request }: FeedResponse,
): AsyncGenerator<Output<PageState>, void, undefined> {
  const text = await textIn(body);
  const wanted = wantedIn(text);
  if ('code' in wanted) {
    yield { kind: 'failed', failure: wanted };
    return;
  }
  yield { kind: 'request', request: pageRequest(getFeature(withParameters(request.url, { VERSION: null }), wanted)) };
  yield { kind: 'end', state, isComplete: true };
}

function wantedIn(
  text: string,
): { readonly type: string; readonly format: string; readonly isPaged: boolean } | ReadFailure {
  const refused = refusalIn(text) ?? refusalOf(text);
  if (refused) return refused;
  const formats = valuesOf(text, 'outputFormat');
  const format =
    formats.find((name) => /^application\/(?:geo\+)?json/i.test(name)) ?? formats.find((name) => /json/i.test(name));
  if (format === undefined)
    return { code: 'not-geojson', detail: `output formats: ${formats.join(', ').slice(0, 200)}` };
  const chosen = chooseLayer(typesIn(text));
  return 'code' in chosen ? chosen : { type: chosen.id, format, isPaged: isPaged(text) };
}

function refusalOf(text: string): ReadFailure | null {
  if (text.trim() === '') return { code: 'empty-answer', detail: 'no content' };
  if (/^\uFEFF?\s*<(?:!doctype html|html)/i.test(text)) return { code: 'html-instead-of-data', detail: 'a web page' };
  if (!/<(?:\w+:)?WFS_Capabilities\b/.test(text)) return { code: 'not-this-format', detail: 'no WFS capabilities' };
  const isWhole = /<\/(?:\w+:)?WFS_Capabilities\s*>\s*$/.test(text);
  return isWhole ? null : { code: 'truncated', detail: `ends after ${text.length} characters` };
}

/** Types stand flat in a list; the few members that we need are texts without markup. */
function typesIn(text: string): readonly Layer[] {
  return text
    .split(/<(?:\w+:)?FeatureType(?=[\s>])/)
    .slice(1)
    .map((part) => ({ id: memberOf(part, 'Name'), title: memberOf(part, 'Title') }))
    .filter(({ id }) => id !== '');
}

function memberOf(part: string, name: string): string {
  const member = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]{0,200})?>([^<]{0,300})<`).exec(part)?.[1] ?? '';
  return decodeXML(member).trim();
}

/** The values that a parameter may take, such as the output formats of the whole service or of GetFeature. */
function valuesOf(text: string, parameter: string): readonly string[] {
  const parts = text.split(new RegExp(`<(?:\\w+:)?Parameter\\s+name="${parameter}"`)).slice(1);
  const values = parts.flatMap(
    (part) => part.split(/<\/(?:\w+:)?Parameter>/)[0]?.match(/<(?:\w+:)?Value>[^<]{1,200}/g) ?? [],
  );
  const names = values.map((value) => decodeXML(value.replace(/^<[^>]*>/, '')).trim());
  return [...new Set(names)];
}

/** Pages only where the server promises them; without the promise it is asked for everything at once. */
function isPaged(text: string): boolean {
  const part = text.split(/<(?:\w+:)?Constraint\s+name="ImplementsResultPaging"/)[1]?.slice(0, 500) ?? '';
  return /<(?:\w+:)?(?:DefaultValue|Value)>\s*TRUE/i.test(part);
}

async function textIn(body: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MOST_BYTES) break;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
