import { describe, expect, it } from '@jest/globals';
import { SourceEvent, SourceRecord } from '@navigator/shared';
import type { Output } from '../contract.js';
import { mutate } from './mutations.js';
import type { Answer, Conversation } from './reading.js';
import { readAnswer, withBody } from './reading.js';

/** What an adapter brings to be judged. */
export interface Candidate extends Conversation {
  /** At least one answer per version; together they should reach every branch of the mapping. */
  readonly answers: readonly Answer[];
  /** A sound answer whose list has no entry. */
  readonly emptyList: Answer;
  /** A sound answer with `HOSTILE_TEXT` and `HOSTILE_LINK` wherever a platform lets people write. */
  readonly hostile: Answer;
  /** For tables: they may end after any row, so that only the transport can tell that one was cut off there. */
  readonly mayEndAnywhere?: boolean;
}

export const HOSTILE_TEXT =
  'Vorher <script>alert(1)</script><img src=x onerror=alert(1)> &lt;script&gt;alert(2)&lt;/script&gt; \u202enachher\u0000';
export const HOSTILE_LINK = 'javascript:alert(1)';

const SECRETS = ['s3cret-password', 't0p-secret-token'] as const;
const MUTATION_COUNT = 300;
const TRUNCATIONS = 60;
const PAGE = '<!DOCTYPE html>\n<html><head><title>Wartung</title></head><body>Gleich wieder da.</body></html>';

/** What every adapter must do, whatever its format (design.md, section 2). Call it in the adapter's own spec. */
export function describeContract(candidate: Candidate): void {
  describe(`adapter contract: ${candidate.adapter.format}`, () => {
    describe.each(candidate.answers.map((answer) => ({ answer, name: answer.name })))('$name', ({ answer }) => {
      describeOutputs(candidate, answer);
      describeTransport(candidate, answer);
      describeDamage(candidate, answer);
    });
    describeStrangers(candidate);
    describeHostility(candidate);
    describeRequests(candidate);
  });
}

function describeOutputs(candidate: Candidate, answer: Answer): void {
  it('yields records and patches that fit the schema', async () => {
    expectSoundOutputs(await readAnswer(candidate, answer));
  });

  it('yields one output per entry', async () => {
    const outputs = await readAnswer(candidate, answer);
    const counted = outputs.filter(({ kind }) => ['record', 'event', 'rejected', 'skipped'].includes(kind));
    expect(counted).toHaveLength(answer.entries ?? 0);
  });

  it('yields patches before the records they belong to', async () => {
    const outputs = await readAnswer(candidate, answer);
    const recorded = outputs.findIndex(({ kind }) => kind === 'record');
    const patched = outputs.findLastIndex(({ kind }) => kind === 'patch');
    expect(recorded === -1 || patched < recorded).toBe(true);
  });

  it('ends exactly once, last, with a state that survives JSON', async () => {
    const outputs = await readAnswer(candidate, answer);
    expect(outputs.filter(isEnding)).toHaveLength(1);
    const last = outputs.at(-1);
    expect(last?.kind).toBe('end');
    const state = last?.kind === 'end' ? last.state : null;
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  it('reads the same twice', async () => {
    expect(await readAnswer(candidate, answer)).toEqual(await readAnswer(candidate, answer));
  });
}

function describeTransport(candidate: Candidate, answer: Answer): void {
  it.each([1, 7, 1000])('does not mind chunks of %i bytes', async (size) => {
    expect(await readAnswer(candidate, answer, size)).toEqual(await readAnswer(candidate, answer));
  });

  it('does not mind a byte order mark', async () => {
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...answer.body]);
    expect(await readAnswer(candidate, withBody(answer, marked))).toEqual(await readAnswer(candidate, answer));
  });
}

function describeDamage(candidate: Candidate, answer: Answer): void {
  it('fails when the answer is cut off anywhere (F18, F79)', async () => {
    const whole = new TextDecoder().decode(answer.body).trimEnd().length;
    for (let cut = 0; cut < TRUNCATIONS; cut += 1) {
      const length = Math.floor((whole * cut) / TRUNCATIONS);
      const outputs = await readAnswer(candidate, withBody(answer, answer.body.subarray(0, length)));
      const isUnseen = candidate.mayEndAnywhere === true && outputs.at(-1)?.kind === 'end';
      expect({ length, last: outputs.at(-1)?.kind }).toEqual({ length, last: isUnseen ? 'end' : 'failed' });
      expect(outputs.filter(isEnding)).toHaveLength(1);
    }
  });

  it('survives any damage to its bytes (F79)', async () => {
    for (let index = 0; index < MUTATION_COUNT; index += 1) {
      const outputs = await readAnswer(candidate, withBody(answer, mutate(answer.body, index)), 97);
      expectSoundOutputs(outputs);
      expect({ index, endings: outputs.filter(isEnding).length }).toEqual({ index, endings: 1 });
      expect(outputs.slice(-1).some(isEnding)).toBe(true);
    }
  });
}

function describeStrangers(candidate: Candidate): void {
  it('knows a web page for what it is', async () => {
    const outputs = await readAnswer(candidate, withBody(candidate.emptyList, PAGE));
    expect(outputs).toMatchObject([{ kind: 'failed', failure: { code: 'html-instead-of-data' } }]);
  });

  it.each(['', '   ', 'null', '"text"', '{"something": "else"}', 'no data'])('fails on %j', async (body) => {
    const outputs = await readAnswer(candidate, withBody(candidate.emptyList, body));
    expect(outputs).toMatchObject([{ kind: 'failed' }]);
  });

  it('finds nothing in an empty list', async () => {
    const outputs = await readAnswer(candidate, candidate.emptyList);
    expect(outputs).toMatchObject([{ kind: 'end' }]);
  });

  it('does not recognise a web page or an empty answer', () => {
    const { adapter, feedUrl: url } = candidate;
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(adapter.recognise({ url, contentType: 'text/html', bytes: encode(PAGE) })).toBeNull();
    expect(adapter.recognise({ url, contentType: '', bytes: encode('') })).toBeNull();
  });
}

function describeHostility(candidate: Candidate): void {
  it('lets no executable text or link into a field', async () => {
    const outputs = await readAnswer(candidate, candidate.hostile);
    expectSoundOutputs(outputs);
    expect(outputs.some(({ kind }) => kind === 'record' || kind === 'event')).toBe(true);
    const fields = outputs.map((output) => (output.kind === 'record' ? output.record : output));
    expect(JSON.stringify(fields)).not.toMatch(/<script|<img|onerror|alert\([12]\)<|"javascript:|\\u0000|\u202e/i);
  });

  it('repeats no credential of its address', async () => {
    const address = new URL(candidate.feedUrl);
    [address.username, address.password] = ['reader', SECRETS[0]];
    address.searchParams.set('token', SECRETS[1]);
    const spoken = { ...candidate, feedUrl: address.href };
    for (const answer of candidate.answers) {
      const outputs = JSON.stringify(await readAnswer(spoken, answer));
      for (const secret of SECRETS) expect(outputs).not.toContain(secret);
    }
  });
}

function describeRequests(candidate: Candidate): void {
  it('asks nobody but the feed it was given', async () => {
    const { adapter, feedUrl } = candidate;
    const { requests } = adapter.start({ url: feedUrl, language: 'de' });
    const outputs = (await Promise.all(candidate.answers.map((answer) => readAnswer(candidate, answer)))).flat();
    const followUps = outputs.flatMap((output) => (output.kind === 'request' ? [output.request] : []));
    const origins = [...requests, ...followUps].map(({ url }) => new URL(url).origin);
    expect(new Set(origins)).toEqual(new Set([new URL(feedUrl).origin]));
  });
}

function expectSoundOutputs(outputs: readonly Output<unknown>[]): void {
  for (const output of outputs) {
    if (output.kind === 'record') expect(SourceRecord.safeParse(output.record).error).toBeUndefined();
    if (output.kind === 'patch') expect(SourceRecord.partial().safeParse(output.fields).error).toBeUndefined();
    if (output.kind === 'event') expect(SourceEvent.safeParse(output.event).error).toBeUndefined();
  }
}

function isEnding({ kind }: Output<unknown>): boolean {
  return kind === 'end' || kind === 'failed';
}
