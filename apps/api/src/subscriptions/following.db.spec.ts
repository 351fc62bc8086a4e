import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { linkIn, secretIn } from '../../test/mail-app.js';
import { mailSuite } from '../../test/mail-suite.js';
import { aProcedure, seedProcedures } from '../../test/seed-procedures.js';
import type { Arrived } from '../../test/smtp-mailbox.js';

const NOW = '2026-03-10T12:00:00Z';
const ERIKA = 'Erika.Muster@stadt.example';

const suite = mailSuite({
  seed: ({ db }) => seedProcedures(db, [aProcedure('0000000001', 'Weg')]),
  // What somebody asks for is said nowhere but to the mailbox.
  judge: ({ logged }) => expect(logged.join()).not.toMatch(/muster@|erika/i),
});

const ask = (differences: object = {}): Promise<Response> =>
  suite.app.post('/api/v1/subscriptions', {
    email: ERIKA,
    filter: { status: 'open,planned', topic: 'mobility', publisher: 'pbpbpbpbp1' },
    rhythm: 'daily',
    ...differences,
  });

/** The only mail that comes at an instant. */
async function mailAt(instant: string): Promise<Arrived> {
  const [first, second] = await suite.app.at(instant);
  if (first === undefined || second !== undefined) throw new Error('not one mail');
  return first;
}

/** Asks, confirms, and gives the secret to manage with. */
async function follow(differences: object = {}): Promise<string> {
  await ask(differences);
  const token = secretIn(await mailAt(NOW), '/folgen/bestaetigen');
  const answer = await suite.app.post('/api/v1/subscriptions/confirm', { token });
  return z.object({ token: z.string() }).parse(await answer.json()).token;
}

const rows = async (table: string): Promise<number> => {
  const [row] = await suite.database.db.query(`select count(*)::int as n from ${table}`, [], z.object({ n: z.int() }));
  return row?.n ?? 0;
};

describe('a wish', () => {
  it('is answered by a mail that asks for a confirmation, in words, as text and as HTML', async () => {
    const answer = await ask();
    expect([answer.status, await answer.json()]).toEqual([202, { state: 'asked' }]);
    const arrived = await mailAt(NOW);
    expect(arrived.to).toEqual([ERIKA]);
    expect(arrived.from).toBe('beteiligung@stadt.example');
    const { mail } = arrived;
    expect(mail.from).toEqual({ name: 'Musterstadt', address: 'beteiligung@stadt.example' });
    expect(mail.subject).toBe('Bitte bestätigen Sie: Beteiligungsverfahren per E-Mail');
    expect(mail.text).toContain('offen oder geplant, Mobilität und Verkehr, Musterstadt');
    expect(mail.html).toContain(`href="${linkIn(arrived, '/folgen/bestaetigen')}"`);
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(mail.headers.some(({ key }) => key === 'list-unsubscribe')).toBe(false);
  });

  it('speaks the language asked for', async () => {
    await ask({ language: 'en', rhythm: 'weekly' });
    const { mail } = await mailAt(NOW);
    expect(mail.text).toContain('open or planned, ');
    expect(mail.text).toContain('at most once a week, on Mondays at 7 a.m.');
    expect(mail.text).toContain('https://navigator.example/en/folgen/bestaetigen?t=');
  });

  it('is answered alike for known and unknown addresses; what is known is told to the mailbox', async () => {
    await follow();
    const answer = await ask({ email: ERIKA.toLowerCase() });
    expect([answer.status, await answer.text()]).toEqual([202, '{"state":"asked"}']);
    const { mail } = await mailAt(NOW);
    expect(mail.subject).toBe('Sie folgen dieser Auswahl bereits');
    expect(await rows('subscription')).toBe(1);
  });

  it('for an address that has ten already brings no eleventh', async () => {
    for (let day = 10; day < 20; day += 1) {
      suite.app.clock.set(`2026-03-${String(day)}T12:00:00Z`);
      await ask({ filter: { q: `Weg ${String(day)}` } });
      await suite.database.db.execute(`update subscription set confirmed_at = now() where confirmed_at is null`, []);
    }
    await suite.app.at('2026-03-20T12:00:00Z');
    await ask({ filter: { q: 'Elf' } });
    expect((await mailAt('2026-03-20T12:00:00Z')).mail.subject).toBe('Mehr als zehn Auswahlen sind nicht möglich');
    expect(await rows('subscription')).toBe(10);
  });

  it('sends three mails a day to one address at most, whoever asks (F85)', async () => {
    for (let wish = 0; wish < 8; wish += 1) {
      expect((await ask({ filter: { q: `Weg ${String(wish)}` } })).status).toBe(202);
    }
    expect(await suite.app.at(NOW)).toHaveLength(3);
  });

  it('is refused after ten in a minute from one network address', async () => {
    const answers: number[] = [];
    for (let wish = 0; wish < 11; wish += 1) {
      answers.push((await ask({ email: `jemand${String(wish)}@stadt.example` })).status);
    }
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 202), 429]);
  });

  it('is refused after a hundred on a day from one network address', async () => {
    const answers: number[] = [];
    for (let wish = 0; wish < 101; wish += 1) {
      suite.app.clock.set(new Date(Date.parse('2026-03-10T12:00:00Z') + wish * 60_000).toISOString());
      answers.push((await ask({ email: `jemand${String(wish)}@stadt.example` })).status);
    }
    expect(answers).toEqual([...Array.from({ length: 100 }, () => 202), 429]);
  });

  it.each([
    [{ email: 'a@b@c' }],
    [{ email: 'x@stadt.example\r\nBcc: y@stadt.example' }],
    [{ email: 'x@stadt.example, y@stadt.example' }],
    [{ rhythm: 'hourly' }],
    [{ filter: { colour: 'red' } }],
    [{ filter: { near: '10,53' } }],
  ])('that cannot be meant is refused: %j', async (differences) => {
    expect((await ask(differences)).status).toBe(400);
    expect(await suite.app.at(NOW)).toEqual([]);
  });
});

describe('a confirmation', () => {
  it('begins a subscription, whose next mail comes on the next morning', async () => {
    await ask();
    const token = secretIn(await mailAt(NOW), '/folgen/bestaetigen');
    const answer = await suite.app.post('/api/v1/subscriptions/confirm', { token });
    expect(await answer.json()).toMatchObject({
      state: 'active',
      words: 'offen oder geplant, Mobilität und Verkehr, Musterstadt',
      rhythm: 'daily',
      nextAt: '2026-03-11T06:00:00.000Z',
      endsAt: '2027-03-10T12:00:00.000Z',
    });
  });

  it('comes too late after 48 hours: then the address is gone', async () => {
    await ask();
    const token = secretIn(await mailAt(NOW), '/folgen/bestaetigen');
    suite.app.clock.set('2026-03-12T12:00:01Z');
    expect((await suite.app.post('/api/v1/subscriptions/confirm', { token })).status).toBe(404);
    await suite.app.at('2026-03-12T12:01:00Z');
    expect([await rows('subscription'), await rows('subscription_token'), await rows('subscription_mail')]).toEqual([
      0, 0, 0,
    ]);
  });

  it('needs the secret, of which only a hash is kept', async () => {
    await ask();
    const token = secretIn(await mailAt(NOW), '/folgen/bestaetigen');
    const kept = await suite.database.db.query(
      'select hash from subscription_token',
      [],
      z.object({ hash: z.string() }),
    );
    expect(kept.map(({ hash }) => hash)).not.toContain(token);
    const other = await suite.app.post('/api/v1/subscriptions/confirm', { token: 'A'.repeat(43) });
    expect(other.status).toBe(404);
    expect(await other.text()).not.toMatch(/stadt\.example/);
  });

  it('manages nothing: that takes the secret it gives', async () => {
    await ask();
    const token = secretIn(await mailAt(NOW), '/folgen/bestaetigen');
    expect((await suite.app.post('/api/v1/subscriptions/change', { token, rhythm: 'weekly' })).status).toBe(404);
  });
});

describe('a subscription', () => {
  it('changes its rhythm, and never tells its address', async () => {
    const token = await follow();
    const answer = await suite.app.post('/api/v1/subscriptions/change', { token, rhythm: 'weekly' });
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ rhythm: 'weekly', nextAt: '2026-03-16T06:00:00.000Z' });
    expect(text).not.toMatch(/stadt\.example/);
  });

  it.each<[string, string | FormData, Readonly<Record<string, string>>]>([
    ['a form', 'List-Unsubscribe=One-Click', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form of several parts', oneClickForm(), {}],
    ['nothing', '', {}],
  ])('ends by one POST that brings %s, and its address is erased', async (_, body, headers) => {
    const token = await follow();
    const answer = await suite.app.post(`/api/v1/subscriptions/end?t=${token}`, body, headers);
    expect([answer.status, await answer.json()]).toEqual([200, { state: 'ended' }]);
    for (const table of ['subscription', 'subscription_token', 'subscription_mail', 'subscription_news']) {
      expect([table, await rows(table)]).toEqual([table, 0]);
    }
    expect((await suite.app.post(`/api/v1/subscriptions/end?t=${token}`, body, headers)).status).toBe(200);
  });

  it('does not end by GET, which programs that look at links do', async () => {
    const token = await follow();
    const answer = await suite.app.get(`/api/v1/subscriptions/end?t=${token}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/folgen/verwalten?t=${token}`]);
    expect(await rows('subscription')).toBe(1);
  });

  it('is asked again before twelve months are over, and ends with them unless confirmed', async () => {
    await follow();
    expect(await suite.app.at('2027-02-08T11:59:00Z')).toEqual([]);
    const again = await mailAt('2027-02-08T12:01:00Z');
    expect(again.mail.text).toContain('endet es am 10.03.2027');
    expect(await suite.app.at('2027-03-10T11:59:00Z')).toEqual([]);
    expect(await rows('subscription')).toBe(1);
    await suite.app.at('2027-03-10T12:00:01Z');
    expect(await rows('subscription')).toBe(0);
  });

  it('ends after twelve months although nobody could be asked, and is not asked in its last minute', async () => {
    await follow();
    expect(await suite.app.at('2027-03-20T12:00:00Z')).toEqual([]);
    expect(await rows('subscription')).toBe(0);
  });

  it('goes on for another twelve months when it is confirmed again', async () => {
    await follow();
    const token = secretIn(await mailAt('2027-02-08T12:01:00Z'), '/folgen/bestaetigen');
    expect((await suite.app.post('/api/v1/subscriptions/confirm', { token })).status).toBe(200);
    await suite.app.at('2027-03-10T12:00:01Z');
    expect(await rows('subscription')).toBe(1);
    expect(await suite.app.at('2028-01-09T12:02:00Z')).toHaveLength(1);
  });
});

function oneClickForm(): FormData {
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  return form;
}
