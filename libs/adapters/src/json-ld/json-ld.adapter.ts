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
import { leadTo } from '../kit/door.js';
import { linkLeads } from '../kit/events/link-leads.js';
import { publicAddress } from '../kit/events/links-in.js';
import { Once, rejected } from '../kit/events/source-event.js';
import { TRAITS_OF_EVENTS } from '../kit/events/traits.js';
import { readText } from '../kit/events/whole-text.js';
import { readWebPage } from '../kit/web-page/web-page.js';
import { parsedBlock, readBlocks, type Blocks } from './blocks.js';
import { readEvent } from './event.js';
import { readGraph } from './graph.js';
import { identitiesOf } from './identity.js';

const ACCEPT = 'application/ld+json, text/html;q=0.9, application/json;q=0.8';

/** What the conversation remembers: the language of the feed. */
export interface JsonLdState {
  readonly language: string;
}

/** Events in the linked data of web pages, and in files of it. */
export const jsonLd: Adapter<JsonLdState> = {
  format: 'json-ld',
  title: { de: 'schema.org (JSON-LD)', en: 'schema.org (JSON-LD)' },
  versions: ['1.0', '1.1'],
  revision: 1,
  traits: {
    ...TRAITS_OF_EVENTS,
    // Pages and events name people; none of them is read.
    hasPersonalData: true,
    intervalMinutes: 360,
  },
  recognise,
  leads,
  start: ({ url, language }) => ({
    state: { language },
    requests: [{ purpose: 'page', url, accept: ACCEPT, isOptional: false }],
  }),
  read,
};

async function* read(
  state: JsonLdState,
  { body, headers, url }: FeedResponse,
  context: ReadContext,
): AsyncGenerator<Output<JsonLdState>, void, undefined> {
  const text = await readText(body, headers['content-type'] ?? '');
  const blocks = text.kind === 'failed' ? text : readBlocks(text.text, url);
  if (blocks.kind === 'failed') yield blocks;
  else {
    yield* entriesOf(blocks, { ...context, ...state, page: publicAddress(url) });
    yield { kind: 'end', state, isComplete: true };
  }
}

interface Reading extends ReadContext, JsonLdState {
  readonly page: string | null;
}

/** One output for each event, and one for each block that could not be read beside others that could. */
function* entriesOf({ values, broken }: Sound, reading: Reading): Generator<Output<never>, void, undefined> {
  const graph = readGraph(values);
  const keys = identitiesOf(graph.events, reading.page);
  const once = new Once();
  for (const [position, members] of graph.events.entries()) {
    const found = { members, key: keys[position] ?? null, position };
    yield once.pass(readEvent(found, { ...reading, graph }), position);
  }
  for (const [at] of broken.entries()) yield rejected(graph.events.length + at, 'record-malformed', null);
}

type Sound = Extract<Blocks, { kind: 'blocks' }>;

function recognise({ bytes, url }: AnswerHead): Recognition | null {
  const text = new TextDecoder().decode(bytes).trimStart();
  if (text.startsWith('<')) {
    const events = eventsIn(text, url);
    return events === 0 ? null : { confidence: 0.5, evidence: `web page with ${counted(events)} in its linked data` };
  }
  if (!/^[[{]/.test(text) || !/"@(?:context|graph)"/.test(text) || !SCHEMA_ORG.test(text)) return null;
  const isOfEvents = /"@type"\s*:\s*(?:\[[^\]]*)?"[^"]*(?:Event|Festival|Hackathon)"/.test(text);
  return isOfEvents ? { confidence: 0.85, evidence: 'linked data of schema.org with events' } : null;
}

const SCHEMA_ORG = /https?:\\?\/\\?\/(?:www\.)?schema\.org|"@type"\s*:\s*"schema:/;

function eventsIn(text: string, url: string): number {
  const values = readWebPage(text, url).linkedData.flatMap((block) => parsedBlock(block) ?? []);
  return readGraph(values).events.length;
}

function counted(events: number): string {
  return events === 1 ? 'one event' : `${events} events`;
}

/** A page whose linked data holds events is a feed itself; others name their data in a link. */
function leads(door: Door): readonly Lead[] {
  const { page, text } = door;
  const url = publicAddress(door.url);
  const events = page && url !== null ? eventsIn(text, door.url) : 0;
  const own =
    url === null || events === 0
      ? []
      : [
          leadTo({
            url,
            accept: ACCEPT,
            likelihood: 0.6,
            evidence: `the page tells ${counted(events)} in its linked data`,
          }),
        ];
  const linked = linkLeads(door, {
    accept: ACCEPT,
    likelihoodOf: ({ type, rel }) => (type === 'application/ld+json' && rel.includes('alternate') ? 0.7 : null),
    what: 'linked data',
  });
  return [...own, ...linked];
}
