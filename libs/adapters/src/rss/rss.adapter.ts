import type {
  Adapter,
  AnswerHead,
  Door,
  FeedResponse,
  Lead,
  Output,
  ReadContext,
  Recognition,
} from '../kit/contract.js';
import { leadTo, usualPlaces } from '../kit/door.js';
import { linkLeads } from '../kit/events/link-leads.js';
import { publicAddress } from '../kit/events/links-in.js';
import { Once, rejected } from '../kit/events/source-event.js';
import { TRAITS_OF_EVENTS } from '../kit/events/traits.js';
import type { PageLink } from '../kit/web-page/web-page.js';
import { splitXml } from '../kit/xml/split-xml.js';
import { childOf, type XmlElement, type XmlName } from '../kit/xml/element.js';
import type { XmlPart } from '../kit/xml/parts.js';
import { withSoundAmpersands } from './ampersands.js';
import { readEntry, type Circumstances } from './entry.js';
import { readItem } from './item.js';

const ACCEPT = 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.8';

/** News lists: notices about procedures, and meetings where a list tells them apart. */
export const rss: Adapter<null> = {
  format: 'rss',
  title: { de: 'RSS und Atom', en: 'RSS and Atom' },
  versions: ['0.9x', '1.0', '2.0', 'Atom 1.0'],
  revision: 1,
  traits: {
    ...TRAITS_OF_EVENTS,
    // Lists name authors; they are not read.
    hasPersonalData: true,
    intervalMinutes: 60,
  },
  recognise,
  leads,
  start: ({ url }) => ({ state: null, requests: [{ purpose: 'feed', url, accept: ACCEPT, isOptional: false }] }),
  read,
};

async function* read(
  _state: null,
  { body, headers, url }: FeedResponse,
  context: ReadContext,
): AsyncGenerator<Output<null>, void, undefined> {
  const options = { contentType: headers['content-type'] ?? '', isWanted: isItem, isForgiving: true };
  const circumstances = { ...context, base: publicAddress(url) };
  const once = new Once();
  for await (const part of splitXml(withSoundAmpersands(body), options)) {
    const output = outputOf(part, circumstances, once);
    yield output;
    if (output.kind === 'failed') return;
  }
}

function outputOf(part: XmlPart, circumstances: Circumstances, once: Once): Output<null> {
  switch (part.kind) {
    case 'element':
      return isFeed(part.parents[0]) ? once.pass(entryOf(part, circumstances), part.position) : NO_FEED;
    case 'malformed':
      return rejected(part.position, 'record-malformed', null);
    case 'failed':
      return part;
    case 'root':
      return isFeed(part.root) && hasChannel(part.root) ? { kind: 'end', state: null, isComplete: true } : NO_FEED;
  }
}

function entryOf(part: Extract<XmlPart, { kind: 'element' }>, circumstances: Circumstances): Output<never> {
  const output = readEntry(readItem(part.element), part.position, circumstances);
  return output.kind === 'event' ? { ...output, remarks: [...part.remarks, ...output.remarks] } : output;
}

const NO_FEED: Output<null> = {
  kind: 'failed',
  failure: { code: 'not-this-format', detail: 'the document is XML, but neither RSS nor Atom' },
};

/** Items stand in the channel, or beside it (RSS 0.9 and 1.0); entries in the feed. */
function isItem({ name }: XmlName, depth: number): boolean {
  return (name === 'item' && (depth === 1 || depth === 2)) || (name === 'entry' && depth === 1);
}

function isFeed(root: XmlName | undefined): boolean {
  return root !== undefined && ['rss', 'RDF', 'feed'].includes(root.name);
}

/** RDF has many uses; a list of news has a channel. */
function hasChannel(root: XmlElement): boolean {
  return root.name !== 'RDF' || childOf(root, 'channel') !== null;
}

const ROOTS: readonly (readonly [string, RegExp])[] = [
  ['RSS', /<rss\b[^>]*>/i],
  ['RSS 1.0 or 0.9', /<(?:\w+:)?RDF\b[^>]*(?:purl\.org\/rss\/1\.0\/["']|netscape\.com\/rdf\/simple\/0\.9)/],
  ['Atom', /<(?:\w+:)?feed\b[^>]*(?:w3\.org\/2005\/Atom|purl\.org\/atom\/ns#)/],
];

function recognise({ bytes }: AnswerHead): Recognition | null {
  const text = new TextDecoder().decode(bytes).trimStart();
  // Some put comments, style sheets and document types before the root; a page that explains RSS has a root of its own.
  const root = /<(?![?!])[^>]*>/.exec(text.slice(0, HEAD).replace(/<!--(?:(?!-->)[\s\S])*-->/g, ''))?.[0] ?? '';
  const known = ROOTS.find(([, pattern]) => text.startsWith('<') && pattern.test(root));
  return known ? { confidence: 0.9, evidence: `the document is ${known[0]}` } : null;
}

const HEAD = 8192;

/** Lists are told in the head of a page; comments have one of their own, in which nobody announces anything. */
function leads(door: Door): readonly Lead[] {
  const linked = linkLeads(door, { accept: ACCEPT, likelihoodOf, what: 'a news list' });
  const guessed = usualPlaces(door, ['/feed/'], { likelihood: 0.1, evidence: 'the usual path of a news list' });
  return [...linked, ...guessed.map((place) => leadTo({ ...place, accept: ACCEPT }))];
}

function likelihoodOf({ type, rel, href, text }: PageLink): number | null {
  if (/comments?\/feed|\/comments?\b/i.test(href) || /kommentar|comments?/i.test(text)) return null;
  if (/^application\/(?:rss|atom)\+xml/.test(type) && rel.includes('alternate')) return 0.7;
  const isNamed =
    /\.(?:rss|atom|rdf)(?:$|\?)|\/(?:rss|atom|feed)(?:\.xml|\/)?(?:$|\?)|[?&](?:type=(?:9818|100)|format=rss)\b/i.test(
      href,
    );
  return isNamed || /\brss\b/i.test(text) ? 0.6 : null;
}
