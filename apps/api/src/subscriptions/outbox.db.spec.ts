import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { openMailApp, type MailApp } from '../../test/mail-app.js';
import { aProcedure, phase, SEED_CITY, seedFeeds, seedProcedures } from '../../test/seed-procedures.js';

jest.setTimeout(30_000);

const NOW = '2026-03-10T12:00:00Z';
const ERIKA = 'erika@stadt.example';

let database: TestDatabase;
const apps: MailApp[] = [];

const open = async (options?: string): Promise<MailApp> => {
  const app = await openMailApp(database, options);
  apps.push(app);
  return app;
};

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await database.truncate();
  await seedFeeds(database.db, [SEED_CITY]);
});
afterEach(async () => {
  // Servers quote addresses when they refuse mail; the log must not.
  expect(apps.flatMap(({ logged }) => logged).join()).not.toMatch(/erika|@stadt/);
  await Promise.all(apps.splice(0).map((app) => app.close()));
});
afterAll(() => database.close());

const rows = async (condition: string): Promise<number> => {
  const sql = `select count(*)::int as n from ${condition}`;
  const [row] = await database.db.query(sql, [], z.object({ n: z.int() }));
  return row?.n ?? 0;
};

/** Subscriptions that are confirmed, without the mails that this takes. */
async function followers(count: number, at = NOW): Promise<void> {
  await database.db.execute(
    `insert into subscription (id, email, filter, rhythm, language, created_at, confirmed_at, followed_from, told_until, next_at)
     select 'abo' || n, case n when 1 then '${ERIKA}' else 'e' || n || '@andere.example' end, '', 'daily', 'de', $2::timestamptz, $2, $2, $2, '2026-03-11T06:00:00Z'
     from generate_series(1, $1) n`,
    [count, at],
  );
  const procedure = { phases: [phase('2026-03-01', '2026-04-30')], createdAt: '2026-03-10T15:00:00Z' };
  await seedProcedures(database.db, [aProcedure('0000000001', 'Hafen', procedure)]);
}

const MORNING = '2026-03-11T06:00:10Z';

describe('a mail that the server does not take now', () => {
  it('is tried again, later each time, with the same Message-ID', async () => {
    const app = await open();
    await followers(1);
    app.mailbox.refuse(ERIKA, { at: 'recipient', code: 450 });
    for (const instant of [MORNING, '2026-03-11T06:01:10Z', '2026-03-11T06:06:10Z']) {
      expect(await app.at(instant)).toEqual([]);
    }
    expect(await rows(`subscription_mail where tries = 3 and problem = 'EENVELOPE 450'`)).toBe(1);
    const before = app.mailbox.visits();
    expect(await app.at('2026-03-11T06:20:00Z')).toEqual([]);
    expect(app.mailbox.visits()).toBe(before);
    app.mailbox.refuse(ERIKA, null);
    const [arrived] = await app.at('2026-03-11T06:21:11Z');
    const [{ id } = { id: '' }] = await database.db.query(
      'select id from subscription_mail',
      [],
      z.object({ id: z.string() }),
    );
    expect(arrived?.mail.messageId).toBe(`<${id}@navigator.example>`);
  });

  it('is given up after five days, and the subscription goes on', async () => {
    const app = await open();
    await followers(1);
    app.mailbox.refuse(ERIKA, { at: 'recipient', code: 450 });
    await app.at(MORNING);
    await app.at('2026-03-16T06:00:11Z');
    expect([await rows('subscription_mail'), await rows('subscription')]).toEqual([0, 1]);
  });

  it('counts against nobody where the fault is ours: sender or content refused, nobody there', async () => {
    const app = await open();
    await followers(1);
    app.mailbox.refuse(ERIKA, { at: 'data', code: 554 });
    for (let day = 11; day < 16; day += 1) await app.at(`2026-03-${String(day)}T06:30:00Z`);
    expect(await rows('subscription where refusals = 0')).toBe(1);
    await app.mailbox.close();
    await app.at('2026-03-16T06:00:00Z');
    expect(await rows('subscription where refusals = 0')).toBe(1);
    expect(app.logged.join()).toContain('mail cannot be sent');
  });

  it.each([
    ['we may not relay', 554, '5.7.1 <erika@stadt.example>: Relay access denied'],
    ['we are blocklisted', 550, '5.7.606 Access denied, banned sending IP'],
    ['we are not logged in', 530, '5.7.0 Must issue a STARTTLS command first'],
    ['mail from us is not accepted by policy, without a code of its own', 554, 'no thanks'],
  ])('counts against nobody where a server says at the recipient that %s', async (_, code, says) => {
    const app = await open();
    await followers(1);
    app.mailbox.refuse(ERIKA, { at: 'recipient', code, says });
    await app.at(MORNING);
    expect(await rows('subscription where refusals = 0')).toBe(1);
    expect(await rows(`subscription_mail where tries = 1 and problem like 'EENVELOPE 5%'`)).toBe(1);
  });

  it('ends the round where the server is gone: others are not tried in vain', async () => {
    const app = await open();
    await followers(20);
    await app.mailbox.close();
    await app.at(MORNING);
    expect(await rows('subscription_mail where tries > 0')).toBe(1);
    expect(await rows('subscription_mail')).toBe(20);
  });
});

describe('a letter that cannot be written', () => {
  it('keeps no other waiting, is tried later each time, and is given up after five days', async () => {
    const app = await open();
    await followers(2);
    // The secret of its links cannot be kept.
    const broken = `alter table subscription_token add constraint broken check (subscription_id <> 'abo1')`;
    await database.db.execute(broken, []);
    try {
      expect((await app.at(MORNING)).flatMap(({ to }) => to)).toEqual(['e2@andere.example']);
      expect(await rows(`subscription_mail where tries = 1 and problem = 'cannot-be-written'`)).toBe(1);
      expect(app.logged.join()).toContain('a mail cannot be written');
      await app.at('2026-03-16T06:00:11Z');
      expect(await rows(`subscription_mail where subscription_id = 'abo1' and sent_at is null`)).toBe(0);
      expect(await rows('subscription')).toBe(2);
    } finally {
      await database.db.execute('alter table subscription_token drop constraint broken', []);
    }
  });
});

describe('an address that is refused for good', () => {
  it('ends its subscription the third time in a row', async () => {
    const app = await open();
    await followers(1);
    app.mailbox.refuse(ERIKA, { at: 'recipient', code: 550, says: '5.1.1 <erika@stadt.example>: User unknown' });
    for (const day of ['11', '12', '13']) {
      expect(await rows('subscription')).toBe(1);
      const procedure = { phases: [phase('2026-03-01', '2026-04-30')], createdAt: `2026-03-${day}T05:00:00Z` };
      await seedProcedures(database.db, [aProcedure(`00000000${day}`, 'Markt', procedure)]);
      await app.at(`2026-03-${day}T06:00:10Z`);
    }
    expect(await rows('subscription')).toBe(0);
  });

  it('is forgotten at once where nobody ever confirmed it', async () => {
    const app = await open();
    app.mailbox.refuse(ERIKA, { at: 'recipient', code: 550 });
    await app.post('/api/v1/subscriptions', { email: ERIKA, filter: {}, rhythm: 'daily' });
    await app.at(NOW);
    expect(await rows('subscription')).toBe(0);
  });
});

describe('mails of many', () => {
  it('come although the news of one cannot be gathered, which is told and tried on another morning', async () => {
    const app = await open();
    await followers(3);
    const broken = 'alter table subscription_news add constraint broken';
    await database.db.execute(`${broken} check (subscription_id <> 'abo1')`, []);
    try {
      expect((await app.at(MORNING)).flatMap(({ to }) => to)).toEqual(['e2@andere.example', 'e3@andere.example']);
      expect(app.logged.join()).toContain('the news of a subscription cannot be gathered');
      expect(await rows(`subscription where id = 'abo1' and next_at = '2026-03-12T06:00:00Z'`)).toBe(1);
    } finally {
      await database.db.execute('alter table subscription_news drop constraint broken', []);
    }
    expect((await app.at('2026-03-12T06:00:10Z')).flatMap(({ to }) => to)).toEqual([ERIKA]);
  });

  it('stay below what the provider takes in 24 hours, and go on the next day (F84)', async () => {
    const app = await open('&perDay=5');
    await followers(12);
    expect(await app.at(MORNING)).toHaveLength(5);
    expect(await app.at('2026-03-11T20:00:00Z')).toEqual([]);
    expect(await app.at('2026-03-12T06:00:11Z')).toHaveLength(5);
    expect(await app.at('2026-03-13T06:00:12Z')).toHaveLength(2);
  });

  it('answers to a person go before digests', async () => {
    const app = await open('&perDay=1');
    await followers(3);
    await app.mailbox.close().then(() => app.at('2026-03-11T06:00:00Z'));
    const next = await open('&perDay=1');
    next.clock.set('2026-03-11T06:10:00Z');
    await next.post('/api/v1/subscriptions', { email: ERIKA, filter: { q: 'Weg' }, rhythm: 'daily' });
    const subjects = (await next.at('2026-03-11T06:10:00Z')).map(({ mail }) => mail.subject);
    expect(subjects).toEqual(['Bitte bestätigen Sie: Beteiligungsverfahren per E-Mail']);
  });

  it('are each sent once by several processes at a time', async () => {
    const [one, other] = [await open(), await open()];
    await followers(25);
    const mails = (await Promise.all([one.at(MORNING), other.at(MORNING)])).flat();
    const late = [...(await one.at(MORNING)), ...(await other.at(MORNING))];
    const recipients = [...mails, ...late].flatMap(({ to }) => to);
    expect(new Set(recipients).size).toBe(25);
    expect(recipients).toHaveLength(25);
  });
});

describe('a process that is killed', () => {
  it('between writing and sending leaves a mail that another one sends, once', async () => {
    const [killed, other] = [await open(), await open()];
    await followers(1);
    killed.outbox.stop();
    expect(await killed.at(MORNING)).toEqual([]);
    expect(await rows('subscription_mail where sent_at is null')).toBe(1);
    expect(await other.at(MORNING)).toHaveLength(1);
    expect(await other.at('2026-03-12T06:00:10Z')).toEqual([]);
  });

  it('while a mail is on its way leaves its claim, and after that the same mail comes with the same Message-ID', async () => {
    const app = await open();
    await followers(1);
    const [first] = await app.at(MORNING);
    // As the database is when the server took the mail and nobody could note it: claimed, not sent.
    await database.db.execute(
      `update subscription_mail set sent_at = null, lease_until = clock_timestamp() + interval '1 minute'`,
      [],
    );
    expect(await app.at(MORNING)).toEqual([]);
    await database.db.execute(`update subscription_mail set lease_until = clock_timestamp() - interval '1 second'`, []);
    const [second] = await app.at(MORNING);
    expect(second?.mail.messageId).toBe(first?.mail.messageId);
    expect(second?.mail.subject).toBe(first?.mail.subject);
  });
});
