import { beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { MailOutbox } from './mail-outbox.js';
import { FEED, noticeSuite, OPERATOR, OWNER } from '../../test/notice-suite.js';

const suite = noticeSuite();

beforeEach(() => suite.notices.setMail(FEED, OWNER, OPERATOR));

const FIRST = 'Feed „Musterstadt: Verfahren“: seit sechs Stunden nicht lesbar';
const STILL = 'Feed „Musterstadt: Verfahren“: weiterhin nicht lesbar';
const AGAIN = 'Feed „Musterstadt: Verfahren“: wieder lesbar';

const subjects = async (instant: string): Promise<readonly (string | undefined)[]> =>
  (await suite.at(instant)).map(({ mail }) => mail.subject);

const rows = async (condition: string): Promise<number> => {
  const sql = `select count(*)::int as n from ${condition}`;
  const [row] = await suite.database.db.query(sql, [], z.object({ n: z.int() }));
  return row?.n ?? 0;
};

/** It has failed since then, and still does. */
async function failsFrom(instant: string): Promise<void> {
  for (let times = 0; times < 3; times += 1) await suite.harvest(instant, 'fails');
}

async function quarantine(at: string): Promise<void> {
  await suite.database.db.execute(
    `insert into quarantine (id, feed_id, run_id, reason, holds, state, facts, opened_at)
     select 'quarant001', feed_id, id, 'shrunk', 'removals', 'open', '{}', $1 from run limit 1`,
    [at],
  );
}

describe('mail about a feed that fails', () => {
  it('comes after six hours, not before, and says since when, why and what to do', async () => {
    await failsFrom('2026-03-10T10:00:00Z');
    expect(await suite.at('2026-03-10T15:59:59Z')).toEqual([]);
    const [arrived] = await suite.at('2026-03-10T16:00:00Z');
    expect(arrived).toMatchObject({ to: [OWNER], from: 'betrieb@navigator.example', mail: { subject: FIRST } });
    const text = arrived?.mail.text ?? '';
    expect(text).toMatch(/Seit 10\.03\.2026, 11:00 Uhr können wir den Feed „Musterstadt: Verfahren“ nicht lesen\./);
    expect(text).toMatch(/Der Server nimmt keine Verbindung an\.[^]*The server does not accept connections\./);
    expect(text).toContain(`https://navigator.example/feeds/${FEED}\n`);
    expect(text).toContain(`https://navigator.example/en/feeds/${FEED}/benachrichtigungen`);
  });

  it('comes at most once a day while it lasts, once a week after a week, and once when it works again', async () => {
    await failsFrom('2026-03-01T10:00:00Z');
    const came: string[] = [];
    for (let hour = 0; hour < 24 * 24; hour += 1) {
      const at = new Date(Date.parse('2026-03-01T10:00:00Z') + hour * 3_600_000).toISOString();
      for (const subject of await subjects(at)) came.push(`${at.slice(8, 13)} ${subject ?? ''}`);
    }
    const days = ['02', '03', '04', '05', '06', '07', '14', '21'];
    expect(came).toEqual([`01T16 ${FIRST}`, ...days.map((day) => `${day}T16 ${STILL}`)]);
    await suite.harvest('2026-03-25T10:30:00Z', 'works');
    expect(await subjects('2026-03-25T10:31:00Z')).toEqual([AGAIN]);
    expect(await subjects('2026-03-26T10:31:00Z')).toEqual([]);
  });

  it('is no flood where it fails again and again: one of trouble a day', async () => {
    const came: (string | undefined)[] = [];
    for (let hour = 0; hour < 48; hour += 1) {
      const at = new Date(Date.parse('2026-03-10T00:00:00Z') + hour * 3_600_000).toISOString();
      // Seven hours of failing, one hour of working.
      if (hour % 8 === 7) await suite.harvest(at, 'works');
      if (hour % 8 === 0) await failsFrom(at);
      came.push(...(await subjects(at)));
    }
    expect(came).toEqual([FIRST, AGAIN, FIRST, AGAIN]);
  });

  it('never comes for a failure of some hours, nor says that it works again', async () => {
    await failsFrom('2026-03-10T10:00:00Z');
    await suite.harvest('2026-03-10T15:30:00Z', 'works');
    expect(await subjects('2026-03-10T17:00:00Z')).toEqual([]);
  });

  it('does not say what is no longer true when it can be sent at last', async () => {
    await failsFrom('2026-03-10T10:00:00Z');
    suite.mailbox.refuse(OWNER, { at: 'recipient', code: 450 });
    await suite.at('2026-03-10T16:00:00Z');
    await suite.harvest('2026-03-10T17:00:00Z', 'works');
    suite.mailbox.refuse(OWNER, null);
    expect(await subjects('2026-03-10T18:00:00Z')).toEqual([]);
    expect(await rows('notice where dropped_at is null and sent_at is null')).toBe(0);
  });

  it('tells of decisions that wait, in the same mail or in one of their own', async () => {
    await suite.harvest('2026-03-10T10:00:00Z', 'works');
    await quarantine('2026-03-10T10:00:00Z');
    const [arrived] = await suite.at('2026-03-10T10:01:00Z');
    expect(arrived?.mail.subject).toBe('Feed „Musterstadt: Verfahren“: Änderungen warten auf Ihre Entscheidung');
    await failsFrom('2026-03-10T11:00:00Z');
    const [digest, ...others] = await suite.at('2026-03-11T10:01:00Z');
    expect(others).toEqual([]);
    expect(digest?.mail.text).toMatch(/nicht lesen/);
    const [next] = await suite.at('2026-03-12T10:01:00Z');
    expect(next?.mail.text).toMatch(/weiterhin nicht lesen[^]*warten seit/);
  });

  it('does not blame a feed for our own outage, nor tell of one that is paused', async () => {
    await failsFrom('2026-03-10T10:00:00Z');
    await suite.database.db.execute(`update feed_health set state = 'unknown', reason = 'own-outage'`, []);
    expect(await subjects('2026-03-10T17:00:00Z')).toEqual([]);
    await suite.database.db.execute(`update feed_health set state = 'failing', reason = 'failed'`, []);
    await suite.database.db.execute(`update feed set state = 'paused'`, []);
    expect(await subjects('2026-03-10T17:00:00Z')).toEqual([]);
  });

  it('shows the name of a feed as text, on one line', async () => {
    const name = `Böse\r\nBcc: opfer@andere.example\u2028<img src=x onerror=alert(1)>${'x'.repeat(200)}`;
    await suite.database.db.execute('update feed set name = $1', [name]);
    await failsFrom('2026-03-10T10:00:00Z');
    const [arrived] = await suite.at('2026-03-10T16:00:00Z');
    expect(arrived?.to).toEqual([OWNER]);
    expect(arrived?.raw).not.toMatch(/^Bcc:/m);
    expect(arrived?.mail.html).not.toContain('<img');
  });
});

describe('a mail that the server does not take', () => {
  it('is tried again with the same Message-ID, and its owner sees each attempt', async () => {
    await failsFrom('2026-03-10T10:00:00Z');
    suite.mailbox.refuse(OWNER, { at: 'recipient', code: 450 });
    await suite.at('2026-03-10T16:00:00Z');
    expect(await subjects('2026-03-10T16:00:30Z')).toEqual([]);
    await suite.at('2026-03-10T16:01:00Z');
    suite.mailbox.refuse(OWNER, null);
    const [arrived] = await suite.at('2026-03-10T16:06:00Z');
    const { items } = await suite.notices.of(FEED);
    expect(items).toMatchObject([{ by: 'mail', type: 'feed.failing', state: 'delivered', tries: 3 }]);
    expect(arrived?.mail.messageId).toBe(`<${items[0]?.id ?? ''}@navigator.example>`);
    expect(items[0]?.attempts.map(({ isDelivered, text }) => [isDelivered, text.de])).toEqual([
      [true, 'Vom Mailserver angenommen.'],
      [false, 'Der Mailserver hat die E-Mail noch nicht angenommen (EENVELOPE 450).'],
      [false, 'Der Mailserver hat die E-Mail noch nicht angenommen (EENVELOPE 450).'],
    ]);
  });

  it('ends mail to an address that is refused for good the third time, until it is set again', async () => {
    await failsFrom('2026-03-10T10:00:00Z');
    suite.mailbox.refuse(OWNER, { at: 'recipient', code: 550, says: '5.1.1 no such user' });
    for (const day of ['10', '11', '12', '13', '14']) await suite.at(`2026-03-${day}T16:00:01Z`);
    expect(await rows('notice')).toBe(3);
    expect((await suite.notices.of(FEED)).mail.text?.de).toContain('kennt die Adresse nicht');
    suite.mailbox.refuse(OWNER, null);
    await suite.notices.setMail(FEED, OWNER, OPERATOR);
    expect((await suite.notices.of(FEED)).mail.text).toBeNull();
    expect(await subjects('2026-03-15T16:00:02Z')).toEqual([STILL]);
  });

  it('because it cannot be written keeps no other waiting, and is given up after five days', async () => {
    await suite.database.db.execute(
      `insert into notice (id, feed_id, by, type, story, made_at, next_try_at)
       select 'notice000' || n, $1, 'mail', 'feed.failing', n::text, $2, $2 from generate_series(1, 2) n`,
      [FEED, '2026-03-10T16:00:00Z'],
    );
    const mails = suite.app.app.get(MailOutbox);
    await suite.database.db.execute('alter table quarantine rename column opened_at to elsewhere', []);
    try {
      suite.app.clock.move('2026-03-10T16:00:00Z');
      await mails.send();
      expect(await rows('notice where tries = 1 and dropped_at is null')).toBe(2);
      suite.app.clock.move('2026-03-15T16:00:00Z');
      await mails.send();
      expect(await rows('notice where tries = 2 and dropped_at is not null')).toBe(2);
      expect(await rows(`notice_attempt where code = 'cannot-be-written'`)).toBe(4);
    } finally {
      await suite.database.db.execute('alter table quarantine rename column elsewhere to opened_at', []);
    }
    expect(suite.app.logged.join()).toContain('a mail about a feed cannot be written');
  });
});

describe('a process that is killed', () => {
  it('between sending a mail and noting it leaves its claim, after which the same mail comes with the same Message-ID', async () => {
    await failsFrom('2026-03-10T10:00:00Z');
    const [first] = await suite.at('2026-03-10T16:00:00Z');
    // As the database is when the server took the mail and nobody could note it: claimed, not sent, no attempt.
    await suite.database.db.execute('delete from notice_attempt', []);
    await suite.database.db.execute(
      `update notice set sent_at = null, tries = 0, lease_until = clock_timestamp() + interval '1 minute'`,
      [],
    );
    expect(await suite.at('2026-03-10T16:00:10Z')).toEqual([]);
    await suite.database.db.execute(`update notice set lease_until = clock_timestamp() - interval '1 second'`, []);
    const [second] = await suite.at('2026-03-10T16:06:00Z');
    expect(second?.mail.messageId).toBe(first?.mail.messageId);
  });

  it('leaves nothing undone, and several at a time tell everything once', async () => {
    await failsFrom('2026-03-10T10:00:00Z');
    const other = await suite.another();
    other.app.clock.move('2026-03-10T16:00:00Z');
    suite.app.clock.move('2026-03-10T16:00:00Z');
    await Promise.all([other.watch.look(), other.watch.look(), suite.at('2026-03-10T16:00:00Z')]);
    await Promise.all([other.mails.send(), suite.at('2026-03-10T16:00:05Z')]);
    expect(suite.mailbox.arrived).toHaveLength(1);
  });
});

describe('an address', () => {
  it('goes with the wish, and what still waits for it', async () => {
    await failsFrom('2026-03-10T10:00:00Z');
    suite.mailbox.refuse(OWNER, { at: 'recipient', code: 450 });
    await suite.at('2026-03-10T16:00:00Z');
    await suite.notices.setMail(FEED, null, OPERATOR);
    suite.mailbox.refuse(OWNER, null);
    expect(await subjects('2026-03-11T16:00:00Z')).toEqual([]);
    expect(await rows('notice_target where email is not null')).toBe(0);
  });

  it('goes with the feed', async () => {
    await suite.database.db.execute(`update feed set state = 'removed'`, []);
    await suite.at('2026-03-10T16:00:00Z');
    expect(await rows('notice_target')).toBe(0);
  });
});
