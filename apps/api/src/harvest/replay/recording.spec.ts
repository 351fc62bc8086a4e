import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { FeedRequest } from '@navigator/adapters';
import { BodyBroken, type Transport, type TransportError } from '../reading/transport.js';
import { Recording } from './recording.js';

const request: FeedRequest = { purpose: 'list', url: 'https://a.example/list', accept: '*/*', isOptional: false };
const failure: TransportError = {
  code: 'reset',
  detail: 'mid-page',
  text: { de: 'Abgebrochen.', en: 'Cut off.' },
  status: null,
  retryAfter: null,
};

/** A platform that says these bytes, with everything that hosts say in headers. */
function platform(chunks: readonly Uint8Array[], breaks = false): Transport {
  return {
    ask: ({ url }) =>
      Promise.resolve({
        kind: 'answer',
        status: 200,
        url,
        headers: { 'content-type': 'application/json', 'set-cookie': 'session=secret', etag: '"1"' },
        body: bytes(chunks, breaks),
      }),
  };
}

async function* bytes(chunks: readonly Uint8Array[], breaks: boolean): AsyncIterable<Uint8Array> {
  yield* chunks;
  await Promise.resolve();
  if (breaks) throw new BodyBroken(failure);
}

async function listenTo(recording: Recording, transport: Transport, asked = request): Promise<Uint8Array> {
  const answer = await recording.around(transport).ask(asked, null);
  const read: Uint8Array[] = [];
  if (answer.kind === 'answer') for await (const chunk of answer.body) read.push(chunk);
  return Buffer.concat(read);
}

describe('a recording', () => {
  it('hands every byte on and keeps it, with the headers that adapters read and no others', async () => {
    const recording = new Recording();
    const chunks = [Buffer.from('[1, '), Buffer.alloc(0), Buffer.from('2]')];
    expect(await listenTo(recording, platform(chunks))).toEqual(Buffer.from('[1, 2]'));
    const { answers, bytes: size, isTooLarge, hasSecret } = recording.recorded;
    expect({ size, isTooLarge, hasSecret }).toEqual({ size: 6, isTooLarge: false, hasSecret: false });
    const [answer] = answers;
    expect(answer?.head).toMatchObject({ headers: { 'content-type': 'application/json' } });
    expect(JSON.stringify(answers)).not.toMatch(/secret|etag|a\.example\/list\?/);
    expect(gunzipSync(Buffer.concat(answer?.parts ?? [])).toString()).toBe('[1, 2]');
  });

  it('beyond its limit keeps nothing, and every byte is still handed on', async () => {
    const recording = new Recording(10_000);
    const noise = Array.from({ length: 20 }, () => randomBytes(50_000));
    expect(await listenTo(recording, platform(noise))).toHaveLength(1_000_000);
    expect(recording.recorded).toMatchObject({ isTooLarge: true, answers: [] });
  });

  it('remembers an answer that broke as the failure that it was', async () => {
    const recording = new Recording();
    await expect(listenTo(recording, platform([Buffer.from('[1,')], true))).rejects.toThrow(BodyBroken);
    expect(recording.recorded.answers).toMatchObject([{ head: { kind: 'failure', error: { code: 'reset' } } }]);
  });

  it('says that a conversation needed a token', async () => {
    const recording = new Recording();
    await listenTo(recording, platform([]), { ...request, authorization: 'Bearer t0ken' });
    expect(recording.recorded.hasSecret).toBe(true);
    expect(JSON.stringify(recording.recorded.answers)).not.toContain('t0ken');
  });

  it('knows the same conversation again, and another', async () => {
    const digest = async (text: string): Promise<string> => {
      const recording = new Recording();
      await listenTo(recording, platform([Buffer.from(text)]));
      return recording.recorded.digest;
    };
    expect(await digest('a')).toBe(await digest('a'));
    expect(await digest('a')).not.toBe(await digest('b'));
  });
});
