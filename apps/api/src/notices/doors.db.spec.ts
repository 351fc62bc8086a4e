import { beforeEach, describe, expect, it } from '@jest/globals';
import { FeedId, FeedNotices, NoticeAttempt, Problem, WebhookSet } from '@navigator/shared';
import { Keys } from '../access/keys.js';
import { FEED, noticeSuite } from '../../test/notice-suite.js';

const suite = noticeSuite();
const FOREIGN = FeedId.parse('fremd00001');

let key = '';
beforeEach(async () => {
  ({ key } = await suite.app.app.get(Keys).create(suite.database.db, { feed: FEED, name: 'Bauamt' }));
});

interface Asked {
  readonly body?: unknown;
  /** Another key than the owner's; none where it is empty. */
  readonly as?: string;
}

const ask = (method: string, path: string, { body, as = key }: Asked = {}): Promise<Response> =>
  fetch(`${suite.app.base}/api/v1/feeds/${FEED}/${path}`, {
    method,
    headers: {
      ...(as !== '' && { authorization: `Bearer ${as}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

describe('the doors of notices', () => {
  it('set, try, show and end a webhook for the owner of the feed', async () => {
    const { webhook, secret } = WebhookSet.parse(
      await (await ask('PUT', 'webhook', { body: { url: suite.hooks.url } })).json(),
    );
    expect([webhook.url, webhook.state]).toEqual([suite.hooks.url, 'working']);
    expect(NoticeAttempt.parse(await (await ask('POST', 'webhook/test')).json())).toMatchObject({ isDelivered: true });
    const shown = await ask('GET', 'notices');
    expect(shown.headers.get('cache-control')).toBe('private, no-store');
    const told = await shown.text();
    expect(FeedNotices.parse(JSON.parse(told))).toMatchObject({
      items: [{ type: 'webhook.test', state: 'delivered' }],
    });
    expect(told).not.toContain(secret);
    expect((await ask('DELETE', 'webhook')).status).toBe(204);
    expect((await ask('POST', 'webhook/test')).status).toBe(404);
  });

  it('note in the audit log who set and ended it, without the address', async () => {
    await ask('PUT', 'webhook', { body: { url: suite.hooks.url } });
    await ask('DELETE', 'webhook');
    const { items } = await suite.app.audit.read({
      outcome: null,
      action: null,
      subject: null,
      limit: 10,
      cursor: null,
    });
    expect(items.map(({ action, outcome, actor }) => [action, outcome, actor.kind])).toEqual([
      ['feed.webhook-ended', 'done', 'owner'],
      ['feed.webhook-set', 'done', 'owner'],
    ]);
    expect(JSON.stringify(items)).not.toContain('127.0.0.1:');
  });

  it.each([
    ['a private address', { url: 'https://10.0.0.1/' }],
    ['the metadata service', { url: 'http://169.254.169.254/latest/' }],
    ['plain http', { url: 'http://a.example/' }],
    ['no address', { url: 'hook' }],
    ['nothing', {}],
    ['something else', { url: 'https://a.example/', secret: 'mine' }],
  ])('refuse %s with 400', async (_, body) => {
    const answer = await ask('PUT', 'webhook', { body });
    expect(answer.status).toBe(400);
    expect(Problem.parse(await answer.json()).code).toBe('invalid-input');
    expect(suite.hooks.received).toEqual([]);
  });

  it.each([
    ['GET', 'notices', undefined],
    ['PUT', 'webhook', { url: 'https://a.example/' }],
    ['DELETE', 'webhook', undefined],
    ['POST', 'webhook/test', undefined],
  ])('%s %s is for nobody without a key, nor for the owner of another feed', async (method, path, body) => {
    expect((await ask(method, path, { body, as: '' })).status).toBe(401);
    expect((await ask(method, path, { body, as: `${key.slice(0, -2)}xx` })).status).toBe(401);
    const foreign = await suite.app.app.get(Keys).create(suite.database.db, { feed: FOREIGN, name: 'Fremd' });
    expect((await ask(method, path, { body, as: foreign.key })).status).toBe(403);
    expect(suite.hooks.received).toEqual([]);
  });
});
