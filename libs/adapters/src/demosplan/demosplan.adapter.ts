import type { Adapter, FeedResponse, Output, ReadContext, ReadFailure } from '../kit/contract.js';
import type { Envelope, Part } from '../kit/json-splitter.js';
import { splitJson } from '../kit/json-splitter.js';
import { parseUrl } from '../kit/link.js';
import { leads } from './leads.js';
import { readPoint } from './points.js';
import { readProcedure, type Circumstances } from './procedure.js';
import { recognise } from './recognise.js';
import { FILE, municipalityIn, POINTS, slice, start, type DemosplanState } from './requests.js';
import { afterCut, afterWhole, CAP, finerKeys, isWhole, type ReadList } from './slices.js';

/**
 * The public procedures of demosplan (DiPlanBeteiligung, Bauleitplanung-Online, BOB-SH): land-use planning of a whole
 * Land in one list, with the points of a second one.
 */
export const demosplan: Adapter<DemosplanState> = {
  format: 'demosplan',
  title: { de: 'demosplan (DiPlan, Bauleitplanung-Online)', en: 'demosplan (DiPlan, Bauleitplanung-Online)' },
  versions: ['before 2026', '2026'],
  revision: 1,
  traits: {
    showsPlanned: true,
    reports: { results: false, contributions: false, comments: false, participants: false },
    countDefinitions: { contributions: null, comments: null, participants: null },
    hasPersonalData: false,
    listing: 'complete',
    patchedFields: ['geometry', 'geometryRole'],
    // The whole list of a Land in one uncached answer.
    intervalMinutes: 120,
  },
  recognise,
  leads,
  start,
  read,
};

function read(
  state: DemosplanState,
  response: FeedResponse,
  context: ReadContext,
): AsyncGenerator<Output<DemosplanState>, void, undefined> {
  return response.request.purpose === POINTS ? readPoints(state, response) : readList(state, response, context);
}

async function* readPoints(
  state: DemosplanState,
  response: FeedResponse,
): AsyncGenerator<Output<DemosplanState>, void, undefined> {
  for await (const part of partsOf(response, 'features')) {
    if (part.kind === 'failed') yield part;
    if (part.kind === 'envelope') yield part.hasList ? { kind: 'end', state, isComplete: true } : strange('features');
    const patch = part.kind === 'element' ? readPoint(part.value) : null;
    if (patch) yield patch;
  }
}

async function* readList(
  state: DemosplanState,
  response: FeedResponse,
  { timeZone, fetchedAt }: ReadContext,
): AsyncGenerator<Output<DemosplanState>, void, undefined> {
  const { language, pages } = state;
  const { request } = response;
  const circumstances = { timeZone, fetchedAt, language, pages, municipality: municipalityIn(request.url) };
  const told = new Set(state.slices.told);
  const ids: string[] = [];
  let rows = 0;
  for await (const part of partsOf(response, 'data')) {
    if (part.kind === 'failed') yield part;
    if (part.kind === 'envelope') yield* conclude(part, { state, request, rows, ids });
    const output = entryOf(part, circumstances);
    if (!output) continue;
    rows += 1;
    const id = idOf(output);
    if (id !== null) ids.push(id);
    // A slice repeats what the cut list told: that is our asking twice, no fault of the publisher.
    if (id === null || !told.has(id)) yield output;
  }
}

function partsOf({ body, headers }: FeedResponse, member: string): AsyncGenerator<Part, void, undefined> {
  return splitJson(body, { member, contentType: headers['content-type'] ?? '' });
}

/** What an entry of the list became; null for what is no entry. */
function entryOf(part: Part, circumstances: Circumstances): Output<never> | null {
  if (part.kind === 'element') return readProcedure(part, circumstances);
  return part.kind === 'malformed' ? malformed(part) : null;
}

function idOf(output: Output<never>): string | null {
  if (output.kind === 'record') return output.record.sourceId;
  return 'sourceId' in output ? output.sourceId : null;
}

function malformed({ position, reason }: Extract<Part, { kind: 'malformed' }>): Output<never> {
  const value = `entry ${position + 1}: ${reason}`;
  return { kind: 'rejected', sourceId: null, position, code: 'record-malformed', value };
}

/** A list read to its end. */
interface Listed {
  readonly state: DemosplanState;
  readonly request: FeedResponse['request'];
  readonly rows: number;
  readonly ids: readonly string[];
}

function* conclude(
  { envelope, hasList }: Extract<Part, { kind: 'envelope' }>,
  listed: Listed,
): Generator<Output<DemosplanState>, void, undefined> {
  const failure = refusal(envelope, hasList, listed.rows);
  if (failure) yield { kind: 'failed', failure };
  else yield* ending(listed, isFiltered(listed.request.url) || hasNext(envelope));
}

/** A list at the cap was cut: it is asked for again in slices, where its address is one that can be asked. */
function* ending({ state, request, rows, ids }: Listed, isPart: boolean): Generator<Output<DemosplanState>> {
  const list: ReadList = { key: keyIn(request.url), ids };
  if (rows !== CAP) {
    const slices = afterWhole(state.slices, list);
    yield { kind: 'end', state: { ...state, slices }, isComplete: !isPart && isWhole(slices) };
    return;
  }
  const keys = request.purpose === FILE ? [] : finerKeys(list.key);
  for (const key of keys) yield { kind: 'request', request: slice(request.url, key) };
  const slices = keys.length > 0 ? afterCut(state.slices, list) : afterWhole(state.slices, list);
  yield { kind: 'end', state: { ...state, slices }, isComplete: !isPart && keys.length > 0 };
}

function keyIn(address: string): string {
  return parseUrl(address)?.searchParams.get('ars') ?? '';
}

/** The platform filters by organisation after its search was cut, so that no number of rows says that it is whole. */
function isFiltered(address: string): boolean {
  return (parseUrl(address)?.searchParams.get('orgaSlug') ?? '') !== '';
}

/** The platform has no pages; if it ever links one, this is not the whole list. */
function hasNext(envelope: Envelope): boolean {
  const next = memberOf(envelope.get('links'), 'next');
  return next !== undefined && next !== null && next !== '';
}

function refusal(envelope: Envelope, hasList: boolean, rows: number): ReadFailure | null {
  const errors = envelope.get('errors') ?? memberOf(memberOf(envelope.get('meta'), 'messages'), 'error');
  const hasErrors = Array.isArray(errors) && errors.length > 0;
  if (hasErrors && rows === 0) return { code: 'error-answer', detail: JSON.stringify(errors).slice(0, 200) };
  return hasList ? null : { code: 'not-this-format', detail: 'no member "data"' };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}

function strange(member: string): Output<never> {
  return { kind: 'failed', failure: { code: 'not-this-format', detail: `no member "${member}"` } };
}
