import { adapterFor, type Adapter, type Credential, type FieldMap, type MapDraft } from '@navigator/adapters';
import {
  DEFAULT_TIME_ZONE,
  type BoundingBox,
  type Candidate,
  type CheckReport,
  type FeedFormat,
  type Language,
  type RunError,
  type SourceRecord,
  type SuggestedMap,
} from '@navigator/shared';
import { credentialFault } from '../../credentials/credential-problems.js';
import { mapNotTaken } from '../../platform/map-not-taken.js';
import { newId } from '../../platform/new-id.js';
import { readFeed, type Reading } from '../../harvest/reading/read-feed.js';
import type { Sink } from '../../harvest/reading/sink.js';
import type { Transport } from '../../harvest/reading/transport.js';
import { detect } from './detect.js';
import { extentOf, sampleOf, type SampleView } from './sample.js';

/** Procedures shown in a report. */
const SAMPLE_SIZE = 5;

/** What to check, and how. */
export interface CheckTask {
  readonly url: string;
  readonly format: FeedFormat | null;
  /** What stands where, for formats without fixed fields. */
  readonly map?: FieldMap | null;
  /** What the platform wants to know before it answers. */
  readonly credential?: Credential | null;
  /** Where the procedures are expected. */
  readonly region?: BoundingBox | null;
  /** Where our own installation is reached. */
  readonly ownOrigin?: string | null;
  readonly transport: Transport;
  readonly now: Date;
  readonly language: Language;
}

/** A dry run of an address on the code path of a harvest: says what is there, keeps nothing. */
export async function checkFeed(task: CheckTask): Promise<CheckReport> {
  const detection = await detect(task.url, task.format, task.transport);
  if (detection.kind === 'failure') return refusal(task, [], detection.error);
  const { candidates } = detection;
  const adapter = candidates[0] && adapterFor(candidates[0].format);
  if (!adapter) return refusal(task, candidates, null);
  const fault = faultOf(adapter, task);
  if (fault) return refusal(task, candidates, fault);
  const sampler = new Sampler({ now: task.now, timeZone: DEFAULT_TIME_ZONE, language: task.language, licence: null });
  const reading = await read(task, adapter, sampler);
  return { ...refusal(task, candidates, reading.error), ...told(reading), ...sampler.report(), format: adapter.format };
}

/** What was given must fit the format; null where it does. */
function faultOf({ format, traits }: Adapter, { map, credential }: CheckTask): RunError | null {
  return map && !traits.takesMap ? mapNotTaken(format) : credentialFault(format, credential ?? null);
}

function read(task: CheckTask, adapter: Adapter, sink: Sink): Promise<Reading> {
  const { url, map = null, credential = null, region = null, ownOrigin = null, transport, now } = task;
  return readFeed({
    adapter,
    feed: { url, language: 'de', map, credential, ownOrigin },
    transport,
    context: { fetchedAt: now, timeZone: DEFAULT_TIME_ZONE, region, tellsMap: true },
    validators: null,
    sink,
  });
}

function told(reading: Reading): Pick<CheckReport, 'state' | 'findings' | 'suggestedMap'> & Reading['counts'] {
  return {
    state: reading.end === 'complete' ? 'done' : 'failed',
    findings: [...reading.findings],
    suggestedMap: suggestionOf(reading.draft),
    ...reading.counts,
  };
}

function suggestionOf(draft: MapDraft | null): SuggestedMap | null {
  return draft && { map: draft.map, fields: [...draft.fields], unmapped: [...draft.unmapped] };
}

function refusal(task: CheckTask, candidates: readonly Candidate[], error: RunError | null): CheckReport {
  return {
    id: newId(),
    state: 'failed',
    url: task.url,
    format: null,
    candidates: [...candidates],
    found: 0,
    mapped: 0,
    rejected: 0,
    skipped: 0,
    duplicates: 0,
    events: 0,
    findings: [],
    fill: {},
    sample: [],
    bbox: null,
    suggestedMap: null,
    error: error && { code: error.code, detail: error.detail, text: error.text },
  };
}

const FILL_FIELDS = [
  'summary',
  'description',
  'url',
  'organiser',
  'topics',
  'phases',
  'geometry',
  'image',
  'contributions',
  'comments',
] as const;

/** Looks at records as they pass: a few samples, how well fields are filled, and the extent. */
class Sampler implements Sink {
  readonly #sample: CheckReport['sample'] = [];
  readonly #filled = new Map<string, number>();
  #records = 0;
  #bbox: BoundingBox | null = null;

  constructor(private readonly view: SampleView) {}

  record(record: SourceRecord): Promise<void> {
    this.#records += 1;
    if (this.#sample.length < SAMPLE_SIZE) this.#sample.push(sampleOf(record, this.view));
    for (const field of FILL_FIELDS) {
      if (isFilled(record[field])) this.#filled.set(field, (this.#filled.get(field) ?? 0) + 1);
    }
    if (record.geometry) this.#bbox = widened(this.#bbox, extentOf(record.geometry));
    return Promise.resolve();
  }

  event(): Promise<void> {
    return Promise.resolve();
  }

  rejected(): void {
    // A check knows no earlier version that could stay.
  }

  report(): Pick<CheckReport, 'fill' | 'sample' | 'bbox'> {
    const share = (field: string): number =>
      this.#records === 0 ? 0 : Math.round(((this.#filled.get(field) ?? 0) / this.#records) * 1000) / 1000;
    const fill = Object.fromEntries(FILL_FIELDS.map((field) => [field, share(field)]));
    return { fill, sample: this.#sample, bbox: this.#bbox };
  }
}

function isFilled(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

function widened(
  box: BoundingBox | null,
  [west, south, east, north]: readonly [number, number, number, number],
): BoundingBox {
  if (!box) return [west, south, east, north];
  return [Math.min(box[0], west), Math.min(box[1], south), Math.max(box[2], east), Math.max(box[3], north)];
}
