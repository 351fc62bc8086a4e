import type { ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { createBrotliCompress, createGzip } from 'node:zlib';
import type { Fault } from './faults.js';
import {
  closeEarly,
  greetLikeMail,
  sendBrokenChunks,
  sendHugeHeaders,
  sendInterim,
  sendTwice,
  sendTwoLengths,
} from './odd-wire.js';
import { bytesOf } from './spoiled-text.js';
import type { DemoAnswer } from './wire-answer.js';

/** How large and how slow the faults are; small values keep tests short. */
export interface SendOptions {
  /** What `oversized` adds and the bombs unfold to, in bytes. */
  readonly oversizedBytes?: number;
  /** How long `slow` waits before the first byte, and between pieces. */
  readonly slowMs?: number;
  /** Where `redirectPrivate` leads. */
  readonly redirectTo?: string;
}

/** What is sent, where to, and what was asked. */
interface Sending {
  readonly answer: DemoAnswer;
  readonly response: ServerResponse;
  readonly path: string;
  readonly options: SendOptions;
}

type Send = (sending: Sending) => unknown;

const PIECE_BYTES = 64 * 1024;
const DRIP_BYTES = 20;
const DRIP_MS = 100;
/** A reset at once would take back what was sent before it. */
const LATER_MS = 50;

/** What the faults of the wire do with an answer; the first that is on does it. */
const SENDERS: Partial<Readonly<Record<Fault, Send>>> = {
  redirectPrivate: ({ options, ...sending }) =>
    redirect({ ...sending, options }, options.redirectTo ?? 'http://10.0.0.1/dipas-pds/projects'),
  redirectLoop: (sending) => redirect(sending, sending.path),
  redirectMany: (sending) => redirect(sending, `${bare(sending.path)}?hop=${hopsOf(sending.path) + 1}`),
  redirectHome: (sending) => (sending.path.endsWith(HOME) ? sendPage(sending) : redirect(sending, HOME)),
  silent: () => undefined,
  wrongLength: (sending) => breakOff(sending, ({ response }) => response.destroy()),
  reset: (sending) =>
    breakOff(sending, ({ response }) => setTimeout(() => response.socket?.resetAndDestroy(), LATER_MS)),
  shortLength: sendMoreThanPromised,
  oversized: sendOversized,
  gzipBomb: (sending) => sendBomb(sending, 'gzip'),
  brotliBomb: (sending) => sendBomb(sending, 'br'),
  doubleHeaders: sendTwice,
  interim: sendInterim,
  twoLengths: sendTwoLengths,
  brokenChunks: sendBrokenChunks,
  earlyClose: closeEarly,
  otherProtocol: greetLikeMail,
  hugeHeaders: sendHugeHeaders,
  slow: sendSlowly,
  drip: sendDrops,
};

/** Sends an answer, or what the faults of the wire leave of it. */
export function send(sending: Sending, faults: ReadonlySet<Fault>): void {
  const { answer, response } = sending;
  const [spoil] = [...faults].flatMap((fault) => SENDERS[fault] ?? []);
  if (spoil) return void spoil(sending);
  response.writeHead(answer.status, answer.headers).end(bytesOf(answer));
}

const HOME = '/?startseite';

function redirect({ response }: Sending, location: string): void {
  response.writeHead(302, { location }).end();
}

function bare(path: string): string {
  return path.split('?')[0] ?? path;
}

function hopsOf(path: string): number {
  return Number(/\?hop=(\d+)$/.exec(path)?.[1] ?? 0);
}

function sendPage({ response }: Sending): void {
  const body =
    '<!DOCTYPE html>\n<html lang="de"><head><title>Willkommen</title></head><body><h1>Willkommen</h1></body></html>\n';
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
}

/** Half of what was promised, and then the connection ends. */
function breakOff(sending: Sending, end: (sending: Sending) => unknown): void {
  const { answer, response } = sending;
  const bytes = bytesOf(answer);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': bytes.length });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => end(sending));
}

function sendMoreThanPromised({ answer, response }: Sending): void {
  const bytes = bytesOf(answer);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Math.floor(bytes.length / 2) }).end(bytes);
}

/** Blanks are allowed between JSON values, so only a limit helps, not the parser. */
async function sendOversized({ answer, response, options }: Sending): Promise<void> {
  response.writeHead(answer.status, answer.headers);
  for (const piece of blanks(options)) {
    if (response.destroyed) return;
    if (!response.write(piece)) await drained(response);
  }
  response.end(bytesOf(answer));
}

/** Pieces of nothing. */
function* blanks({ oversizedBytes = 1_000_000_000 }: SendOptions): Generator<Buffer, void, undefined> {
  const piece = Buffer.alloc(PIECE_BYTES, ' ');
  for (let sent = 0; sent < oversizedBytes; sent += piece.length) yield piece;
}

function sendBomb({ answer, response, options }: Sending, coding: 'gzip' | 'br'): void {
  response.writeHead(answer.status, { ...answer.headers, 'content-encoding': coding });
  const packer = coding === 'gzip' ? createGzip() : createBrotliCompress();
  pipeline(Readable.from(filled(answer, options)), packer, response, () => undefined);
}

function* filled(answer: DemoAnswer, options: SendOptions): Generator<Buffer, void, undefined> {
  yield* blanks(options);
  yield bytesOf(answer);
}

async function sendSlowly({ answer, response, options: { slowMs = 5_000 } }: Sending): Promise<void> {
  await pause(slowMs);
  response.writeHead(answer.status, answer.headers);
  await sendPieces(response, bytesOf(answer), { bytes: PIECE_BYTES, ms: slowMs });
}

async function sendDrops({ answer, response }: Sending): Promise<void> {
  response.writeHead(answer.status, answer.headers);
  await sendPieces(response, bytesOf(answer), { bytes: DRIP_BYTES, ms: DRIP_MS });
}

async function sendPieces(
  response: ServerResponse,
  body: Buffer,
  every: { readonly bytes: number; readonly ms: number },
): Promise<void> {
  for (let from = 0; from < body.length && !response.destroyed; from += every.bytes) {
    response.write(body.subarray(from, from + every.bytes));
    await pause(every.ms);
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
