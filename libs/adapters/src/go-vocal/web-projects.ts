import { z } from 'zod';
import type { FeedResponse, Output, ReadContext } from '../kit/contract.js';
import { splitJson, type Part } from '../kit/json-splitter.js';
import { counted, type PageEnd } from './counted.js';
import { readEntry, type Circumstances } from './project.js';
import { PAGE_SIZE, pageNumber, webPage } from './requests.js';
import type { GoVocalState } from './state.js';
import { Phase, readWire, Resource } from './wire.js';

/** A page of a hundred projects with all their languages. */
const LONGEST_PAGE = 32 * 1024 * 1024;
const MOST_PAGES = 200;

/** Reads a page of the platform's own interface. What belongs to its entries stands behind them, so it is read twice. */
export async function* readWebPage(
  state: GoVocalState,
  response: FeedResponse,
  { timeZone, fetchedAt }: ReadContext,
): AsyncGenerator<Output<GoVocalState>, void, undefined> {
  const body = await collected(response.body);
  const contentType = response.headers['content-type'] ?? '';
  const phases = await includedPhases(body, contentType);
  const circumstances = { ...state, timeZone, fetchedAt };
  for await (const part of counted(splitJson(again(body), { member: 'data', contentType }))) {
    if (part.kind === 'element') yield readResource(part, circumstances, phases);
    if (part.kind === 'malformed') {
      const { position, reason } = part;
      yield { kind: 'rejected', sourceId: null, position, code: 'record-malformed', value: reason };
    }
    if (part.kind === 'failed') yield part;
    if (part.kind === 'envelope') yield* conclude(part, state, pageNumber(response.request));
  }
}

type PhasesById = ReadonlyMap<string, Phase>;

function readResource(
  part: Extract<Part, { kind: 'element' }>,
  circumstances: Omit<Circumstances, 'phasesOf'>,
  phases: PhasesById,
): Output<never> {
  const resource = Resource.safeParse(part.value).data;
  const current = phases.get(resource?.relationships?.current_phase?.data?.id ?? '');
  const value = resource ? { ...resource.attributes, id: resource.id } : part.value;
  return readEntry({ ...part, value }, { ...circumstances, phasesOf: () => (current ? [current] : []) });
}

async function includedPhases(body: readonly Uint8Array[], contentType: string): Promise<PhasesById> {
  const phases = new Map<string, Phase>();
  for await (const part of splitJson(again(body), { member: 'included', contentType })) {
    const resource = part.kind === 'element' ? Resource.safeParse(part.value).data : undefined;
    const phase = resource?.type === 'phase' ? readWire(Phase, resource.attributes) : null;
    // Contributions to the current phase are not those to the project.
    if (resource?.id && phase) phases.set(String(resource.id), { ...phase.value, ideas_count: null });
  }
  return phases;
}

const Links = z.looseObject({ next: z.unknown() });

function* conclude(
  { envelope, hasList, entries }: PageEnd,
  state: GoVocalState,
  number: number,
): Generator<Output<GoVocalState>, void, undefined> {
  if (!hasList) {
    yield { kind: 'failed', failure: { code: 'not-this-format', detail: 'no list "data"' } };
    return;
  }
  const links = Links.safeParse(envelope.get('links')).data;
  const goesOn = Boolean(links?.next);
  if (goesOn && number < MOST_PAGES) yield { kind: 'request', request: webPage(state, number + 1) };
  // A full page that does not say whether it is the last may have been cut.
  const isLast = links ? !goesOn : entries < PAGE_SIZE;
  yield { kind: 'end', state, isComplete: isLast || (goesOn && number < MOST_PAGES) };
}

/** A page of any sensible size; what is longer is cut, and fails as truncated. */
async function collected(body: AsyncIterable<Uint8Array>): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > LONGEST_PAGE) break;
    chunks.push(chunk);
  }
  return chunks;
}

async function* again(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  await Promise.resolve();
  yield* chunks;
}
