import { afterEach, describe, expect, it } from '@jest/globals';
import type { GuardedClient } from './guarded-client.js';
import { answerOf, ask, errorOf, loopbackClient, textOf } from './testing/client.js';
import { type Loopback, serveHttp } from './testing/loopback.js';

const open: { close(): unknown }[] = [];
const opened = async <T extends Loopback>(server: Promise<T>): Promise<T> => {
  const started = await server;
  open.push(started);
  return started;
};
const client = (): GuardedClient => {
  const made = loopbackClient();
  open.push(made);
  return made;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((thing) => thing.close()));
});

describe('a posted request', () => {
  it('posts a question with its length and type', async () => {
    const server = await opened(
      serveHttp((request, response) => {
        const { method, headers } = request;
        const told = `${method ?? ''} ${headers['content-type'] ?? ''} ${headers['content-length'] ?? ''} `;
        response.write(told);
        request.pipe(response);
      }),
    );
    const post = { contentType: 'application/json', body: '{"query":"ä"}' };
    expect(await textOf(await client().fetch(ask(server.origin, { post })))).toBe(
      'POST application/json 14 {"query":"ä"}',
    );
  });

  it('does not post to another origin what was meant for this one', async () => {
    const other = await opened(serveHttp((_request, response) => response.end('got it')));
    const server = await opened(
      serveHttp((_request, response) => response.writeHead(307, { location: `${other.origin}/` }).end()),
    );
    const post = { contentType: 'application/json', body: '{"secret":1}' };
    const outcome = await client().fetch(ask(server.origin, { post }));
    expect(errorOf(outcome).code).toBe('bad-redirect');
    expect(other.seen.connections).toBe(0);
  });
});

describe('an error status', () => {
  it('reads the answer of an error where somebody wants it', async () => {
    const server = await opened(serveHttp((_request, response) => response.writeHead(400).end('why')));
    const outcome = await client().fetch(ask(server.origin, { reads: [400, 422] }));
    expect(answerOf(outcome).status).toBe(400);
    expect(await textOf(outcome)).toBe('why');
    expect(errorOf(await client().fetch(ask(server.origin, { reads: [422] }))).code).toBe('http-status');
  });
});
