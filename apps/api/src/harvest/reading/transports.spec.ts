import { describe, expect, it } from '@jest/globals';
import { createServer, type RequestListener } from 'node:http';
import type { FeedRequest } from '@navigator/adapters';
import { DataSource } from 'typeorm';
import { readConfig } from '../../config/config.js';
import { createClient } from '../../config/create-client.js';
import { databaseOn } from '../../database/db.js';
import { StoppedClock } from '../../../test/harvest-kit.js';
import { Transports } from './transports.js';
import { BodyBroken, type Answer, type Transport } from './transport.js';

const config = readConfig({ ALLOW_PRIVATE_HOSTS: '127.0.0.0/8', FEED_MAX_BYTES: '1000', PORT: '4321' });
const clock = new StoppedClock(new Date('2026-03-10T10:00:00Z'));
/** Only a mailbox lies in it; inbox.db.spec.ts reads those. */
const noDatabase = databaseOn(new DataSource({ type: 'postgres' }));
const request = (url: string): FeedRequest => ({ purpose: 'list', url, accept: 'application/json', isOptional: false });

/** What the transport of an address answers, with its body where it has one. */
async function asked(
  url: string,
  ask?: (transport: Transport) => Promise<Answer>,
): Promise<{ answer: Answer; body: string }> {
  const client = createClient(config);
  try {
    const transport = new Transports(config, clock, client, noDatabase).for({ url });
    const answer = await (ask ?? ((one) => one.ask(request(url), null)))(transport);
    return { answer, body: answer.kind === 'answer' ? await textOf(answer.body) : '' };
  } finally {
    client.close();
  }
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function onLoopback<T>(respond: RequestListener, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(respond);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  try {
    return await use(`http://127.0.0.1:${String(port)}/liste`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('a demonstration feed', () => {
  it('is answered in process, by our clock, with links to this server', async () => {
    const { answer, body } = await asked('demo://lindenhafen/dipas-pds/projects');
    expect(answer).toMatchObject({ kind: 'answer', status: 200 });
    expect(body).toContain('"FeatureCollection"');
    expect(body).toContain('http://localhost:4321/demo/lindenhafen/');
  });

  it.each(['demo://nirgendwo/dipas-pds/projects', 'demo://lindenhafen/'])('%s is not found', async (url) => {
    const { answer } = await asked(url);
    expect(answer).toMatchObject({ kind: 'failure', error: { code: 'http-status', status: 404 } });
  });
});

describe('a feed on the network', () => {
  it('answers with lower-case headers and its bytes', async () => {
    const { answer, body } = await onLoopback(
      (_, response) => response.writeHead(200, { ETag: '"eins"', 'Content-Type': 'application/json' }).end('{"a":1}'),
      (url) => asked(url),
    );
    expect(answer).toMatchObject({ status: 200, headers: { etag: '"eins"', 'content-type': 'application/json' } });
    expect(body).toBe('{"a":1}');
  });

  it('sends validators only where there are some, and takes 304 for an answer', async () => {
    const seen: (string | undefined)[] = [];
    const outcome = await onLoopback(
      (incoming, response) => {
        seen.push(incoming.headers['if-none-match']);
        response.writeHead(incoming.headers['if-none-match'] === '"eins"' ? 304 : 200).end();
      },
      async (url) => {
        await asked(url);
        return asked(url, (one) => one.ask(request(url), { etag: '"eins"', lastModified: null }));
      },
    );
    expect(outcome.answer).toEqual({ kind: 'not-modified' });
    expect(seen).toEqual([undefined, '"eins"']);
  });

  it('fails as a value, in both languages, with what the host asked for', async () => {
    const { answer } = await onLoopback(
      (_, response) => response.writeHead(429, { 'retry-after': '60' }).end(),
      (url) => asked(url),
    );
    const text = { de: expect.stringContaining('Abrufe'), en: expect.stringContaining('requests') };
    expect(answer).toMatchObject({
      kind: 'failure',
      error: { code: 'rate-limited', status: 429, retryAfter: expect.any(Date), text },
    });
  });

  it('breaks off a body beyond FEED_MAX_BYTES with a value of ours', async () => {
    const reading = onLoopback(
      (_, response) => response.write('x'.repeat(600), () => response.end('x'.repeat(600))),
      (url) => asked(url),
    );
    await expect(reading).rejects.toThrow(BodyBroken);
    await expect(reading).rejects.toMatchObject({ failure: { code: 'too-large' } });
  });

  it('may lie where ALLOW_PRIVATE_HOSTS says, and nowhere else', async () => {
    const { answer } = await asked('http://10.0.0.1/liste');
    expect(answer).toMatchObject({ kind: 'failure', error: { code: 'address-not-allowed' } });
  });
});
