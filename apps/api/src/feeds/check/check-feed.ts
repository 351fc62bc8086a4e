import { adapterFor, type Adapter, type Credential, type FieldMap } from '@navigator/adapters';
import {
  DEFAULT_TIME_ZONE,
  type BoundingBox,
  type Candidate,
  type CheckReport,
  type FeedFormat,
  type Language,
  type RunError,
} from '@navigator/shared';
import { credentialFault } from '../../credentials/credential-problems.js';
import { readFeed, type Reading } from '../../harvest/reading/read-feed.js';
import type { Sink } from '../../harvest/reading/sink.js';
import type { Transport } from '../../harvest/reading/transport.js';
import { mapNotTaken } from '../../platform/map-not-taken.js';
import { newId } from '../../platform/new-id.js';
import { detect } from './detect.js';
import { notesOn, type Attempt } from './notes.js';
import { emptyReport, toldByDetection, toldByReading, toldError } from './report.js';
import { Sampler } from './sampler.js';

/** Candidates that are read until one brings something. */
const MOST_READ = 3;

/** Told while a check goes on. */
export interface CheckWatch {
  /** What is there is known, and is read from now on. */
  readonly reading: () => void;
  /** One more entry was found, good or not. */
  readonly found: () => void;
}

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
  readonly watch?: CheckWatch;
}

/** A dry run of an address on the code path of a harvest: says what is there, keeps nothing. */
export async function checkFeed(task: CheckTask): Promise<CheckReport> {
  const detection = await detect(task.url, task.format, task.transport);
  task.watch?.reading();
  const found = toldByDetection(detection);
  const report = { ...emptyReport({ id: newId(), url: task.url, state: 'failed' }), ...found };
  const attempts = await attemptsAt(task, found.candidates);
  const chosen = attempts.find(isFruitful) ?? attempts[0];
  if (!chosen) return report;
  const vain = attempts.slice(0, attempts.indexOf(chosen));
  const movedTo = found.asked[0]?.answeredFrom ?? null;
  const notes = notesOn({ url: task.url, chosen, vain, movedTo });
  return { ...report, ...chosen.told, findings: [...chosen.told.findings, ...notes] };
}

/** Reads one candidate after the other until one brings something. */
async function attemptsAt(task: CheckTask, candidates: readonly Candidate[]): Promise<readonly Attempt[]> {
  const attempts: Attempt[] = [];
  for (const candidate of candidates.slice(0, MOST_READ)) {
    const attempt = await attemptAt(task, candidate);
    attempts.push(attempt);
    if (isFruitful(attempt)) break;
  }
  return attempts;
}

function isFruitful({ told: { mapped, events } }: Attempt): boolean {
  return mapped > 0 || events > 0;
}

async function attemptAt(task: CheckTask, candidate: Candidate): Promise<Attempt> {
  const adapter = adapterFor(candidate.format);
  const given = { ...task, credential: credentialFor(task, candidate) };
  const fault = faultOf(adapter, given);
  if (fault) return refused(candidate, fault);
  const view = { now: task.now, timeZone: DEFAULT_TIME_ZONE, language: task.language, licence: null };
  const sampler = new Sampler(view, task.watch?.found);
  const reading = await read({ ...given, url: candidate.url }, adapter, sampler);
  return { candidate, told: { ...toldByReading(candidate, reading), ...sampler.report() } };
}

/** A credential goes to the host that it was given for, to no other that this one leads to, and never unencrypted after all. */
function credentialFor({ url, credential }: CheckTask, candidate: Candidate): Credential | null {
  const [given, found] = [new URL(url), new URL(candidate.url)];
  const isDowngraded = given.protocol === 'https:' && found.protocol !== 'https:';
  return given.host === found.host && !isDowngraded ? (credential ?? null) : null;
}

/** What was given must fit the format; null where it does. */
function faultOf({ format, traits }: Adapter, { map, credential }: CheckTask): RunError | null {
  return map && !traits.takesMap ? mapNotTaken(format) : credentialFault(format, credential ?? null);
}

function refused(candidate: Candidate, fault: RunError | null): Attempt {
  const error = fault && toldError(fault);
  return { candidate, told: { state: 'failed', mapped: 0, skipped: 0, events: 0, findings: [], error } };
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
