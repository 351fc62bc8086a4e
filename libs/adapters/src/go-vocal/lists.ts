import { z } from 'zod';
import type { FeedResponse, Output, ReadContext } from '../kit/contract.js';
import { splitJson, type Envelope, type Part } from '../kit/json-splitter.js';
import { counted, type PageEnd } from './counted.js';
import { readEvents } from './events.js';
import { readId } from '../kit/entry.js';
import { readEntry } from './project.js';
import { furtherPages, isTooLong, page, PAGE_SIZE, pageNumber, type List } from './requests.js';
import type { ByProject, GoVocalState } from './state.js';
import { Event, Phase, readWire } from './wire.js';

type Outputs = AsyncGenerator<Output<GoVocalState>, void, undefined>;

/** Reads a page of projects: each entry, behind the events that all pages of events told. */
export async function* readProjects(state: GoVocalState, response: FeedResponse, context: ReadContext): Outputs {
  const { timeZone, fetchedAt } = context;
  const { language, base, phases } = state;
  const circumstances = {
    timeZone,
    fetchedAt,
    language,
    base,
    phasesOf: (id: string) => (Object.hasOwn(phases, id) ? (phases[id] ?? []) : []),
  };
  const number = pageNumber(response.request);
  if (number === 1) yield* patchesOf(state);
  for await (const part of partsOf(response, 'projects')) {
    if (part.kind === 'element') yield readEntry(part, circumstances);
    if (part.kind === 'malformed') yield malformed(part);
    if (part.kind === 'failed') yield part;
    if (part.kind === 'envelope') yield* conclude(part, number, { state, list: 'projects' });
  }
}

/** Reads a page of what belongs to projects, and keeps it until they come. */
export async function* readBelongings(state: GoVocalState, response: FeedResponse, list: 'events' | 'phases'): Outputs {
  const kept = new Keeper(state);
  const number = pageNumber(response.request);
  for await (const part of partsOf(response, list)) {
    if (part.kind === 'element') kept.take(list, part.value);
    if (part.kind === 'failed') yield part;
    if (part.kind === 'envelope') yield* conclude(part, number, { state: kept.state(), list });
  }
}

function partsOf({ body, headers }: FeedResponse, member: List): ReturnType<typeof counted> {
  return counted(splitJson(body, { member, contentType: headers['content-type'] ?? '' }));
}

/** Entries of a page by their project; of one project so many at most. */
class Keeper {
  private readonly phases = new Map<string, Phase[]>();
  private readonly events = new Map<string, Event[]>();

  constructor(private readonly before: GoVocalState) {}

  take(list: 'events' | 'phases', value: unknown): void {
    if (list === 'events') keep(this.events, readWire(Event, value)?.value);
    else keep(this.phases, readWire(Phase, value)?.value);
  }

  state(): GoVocalState {
    const { phases, events } = this.before;
    return { ...this.before, phases: merged(phases, this.phases), events: merged(events, this.events) };
  }
}

const MOST_OF_ONE = 200;

function keep<T extends Phase | Event>(lists: Map<string, T[]>, entry: T | undefined): void {
  const id = readId(entry?.project_id);
  if (!entry || id === null) return;
  const list = lists.get(id) ?? [];
  if (list.length < MOST_OF_ONE) list.push(entry);
  lists.set(id, list);
}

function merged<T>(before: ByProject<T>, more: ReadonlyMap<string, readonly T[]>): ByProject<T> {
  const all = new Map(Object.entries(before));
  for (const [id, list] of more) all.set(id, [...(all.get(id) ?? []), ...list]);
  return Object.fromEntries(all);
}

const Meta = z.object({ current_page: z.int(), total_pages: z.int().nonnegative() });

interface Told {
  readonly state: GoVocalState;
  readonly list: List;
}

/** The end of a page. The first one tells how many follow, and all are asked for at once: the lists come one after the other. */
function* conclude(end: PageEnd, number: number, told: Told): Generator<Output<GoVocalState>, void, undefined> {
  if (!end.hasList) {
    yield refusal(end.envelope, told.list);
    return;
  }
  const meta = Meta.safeParse(end.envelope.get('meta')).data;
  const total = meta?.total_pages ?? number;
  const state = withPage(told, total);
  const { list } = told;
  if (number === 1) {
    for (const next of furtherPages(total)) yield { kind: 'request', request: page(state, list, next) };
  }
  const isLast = number >= Math.min(total, furtherPages(total).length + 1);
  if (list === 'phases' && isLast) yield { kind: 'request', request: page(state, 'projects', 1) };
  yield { kind: 'end', state, isComplete: isWhole(end, number, meta) };
}

/**
 * A platform that does not know the parameter would tell its first page for ever; a full page that does not say how many
 * there are may be one of many.
 */
function isWhole({ entries }: PageEnd, number: number, meta: z.infer<typeof Meta> | undefined): boolean {
  if (!meta) return entries < PAGE_SIZE;
  return meta.current_page === number && !isTooLong(meta.total_pages);
}

function withPage({ state, list }: Told, total: number): GoVocalState {
  return list === 'events' ? { ...state, eventPages: { read: state.eventPages.read + 1, total } } : state;
}

/** Only when every page of events was read: half of them would take the others away. */
function* patchesOf({ events, eventPages, language }: GoVocalState): Generator<Output<never>, void, undefined> {
  if (eventPages.read < Math.max(1, eventPages.total)) return;
  for (const [sourceId, told] of Object.entries(events)) {
    const { value, remarks } = readEvents(told, language);
    yield { kind: 'patch', sourceId, fields: { events: [...value] }, remarks };
  }
}

function malformed({ position, reason }: Extract<Part, { kind: 'malformed' }>): Output<never> {
  const value = `entry ${position + 1}: ${reason}`;
  return { kind: 'rejected', sourceId: null, position, code: 'record-malformed', value };
}

/** A refused parameter is told with `type`, `title` and `detail`, elsewhere with `error` or `errors`. */
function refusal(envelope: Envelope, list: List): Output<never> {
  const said = ['detail', 'error', 'errors'].map((name) => envelope.get(name)).find((word) => word !== undefined);
  if (said === undefined) return { kind: 'failed', failure: { code: 'not-this-format', detail: `no list "${list}"` } };
  const detail = typeof said === 'string' ? said : JSON.stringify(said);
  return { kind: 'failed', failure: { code: 'error-answer', detail } };
}
