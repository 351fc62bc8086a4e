import type { FeedResponse, Output, ReadContext, ReadFailure } from '../contract.js';
import { applyMap } from '../field-map/apply-map.js';
import type { FieldMap } from '../field-map/field-map.js';
import type { Circumstances, MapEntry } from '../field-map/told.js';
import type { Envelope, Part } from '../json-splitter.js';
import { splitJson } from '../json-splitter.js';
import { entryOf } from './entry.js';
import { peek } from './head.js';
import { draftFor, mapFor } from './known-maps.js';
import { afterAssignment, assignmentLength, withoutScript } from './script.js';
import { crsIn, listIn, refusalIn } from './surroundings.js';

/** How the features of one answer are to be read. */
export interface FeatureTask {
  /** The map that was given or found before; null asks to find one. */
  readonly map: FieldMap | null;
  readonly language: string;
  readonly base: string | null;
  /** Turns an element into an entry, where it is none by itself. */
  readonly entryOf?: (value: unknown) => MapEntry | null;
}

/** What came of an answer, once all its entries have been told. */
export interface FeatureList {
  readonly kind: 'list';
  readonly envelope: Envelope;
  /** Entries of this answer, sound or not. */
  readonly found: number;
  /** A fingerprint of the first entry, by which a page that came twice is known. */
  readonly first: string | null;
  /** The map that the entries were read by; null where there was none to read. */
  readonly map: FieldMap | null;
}

/** Entries that are looked at before a map is suggested. */
const SAMPLE = 100;
/** They wait in memory meanwhile: this many characters at most, however large an area is drawn. */
const SAMPLE_CHARACTERS = 8_000_000;

/**
 * Reads the entries of one answer as they arrive, then says what stood around them. Without a map the first entries
 * wait until one has been suggested; no other is kept.
 */
export async function* readFeatures(
  task: FeatureTask,
  response: FeedResponse,
  context: ReadContext,
): AsyncGenerator<Output<never> | FeatureList, void, undefined> {
  const { head, body } = await peek(response.body);
  const refusal = refusalIn(head);
  if (refusal) {
    yield failed(refusal);
    return;
  }
  const script = assignmentLength(head);
  const json = script > 0 ? withoutScript(body, script) : body;
  const member = task.map?.list === undefined ? listIn(afterAssignment(head)) : task.map.list;
  const circumstances = {
    timeZone: context.timeZone,
    fetchedAt: context.fetchedAt,
    language: task.language,
    region: context.region,
    crs: crsIn(head, response.headers['content-crs']),
    base: task.base,
  };
  const parts = splitJson(json, { member, contentType: response.headers['content-type'] ?? '' });
  yield* readParts(parts, task, { circumstances, tellsMap: context.tellsMap ?? false });
}

/** What is around a list, and whether a map that had to be found is told. */
export interface Surroundings {
  readonly circumstances: Circumstances;
  readonly tellsMap: boolean;
}

/** Reads the entries of a list that has been divided already, whatever it was written in. */
export async function* readParts(
  parts: AsyncIterable<Part>,
  task: FeatureTask,
  { circumstances, tellsMap }: Surroundings,
): AsyncGenerator<Output<never> | FeatureList, void, undefined> {
  const reader = new FeatureReader(task, circumstances, tellsMap);
  for await (const part of parts) {
    yield* reader.take(part);
    if (reader.hasFailed) return;
  }
}

type Element = Extract<Part, { kind: 'element' | 'malformed' }>;

class FeatureReader {
  hasFailed = false;
  private map: FieldMap | null;
  private waiting: Element[] = [];
  private waitingCharacters = 0;
  private found = 0;
  private first: string | null = null;

  constructor(
    private readonly task: FeatureTask,
    private readonly circumstances: Circumstances,
    private readonly tellsMap: boolean,
  ) {
    this.map = task.map;
  }

  *take(part: Part): Generator<Output<never> | FeatureList, void, undefined> {
    if (part.kind === 'failed') {
      yield* this.release();
      if (!this.hasFailed) yield part;
    } else if (part.kind === 'envelope') yield* this.conclude(part);
    else yield* this.takeElement(part);
  }

  private *takeElement(part: Element): Generator<Output<never>, void, undefined> {
    this.found += 1;
    if (part.kind === 'element') this.first ??= fingerprint(JSON.stringify(part.value));
    if (this.map) {
      yield this.read(part, this.map);
      return;
    }
    this.waiting.push(part);
    this.waitingCharacters += part.kind === 'element' ? sizeOf(part.value) : 0;
    if (this.waiting.length >= SAMPLE || this.waitingCharacters > SAMPLE_CHARACTERS) yield* this.release();
  }

  /** Finds a map for those that wait, and reads them. */
  private *release(): Generator<Output<never>, void, undefined> {
    const waiting = this.waiting;
    this.waiting = [];
    const rows = this.rowsOf(waiting);
    yield* this.tellMap(rows);
    if (!this.map && rows.length > 0) this.map = mapFor(rows, this.circumstances.language);
    if (!this.map && rows.length > 0) {
      this.hasFailed = true;
      yield failed({ code: 'needs-field-map', detail: `fields: ${namesIn(rows)}` });
      return;
    }
    for (const part of waiting) yield this.read(part, this.map);
  }

  private *tellMap(rows: readonly MapEntry['properties'][]): Generator<Output<never>, void, undefined> {
    if (this.map || !this.tellsMap) return;
    const draft = draftFor(rows, this.circumstances.language);
    if (draft) yield { kind: 'map', draft };
  }

  private *conclude(
    part: Extract<Part, { kind: 'envelope' }>,
  ): Generator<Output<never> | FeatureList, void, undefined> {
    yield* this.release();
    if (this.hasFailed) return;
    if (!part.hasList) yield failed(refusedBy(part.envelope));
    else yield { kind: 'list', envelope: part.envelope, found: this.found, first: this.first, map: this.map };
  }

  private read(part: Element, map: FieldMap | null): Output<never> {
    if (part.kind === 'malformed') return malformed(part.position, part.reason);
    const entry = this.entry(part.value);
    if (!entry || !map) return malformed(part.position, 'neither a feature nor an object');
    const { position } = part;
    const applied = applyMap(map, entry, this.circumstances);
    if (applied.kind === 'record') return { ...applied, remarks: [...part.remarks, ...applied.remarks] };
    if (applied.kind === 'skipped') return { ...applied, position };
    return { ...applied, position, value: applied.sourceId ?? `entry ${position + 1}` };
  }

  private rowsOf(parts: readonly Element[]): readonly MapEntry['properties'][] {
    return parts.flatMap((part) => {
      const entry = part.kind === 'element' ? this.entry(part.value) : null;
      return entry ? [entry.properties] : [];
    });
  }

  private entry(value: unknown): MapEntry | null {
    return (this.task.entryOf ?? entryOf)(value);
  }
}

function malformed(position: number, reason: string): Output<never> {
  const value = `entry ${position + 1}: ${reason}`;
  return { kind: 'rejected', sourceId: null, position, code: 'record-malformed', value };
}

/** A document without a list: the service's own report of an error, or something else. */
function refusedBy(envelope: Envelope): ReadFailure {
  const error = envelope.get('error') ?? envelope.get('exceptions');
  if (error !== undefined && error !== null)
    return { code: 'error-answer', detail: JSON.stringify(error).slice(0, 200) };
  return { code: 'not-this-format', detail: 'no list of features' };
}

function namesIn(rows: readonly MapEntry['properties'][]): string {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))].slice(0, 30).join(', ').slice(0, 250);
}

function failed(failure: ReadFailure): Output<never> {
  return { kind: 'failed', failure };
}

/** FNV-1a: enough to tell a page from the one before it, and nothing of what people wrote. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}
