import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { WebhookBody, type WebhookOutcome } from '@navigator/shared';
import { z } from 'zod';
import { FEED, noticeSuite, OPERATOR } from '../../test/notice-suite.js';

const suite = noticeSuite();

async function set(url = suite.hooks.url): Promise<Extract<WebhookOutcome, { kind: 'set' }>['set']> {
  const outcome = await suite.notices.setWebhook(FEED, url, OPERATOR);
  if (outcome.kind === 'refused') throw new Error(outcome.code);
  return outcome.set;
}

async function failsFrom(instant: string): Promise<void> {
  for (let times = 0; times < 3; times += 1) await suite.harvest(instant, 'fails');
}

const bodies = (): readonly WebhookBody[] =>
  suite.hooks.received.map(({ body }) => WebhookBody.parse(JSON.parse(body)));
const types = (): readonly string[] => bodies().map(({ type }) => type);

async function quarantine(): Promise<void> {
  await suite.database.db.execute(
    `insert into quarantine (id, feed_id, run_id, reason, holds, state, facts, opened_at)
     select 'quarant001', feed_id, id, 'shrunk', 'removals', 'open', '{}', started_at from run limit 1`,
    [],
  );
}

describe('a webhook', () => {
  it('is told once after six hours, once when it works again, and of a decision at once', async () => {
    await set();
    await failsFrom('2026-03-10T10:00:00Z');
    for (const at of ['10T15:59:59Z', '10T16:00:00Z', '11T16:00:00Z', '12T16:00:00Z']) await suite.at(`2026-03-${at}`);
    expect(types()).toEqual(['feed.failing']);
    await suite.harvest('2026-03-12T17:00:00Z', 'works');
    await quarantine();
    for (const at of ['12T17:00:30Z', '12T18:00:00Z', '13T18:00:00Z']) await suite.at(`2026-03-${at}`);
    expect([...types()].sort()).toEqual(['feed.failing', 'feed.recovered', 'quarantine.opened']);
    expect(bodies()[0]).toMatchObject({
      feed: { id: FEED, name: 'Musterstadt: Verfahren', url: `https://navigator.example/feeds/${FEED}` },
      at: '2026-03-10T16:00:00.000Z',
      data: { since: '2026-03-10T10:00:00.000Z', text: { de: expect.stringContaining('keine Verbindung') } },
    });
  });

  it('can tell by its secret that a post is ours and of now', async () => {
    const { secret } = await set();
    await failsFrom('2026-03-10T10:00:00Z');
    await suite.at('2026-03-10T16:00:00Z');
    const [{ body, signature, type } = { body: '', signature: '', type: '' }] = suite.hooks.received;
    const seconds = String(Date.parse('2026-03-10T16:00:00Z') / 1000);
    const expected = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    expect([signature, type]).toEqual([`t=${seconds},v1=${expected}`, 'application/json']);
  });

  it('is tried again later each time with the same id, and its owner sees every attempt and what is wrong', async () => {
    await set();
    suite.hooks.answer(500);
    await failsFrom('2026-03-10T10:00:00Z');
    for (const at of ['16:00:00', '16:00:59', '16:01:00', '16:05:59', '16:06:00']) {
      await suite.at(`2026-03-10T${at}Z`);
    }
    const { webhook, items } = await suite.notices.of(FEED);
    expect(webhook).toMatchObject({ state: 'failing', text: { de: 'Nicht angenommen (500).' } });
    expect(items).toMatchObject([
      { by: 'webhook', type: 'feed.failing', state: 'waiting', tries: 3, nextTryAt: '2026-03-10T16:21:00.000Z' },
    ]);
    expect(items[0]?.attempts).toHaveLength(3);
    expect(new Set(bodies().map(({ id }) => id)).size).toBe(1);
    suite.hooks.answer(202);
    await suite.at('2026-03-10T16:21:00Z');
    expect(await suite.notices.of(FEED)).toMatchObject({
      webhook: { state: 'working', text: null },
      items: [{ state: 'delivered', tries: 4, nextTryAt: null }],
    });
  });

  it('is given up after a day, which the owner is told with what to do', async () => {
    await set();
    suite.hooks.answer(503);
    await failsFrom('2026-03-10T10:00:00Z');
    await suite.at('2026-03-10T16:00:00Z');
    await suite.at('2026-03-11T16:00:00Z');
    const posts = suite.hooks.received.length;
    await suite.at('2026-03-12T16:00:00Z');
    expect(suite.hooks.received).toHaveLength(posts);
    expect(await suite.notices.of(FEED)).toMatchObject({
      webhook: { state: 'failing', text: { de: expect.stringContaining('Bitte prüfen Sie ihn') } },
      items: [{ state: 'dropped' }],
    });
  });

  it('ends where its receiver says that it is gone, until it is set again', async () => {
    await set();
    suite.hooks.answer(410);
    await failsFrom('2026-03-10T10:00:00Z');
    await suite.at('2026-03-10T16:00:00Z');
    await suite.harvest('2026-03-10T17:00:00Z', 'works');
    await suite.at('2026-03-10T18:00:00Z');
    expect(suite.hooks.received).toHaveLength(1);
    expect((await suite.notices.of(FEED)).webhook).toMatchObject({ state: 'ended' });
    await set();
    expect((await suite.notices.of(FEED)).webhook).toMatchObject({ state: 'working', text: null });
  });

  it('is not followed elsewhere', async () => {
    await set();
    suite.hooks.answer(307, '/elsewhere');
    expect(await suite.notices.test(FEED)).toMatchObject({
      attempt: { isDelivered: false, status: 307, text: { de: expect.stringContaining('endgültige Adresse') } },
    });
    expect(suite.hooks.received).toHaveLength(1);
  });

  it('that nobody can sign for, because SECRET_KEY is another, is told so', async () => {
    await set();
    await suite.database.db.execute(`update notice_target set webhook_secret = 'v1.x.y.z'`, []);
    expect(await suite.notices.test(FEED)).toMatchObject({
      attempt: { isDelivered: false, status: null, text: { en: expect.stringContaining('enter the address again') } },
    });
    expect(suite.hooks.received).toEqual([]);
  });

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'https://169.254.169.254/latest/meta-data/',
    'https://127.0.0.1:8443/',
    'https://[::1]/',
    'https://10.0.0.1/hook',
    'https://localhost/hook',
    'https://metadata.localhost./',
    'https://[::ffff:10.0.0.1]/',
    'https://0x7f000001/',
    'http://a.example/hook',
    'https://user:password@a.example/',
    'ftp://a.example/',
    'javascript:alert(1)',
  ])('is never set to %s', async (url) => {
    expect(await suite.notices.setWebhook(FEED, url, OPERATOR)).toMatchObject({ kind: 'refused' });
    expect((await suite.notices.of(FEED)).webhook).toBeNull();
  });

  it('that leads into a private network later is refused when it is posted to', async () => {
    await set();
    await suite.database.db.execute(`update notice_target set webhook_url = 'https://127.0.0.1:9/hook'`, []);
    expect(await suite.notices.test(FEED)).toMatchObject({
      attempt: {
        isDelivered: false,
        status: null,
        text: { de: expect.stringContaining('privates oder reserviertes') },
      },
    });
  });

  it('has its secret in no row that can be read without SECRET_KEY', async () => {
    const { secret } = await set();
    const row = z.object({ text: z.string() });
    const [told] = await suite.database.db.query('select t::text as text from notice_target t', [], row);
    expect(told?.text).not.toContain(secret.slice(4));
    expect(secret).toMatch(/^pnw_/);
    expect(JSON.stringify(await suite.notices.of(FEED))).not.toContain(secret);
  });
});

describe('a test', () => {
  it('is posted at once, signed, and tells what came of it; five a minute', async () => {
    await set();
    expect(await suite.notices.test(FEED)).toMatchObject({
      kind: 'tried',
      attempt: { isDelivered: true, status: 204, text: { de: 'Angenommen (204).' } },
    });
    expect(bodies()).toMatchObject([{ type: 'webhook.test', data: { since: null } }]);
    for (let count = 0; count < 4; count += 1) await suite.notices.test(FEED);
    expect(await suite.notices.test(FEED)).toMatchObject({ kind: 'tooMany' });
  });

  it('is not tried again by itself', async () => {
    await set();
    suite.hooks.answer(500);
    await suite.notices.test(FEED);
    await suite.at('2026-03-10T12:00:00Z');
    expect(suite.hooks.received).toHaveLength(1);
    expect(await suite.notices.of(FEED)).toMatchObject({ items: [{ type: 'webhook.test', state: 'dropped' }] });
  });

  it('of nothing is none', async () => {
    expect(await suite.notices.test(FEED)).toEqual({ kind: 'none' });
  });
});

describe('a process that is killed', () => {
  it('between posting and noting leaves its claim, after which the same post comes with the same id', async () => {
    await set();
    await failsFrom('2026-03-10T10:00:00Z');
    await suite.at('2026-03-10T16:00:00Z');
    await suite.database.db.execute('delete from notice_attempt', []);
    await suite.database.db.execute(
      `update notice set sent_at = null, tries = 0, lease_until = clock_timestamp() + interval '1 minute'`,
      [],
    );
    await suite.at('2026-03-10T16:00:10Z');
    expect(suite.hooks.received).toHaveLength(1);
    await suite.database.db.execute(`update notice set lease_until = clock_timestamp() - interval '1 second'`, []);
    await suite.at('2026-03-10T16:02:00Z');
    expect(suite.hooks.received).toHaveLength(2);
    expect(new Set(suite.hooks.received.map(({ body }) => body)).size).toBe(1);
  });
});
