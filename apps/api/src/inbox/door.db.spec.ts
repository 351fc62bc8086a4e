import { describe, expect, it } from '@jest/globals';
import { Problem } from '@navigator/shared';
import { z } from 'zod';
import { everyRow } from '../../test/every-row.js';
import { lifecycles, numberOf } from '../../test/harvest-views.js';
import type { BroughtAnswer } from '../../test/inbox-app.js';
import { inboxSuite } from '../../test/inbox-suite.js';
import { xbeteiligung } from '../../test/xbeteiligung.js';
import { FeedRegistry } from '../feeds/feed-registry.js';
import { LARGEST_MESSAGE } from '../platform/limits/doors.js';
import { MOST_PER_MINUTE } from '../platform/rate.js';
import { newToken } from './token.js';

const suite = inboxSuite();
const message = xbeteiligung({ type: '0451' });

/** The problem of an answer that must be one, and must tell no secret. */
function problemOf({ status, type, text }: BroughtAnswer): Problem {
  expect(type).toContain('application/problem+json');
  expect(text).not.toContain(suite.sender.token);
  const problem = Problem.parse(JSON.parse(text));
  expect(problem).toMatchObject({ status, instance: '/api/v1/inbox/xbeteiligung' });
  return problem;
}

const kept = (): Promise<number> => numberOf(suite.db, 'select count(*) from inbox_message');

describe('the door', () => {
  it.each([
    ['no token', () => suite.inbox.bring(null, message)],
    ['the token of nobody', () => suite.inbox.bring(newToken(), message)],
    ['a token without its word', () => suite.inbox.bring(null, message, { authorization: suite.sender.token })],
    ['half a token', () => suite.inbox.bring(suite.sender.token.slice(0, -1), message)],
    ['the hash of a token', async () => suite.inbox.bring(await hashInStore(), message)],
  ])('stays shut for %s: 401', async (_, asked) => {
    const answer = await asked();
    expect(problemOf(answer)).toMatchObject({ status: 401, code: 'token-refused' });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="inbox"');
    expect(await kept()).toBe(0);
  });

  it('opens to the header that senders of demosplan know', async () => {
    const headers = { 'x-addon-xbeteiligung-authorization': `Bearer ${suite.sender.token}` };
    expect(await suite.inbox.bring(null, message, headers)).toMatchObject({ status: 200 });
  });

  it('looks at the token before it takes the body (F108)', async () => {
    const large = new Uint8Array(LARGEST_MESSAGE + 1);
    expect(problemOf(await suite.inbox.bring(newToken(), large))).toMatchObject({ status: 401 });
  });

  it('is the same door however its address is spelled', async () => {
    const bring = suite.inbox.bringTo('/api/v1/%69nbox/xbeteiligung');
    const large = new Uint8Array(LARGEST_MESSAGE + 1);
    expect(problemOf(await bring(newToken(), large))).toMatchObject({ status: 401 });
    for (let count = 1; count < MOST_PER_MINUTE; count += 1) await bring(null, '');
    expect(await bring(null, '')).toMatchObject({ status: 429 });
  });

  it('takes 10 MB and no more: 413', async () => {
    const fill = `<!-- ${'x'.repeat(LARGEST_MESSAGE - message.length - 9)} -->`;
    expect(await suite.inbox.bring(suite.sender.token, `${message}${fill}`)).toMatchObject({ status: 200 });
    expect(problemOf(await suite.inbox.bring(suite.sender.token, `${message}${fill}  `))).toMatchObject({
      status: 413,
    });
  });

  it.each(['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'image/png'])(
    'takes XML and no %s: 415',
    async (type) => {
      const body = type.endsWith('json') ? '{}' : message;
      expect(problemOf(await suite.inbox.bring(suite.sender.token, body, { 'content-type': type }))).toMatchObject({
        status: 415,
      });
      expect(await kept()).toBe(0);
    },
  );

  it.each(['text/xml', 'text/xml; charset=utf-8', 'application/xml;charset=UTF-8'])('takes %s', async (type) => {
    expect(await suite.inbox.bring(suite.sender.token, message, { 'content-type': type })).toMatchObject({
      status: 200,
    });
  });

  it('lets nobody knock more often than 60 times a minute: 429, with how long to wait', async () => {
    for (let count = 0; count < MOST_PER_MINUTE; count += 1) await suite.inbox.bring(null, '');
    const answer = await suite.inbox.bring(suite.sender.token, message);
    expect(problemOf(answer)).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(Number(answer.headers.get('retry-after'))).toBe(60);
    suite.inbox.clock.move('2026-03-10T10:01:00Z');
    expect(await suite.inbox.bring(suite.sender.token, message)).toMatchObject({ status: 200 });
  });

  it('is told in OpenAPI with its scheme', async () => {
    const document = OpenApi.parse(await (await suite.inbox.get('/api/openapi.json')).json());
    const { post } = document.paths['/api/v1/inbox/xbeteiligung'] ?? {};
    expect(post?.security).toEqual([{ inbox: [] }]);
    expect(document.components.securitySchemes['inbox']).toMatchObject({ type: 'http', scheme: 'bearer' });
    expect(Object.keys(post?.requestBody?.content ?? {})).toEqual(['application/xml', 'text/xml']);
    expect(Object.keys(post?.responses ?? {})).toEqual(['200', '401', '413', '415', '422', '429', '503']);
    expect(await (await suite.inbox.get('/api/docs')).text()).toContain('POST /api/v1/inbox/xbeteiligung');
  });

  it('has no other method', async () => {
    expect((await suite.inbox.get('/api/v1/inbox/xbeteiligung')).status).toBe(404);
  });
});

describe('a sender', () => {
  it('is shown without its token, and its token is in no row', async () => {
    await suite.inbox.bring(suite.sender.token, message);
    const [listed] = await suite.inbox.senders.list();
    expect(listed).toMatchObject({
      name: 'Cockpit',
      publisher: 'Lindenhafen',
      messages: 1,
      procedures: 1,
      state: 'live',
    });
    expect(JSON.stringify(listed)).not.toContain(suite.sender.token);
    expect(await everyRow(suite.db)).not.toContain(suite.sender.token);
  });

  it('comes in with its new token alone once it was rotated', async () => {
    const rotated = await suite.inbox.senders.rotate(suite.sender.sender.id);
    expect(await suite.inbox.bring(suite.sender.token, message)).toMatchObject({ status: 401 });
    expect(await suite.inbox.bring(rotated.token, message)).toMatchObject({ status: 200 });
  });

  it('that was removed comes in no more; its messages are forgotten and its procedures archived', async () => {
    await suite.inbox.bring(suite.sender.token, message);
    await suite.inbox.senders.remove(suite.sender.sender.id);
    expect(await suite.inbox.bring(suite.sender.token, message)).toMatchObject({ status: 401 });
    expect(await kept()).toBe(0);
    expect(await lifecycles(suite.db)).toEqual([expect.objectContaining({ lifecycle: 'archived' })]);
    expect(await suite.inbox.senders.list()).toEqual([]);
  });

  it('is told to come again while its feed is paused: 503, and nothing is kept', async () => {
    const registry = suite.inbox.app.get(FeedRegistry, { strict: false });
    await registry.pause(suite.sender.sender.feed);
    expect(problemOf(await suite.inbox.bring(suite.sender.token, message))).toMatchObject({
      status: 503,
      code: 'feed-paused',
    });
    expect(await kept()).toBe(0);
    await registry.approve(suite.sender.sender.feed);
    expect(await suite.inbox.bring(suite.sender.token, message)).toMatchObject({ status: 200 });
  });

  it('is nobody any more where the operator removed its feed', async () => {
    await suite.inbox.app.get(FeedRegistry, { strict: false }).remove(suite.sender.sender.feed);
    expect(await suite.inbox.bring(suite.sender.token, message)).toMatchObject({ status: 401 });
  });

  it('has a name of its own, and must be there to be rotated or removed', async () => {
    const again = suite.inbox.senders.add({ name: 'Cockpit', publisher: 'Kranichow', licence: null });
    await expect(again).rejects.toMatchObject({ code: 'sender-exists' });
    expect(await numberOf(suite.db, 'select count(*) from feed')).toBe(1);
    for (const ask of ['rotate', 'remove', 'get'] as const) {
      await expect(suite.inbox.senders[ask]('nobody')).rejects.toMatchObject({ code: 'sender-unknown' });
    }
  });
});

async function hashInStore(): Promise<string> {
  const rows = await suite.db.query('select token_hash as hash from inbox_sender', [], z.object({ hash: z.string() }));
  return rows[0]?.hash ?? '';
}

const OpenApi = z.object({
  paths: z.record(
    z.string(),
    z.object({
      post: z
        .object({
          security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
          requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional(),
          responses: z.record(z.string(), z.unknown()),
        })
        .optional(),
    }),
  ),
  components: z.object({ securitySchemes: z.record(z.string(), z.looseObject({})) }),
});
