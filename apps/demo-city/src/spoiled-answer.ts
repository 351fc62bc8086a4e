import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { DemoAnswer } from './answer.js';
import type { Fault } from './faults.js';
import type { WireFeature } from './pds.js';
import { spoiledList } from './spoiled-list.js';

/** How large and how slow the faults are; small values keep tests short. */
export interface SendOptions {
  /** What `oversized` adds, in bytes. */
  readonly oversizedBytes?: number;
  /** How long `slow` waits before the first byte, and between pieces. */
  readonly slowMs?: number;
  /** Where `redirectPrivate` leads. */
  readonly redirectTo?: string;
}

const PIECE_BYTES = 64 * 1024;
const HTML =
  '<!DOCTYPE html>\n<html lang="de"><head><title>Wartungsarbeiten</title></head><body><h1>Wir sind gleich zurück</h1></body></html>\n';
const MAINTENANCE = { status: 'success', maintenanceMode: true, maintenanceMessage: 'Wartungsarbeiten' };
const ERROR = { status: 'error', message: 'The website encountered an unexpected error.' };

type SpoilAnswer = (answer: DemoAnswer) => DemoAnswer;

/** Faults that replace the whole answer. */
const REPLACEMENTS: Partial<Readonly<Record<Fault, SpoilAnswer>>> = {
  html200: () => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: HTML }),
  notJson: (answer) => ({ ...answer, body: 'Notice: Undefined index: features in /var/www/html/index.php on line 17' }),
  status500: (answer) => ({ ...answer, status: 500, body: JSON.stringify(ERROR) }),
  truncated: (answer) => ({ ...answer, body: answer.body.slice(0, Math.floor(answer.body.length * 0.6)) }),
};

/** An answer after the faults that can be told from its status, headers and body. */
export function spoiled(answer: DemoAnswer, faults: ReadonlySet<Fault>, knownTag: string | undefined): DemoAnswer {
  const changed = withList(answer, faults);
  const replaced = [...faults].reduce((current, fault) => REPLACEMENTS[fault]?.(current) ?? current, changed);
  return faults.has('status304') ? conditional(replaced, knownTag) : replaced;
}

/** Sends an answer, or what the faults of the wire leave of it. */
export function send(
  answer: DemoAnswer,
  response: ServerResponse,
  options: SendOptions & { readonly faults: ReadonlySet<Fault> },
): void {
  const {
    faults,
    oversizedBytes = 1_000_000_000,
    slowMs = 5_000,
    redirectTo = 'http://10.0.0.1/dipas-pds/projects',
  } = options;
  if (faults.has('redirectPrivate')) return void response.writeHead(302, { location: redirectTo }).end();
  if (faults.has('wrongLength')) return hangUp(answer, response);
  if (faults.has('oversized')) return void sendOversized(answer, response, oversizedBytes);
  if (faults.has('slow')) return void sendSlowly(answer, response, slowMs);
  response.writeHead(answer.status, answer.headers).end(answer.body);
}

function withList(answer: DemoAnswer, faults: ReadonlySet<Fault>): DemoAnswer {
  if (faults.size === 0 || answer.status !== 200) return answer;
  const body: unknown = JSON.parse(answer.body);
  if (!isList(body)) return answer;
  if (faults.has('maintenance') && body.status !== undefined) return { ...answer, body: JSON.stringify(MAINTENANCE) };
  return { ...answer, body: JSON.stringify({ ...body, features: spoiledList(body.features, faults) }, null, 4) };
}

interface List {
  /** Only the navigator's answers have one. */
  readonly status?: string;
  readonly features: readonly WireFeature[];
}

/** The body is one of our own, so its features need no closer look. */
function isList(body: unknown): body is List {
  return typeof body === 'object' && body !== null && 'features' in body;
}

function conditional(answer: DemoAnswer, knownTag: string | undefined): DemoAnswer {
  const etag = `"${createHash('sha256').update(answer.body).digest('hex').slice(0, 20)}"`;
  if (knownTag === etag) return { status: 304, headers: { etag }, body: '' };
  return { ...answer, headers: { ...answer.headers, etag } };
}

function hangUp(answer: DemoAnswer, response: ServerResponse): void {
  const bytes = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': bytes.length });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}

/** Blanks are allowed between JSON values, so only a limit helps, not the parser. */
async function sendOversized(answer: DemoAnswer, response: ServerResponse, bytes: number): Promise<void> {
  response.writeHead(answer.status, answer.headers);
  const piece = Buffer.alloc(PIECE_BYTES, ' ');
  for (let sent = 0; sent < bytes && !response.destroyed; sent += piece.length) {
    if (!response.write(piece)) await drained(response);
  }
  response.end(answer.body);
}

async function sendSlowly(answer: DemoAnswer, response: ServerResponse, waitMs: number): Promise<void> {
  await pause(waitMs);
  response.writeHead(answer.status, answer.headers);
  const bytes = Buffer.from(answer.body);
  for (let from = 0; from < bytes.length && !response.destroyed; from += PIECE_BYTES) {
    response.write(bytes.subarray(from, from + PIECE_BYTES));
    await pause(waitMs);
  }
  response.end();
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.once('drain', done).once('close', done);
  });
}
