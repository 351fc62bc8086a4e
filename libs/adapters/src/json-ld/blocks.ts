import type { ReadFailure } from '../kit/contract.js';
import { readJson } from '../kit/events/whole-text.js';
import { readWebPage } from '../kit/web-page/web-page.js';
import { isMembers } from './wire.js';

/** The linked data of a document: its blocks, and how many of them cannot be read. */
export type Blocks =
  | { readonly kind: 'blocks'; readonly values: readonly unknown[]; readonly broken: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: ReadFailure };

/** The blocks of a web page, or the one that a file is. A page without any is no data (Q34). */
export function readBlocks(text: string, url: string): Blocks {
  if (text.startsWith('<')) return blocksOfPage(text, url);
  const json = readJson(text);
  if (json.kind === 'failed') return json;
  if (!isLinkedData(json.value)) return failed('not-this-format', 'JSON without @context, @graph or @type');
  return { kind: 'blocks', values: [json.value], broken: [] };
}

function blocksOfPage(text: string, url: string): Blocks {
  const { linkedData, title } = readWebPage(text, url);
  if (linkedData.length === 0) {
    return failed('html-instead-of-data', `a web page without linked data${title === '' ? '' : `: ${title}`}`);
  }
  // Pages have no other mark of their end, and a block that is missing is nobody's news.
  if (!/<\/html\s*>/i.test(text)) return failed('truncated', `the page ends after ${text.length} characters`);
  const read = linkedData.map((block) => ({ block, value: parsedBlock(block) }));
  const values = read.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const broken = read.flatMap(({ block, value }) => (value === undefined ? [block.trim()] : []));
  if (values.length === 0)
    return failed('not-json', `no block of the page is valid JSON: ${broken[0]?.slice(0, 60) ?? ''}`);
  return { kind: 'blocks', values, broken };
}

/** What templates wrap around scripts so that old browsers let them be. */
const WRAPPING =
  /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>|;)\s*$/g;
/** Line breaks and tabs within texts, which JSON does not allow and editors write. */
const CONTROLS = /\p{Cc}/gu;

/** A block as JSON; undefined where it is none. */
export function parsedBlock(block: string): unknown {
  try {
    return JSON.parse(block.replace(WRAPPING, '').replace(CONTROLS, ' '));
  } catch {
    return undefined;
  }
}

function isLinkedData(value: unknown): boolean {
  return [value].flat().some((one) => isMembers(one) && ['@context', '@graph', '@type'].some((name) => name in one));
}

function failed(code: ReadFailure['code'], detail: string): Blocks {
  return { kind: 'failed', failure: { code, detail } };
}
