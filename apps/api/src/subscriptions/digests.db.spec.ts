import { describe, expect, it } from '@jest/globals';
import type { Rhythm } from '@navigator/shared';
import { linkIn, secretIn, type MailApp } from '../../test/mail-app.js';
import { mailSuite } from '../../test/mail-suite.js';
import { aProcedure, phase, seedProcedures } from '../../test/seed-procedures.js';
import type { Arrived } from '../../test/smtp-mailbox.js';

/** Tuesday noon; the mornings after it. */
const NOW = '2026-03-10T12:00:00Z';
const WEDNESDAY = '2026-03-11T06:00:10Z';
const THURSDAY = '2026-03-12T06:00:10Z';
const MONDAY = '2026-03-16T06:00:10Z';

const suite = mailSuite({ judge: ({ logged }) => expect(logged).toEqual([]) });

/** Somebody follows a filter from Tuesday noon on; the secret of the confirmation manages it. */
async function follow(filter: object = {}, rhythm: Rhythm = 'daily', language = 'de'): Promise<string> {
  await suite.app.post('/api/v1/subscriptions', { email: 'erika@stadt.example', filter, rhythm, language });
  const [asked] = await suite.app.at(NOW);
  if (asked === undefined) throw new Error('nothing came');
  const { token } = (await suite.app.following.confirm(confirmSecret(asked))) ?? { token: '' };
  return token;
}

function confirmSecret(asked: Arrived): Parameters<MailApp['following']['confirm']>[0] {
  const prefix = asked.mail.text?.includes('/en/folgen') === true ? '/en' : '';
  return secretIn(asked, `${prefix}/folgen/bestaetigen`);
}

/** Changes procedures at an instant, as a harvest does. */
async function change(instant: string, ...statements: readonly string[]): Promise<void> {
  await suite.database.db.transaction(async (tx) => {
    await tx.execute(`select set_config('navigator.now', $1, true)`, [instant]);
    for (const sql of statements) await tx.execute(sql, []);
  });
}

const put = (id: string, title: string, differences: Parameters<typeof aProcedure>[2] = {}): Promise<void> =>
  seedProcedures(suite.database.db, [aProcedure(id, title, { createdAt: '2026-03-10T15:00:00Z', ...differences })]);

const OLD = { createdAt: '2026-01-01T00:00:00Z' } as const;
const LONG = [phase('2026-03-01', '2026-04-30')];

/** Headings and titles of a mail's text, in order. */
const outline = ({ mail }: Arrived): readonly string[] =>
  (mail.text ?? '').split('\n').filter((line, at, lines) => line.startsWith('* ') || /^=+$/.test(lines[at + 1] ?? ''));

const outlines = async (instant: string): Promise<readonly (readonly string[])[]> =>
  (await suite.app.at(instant)).map(outline);

const EXTEND = `update procedure set phases = '${JSON.stringify([phase('2026-03-01', '2026-05-31')])}',
  public_ranges = '{[2026-02-28 23:00Z,2026-05-31 22:00Z)}', last_end = '2026-05-31 22:00Z' where id = '0000000001'`;
const PUBLISH = `update procedure set result = '{"state": "published", "url": "https://stadt.example/r", "publishedAt": null}'`;

describe('a digest', () => {
  it('tells what happened since, grouped, most urgent first, and nothing from before', async () => {
    await put('0000000001', 'Hafen', { ...OLD, phases: LONG });
    await put('0000000002', 'Bald zu Ende', { ...OLD, phases: [phase('2026-03-01', '2026-03-14')] });
    await put('0000000003', 'Noch eher', { ...OLD, phases: [phase('2026-03-01', '2026-03-13')] });
    await put('0000000004', 'Mit Ergebnis', { ...OLD, phases: [phase('2026-01-01', '2026-02-01')] });
    await put('0000000005', 'Abgesagt', { ...OLD, phases: LONG });
    await put('0000000006', 'Beginnt', { ...OLD, phases: [phase('2026-03-11', '2026-04-30')] });
    await put('0000000007', 'Längst da', { ...OLD, phases: LONG });
    await follow({ status: 'open,planned' });
    await put('0000000008', 'Neu', { phases: LONG });
    await put('0000000009', 'Neuer', { phases: LONG, createdAt: '2026-03-10T18:00:00Z' });
    await put('000000000a', 'Neu und schon vorbei', { phases: [phase('2025-01-01', '2025-02-01')] });
    await change('2026-03-10T16:00:00Z', EXTEND);
    await change('2026-03-10T17:00:00Z', `${PUBLISH} where id = '0000000004'`);
    await change('2026-03-10T18:00:00Z', `update procedure set flag = 'cancelled' where id = '0000000005'`);
    const [digest, another] = await suite.app.at(WEDNESDAY);
    if (digest === undefined || another !== undefined) throw new Error('not one mail');
    expect(outline(digest)).toEqual([
      'Abgebrochen',
      '* Abgesagt',
      'Frist geändert',
      '* Hafen',
      'Enden in den nächsten drei Tagen',
      '* Noch eher',
      '* Bald zu Ende',
      'Ergebnis veröffentlicht',
      '* Mit Ergebnis',
      'Neue Verfahren',
      '* Neuer',
      '* Neu',
      'Jetzt offen',
      '* Beginnt',
    ]);
    expect(digest.mail.subject).toBe(
      '1 abgebrochen, 1 Frist geändert, 2 enden bald, 1 Ergebnis, 2 neue Verfahren, 1 jetzt offen',
    );
    expect(digest.mail.text).toContain('Frist verlängert bis 31.05.2026 (zuvor 30.04.2026).');
    expect(digest.mail.text).toContain('https://navigator.example/verfahren/hafen-0000000001');
  });

  it('tells nothing twice, whichever morning it is, and is not sent where nothing happened', async () => {
    await follow({});
    await put('0000000001', 'Hafen', { phases: LONG });
    await change('2026-03-10T16:00:00Z', EXTEND);
    expect(await outlines(WEDNESDAY)).toEqual([['Frist geändert', '* Hafen']]);
    expect(await suite.app.at(WEDNESDAY)).toEqual([]);
    for (const day of [12, 13, 14, 15]) expect(await suite.app.at(`2026-03-${String(day)}T06:00:10Z`)).toEqual([]);
  });

  it('comes at 7 o’clock and not before', async () => {
    await follow({});
    await put('0000000001', 'Hafen', { phases: LONG });
    expect(await suite.app.at('2026-03-11T05:59:59Z')).toEqual([]);
    expect(await suite.app.at('2026-03-11T06:00:00Z')).toHaveLength(1);
  });

  it('comes every Monday to who wants it weekly, with all that happened in the week', async () => {
    await follow({}, 'weekly');
    await put('0000000001', 'Hafen', { phases: LONG });
    expect(await suite.app.at(WEDNESDAY)).toEqual([]);
    expect(await outlines(MONDAY)).toEqual([['Neue Verfahren', '* Hafen']]);
    await put('0000000002', 'Markt', { phases: LONG, createdAt: '2026-03-17T12:00:00Z' });
    await put('0000000003', 'Endet Freitag', { ...OLD, phases: [phase('2026-03-01', '2026-03-27')] });
    expect(await outlines('2026-03-23T06:00:10Z')).toEqual([
      ['Enden in den nächsten sieben Tagen', '* Endet Freitag', 'Neue Verfahren', '* Markt'],
    ]);
  });

  it('finds what a harvest wrote late, dated before the last digest', async () => {
    await follow({});
    expect(await suite.app.at(WEDNESDAY)).toEqual([]);
    await put('0000000001', 'Lange unterwegs', { phases: LONG, createdAt: '2026-03-11T05:58:00Z' });
    expect(await outlines(THURSDAY)).toEqual([['Neue Verfahren', '* Lange unterwegs']]);
  });

  it('that the server slept through waits for a morning', async () => {
    await follow({});
    await put('0000000001', 'Hafen', { phases: LONG });
    expect(await suite.app.at('2026-03-11T22:00:00Z')).toEqual([]);
    expect(await outlines(THURSDAY)).toEqual([['Neue Verfahren', '* Hafen']]);
  });

  it('keeps to its filter: place, topic, words', async () => {
    await follow({ topic: 'housing' });
    await put('0000000001', 'Weg', { topics: ['mobility'], phases: LONG });
    await put('0000000002', 'Haus', { topics: ['housing'], phases: LONG });
    expect(await outlines(WEDNESDAY)).toEqual([['Neue Verfahren', '* Haus']]);
  });

  it('tells a draft when it may be seen, not when it came', async () => {
    await follow({});
    await put('0000000001', 'Entwurf', { showsPlanned: false, phases: [phase('2026-03-12', '2026-04-30')] });
    expect(await suite.app.at(WEDNESDAY)).toEqual([]);
    expect(await outlines(THURSDAY)).toEqual([['Neue Verfahren', '* Entwurf']]);
  });

  it('has no word of what was withdrawn, also between finding and sending', async () => {
    await follow({});
    await put('0000000001', 'Herr Mustermann', { phases: LONG });
    await put('0000000002', 'Markt', { phases: LONG });
    suite.app.mailbox.refuse('erika@stadt.example', { at: 'data', code: 451 });
    expect(await suite.app.at(WEDNESDAY)).toEqual([]);
    await suite.database.db.execute(`update procedure set lifecycle = 'withdrawn' where id = '0000000001'`, []);
    suite.app.mailbox.refuse('erika@stadt.example', null);
    const [digest] = await suite.app.at('2026-03-11T06:05:00Z');
    expect(digest?.raw).not.toContain('Mustermann');
    expect(digest === undefined ? [] : outline(digest)).toEqual(['Neue Verfahren', '* Markt']);
    suite.app.forgetLog();
  });

  it('shows fifteen of a kind and leads to the others (F85)', async () => {
    await follow({});
    const many = Array.from({ length: 402 }, (_, at) =>
      aProcedure(`4${String(at).padStart(9, '0')}`, `Pfad ${String(at)}`, {
        phases: LONG,
        createdAt: '2026-03-10T15:00:00Z',
      }),
    );
    await seedProcedures(suite.database.db, many);
    const mails = await suite.app.at(WEDNESDAY);
    expect(mails.map(({ mail }) => mail.subject)).toEqual(['402 neue Verfahren']);
    expect(mails[0]?.mail.text).toContain('387 weitere auf der Seite ansehen:\nhttps://navigator.example/?status=all');
    expect(await suite.app.at(THURSDAY)).toEqual([]);
  });

  it('can be ended by one click of a mail program (RFC 8058), and leads to its page', async () => {
    await follow({});
    await put('0000000001', 'Hafen', { phases: LONG });
    const [digest] = await suite.app.at(WEDNESDAY);
    if (digest === undefined) throw new Error('nothing came');
    const header = (key: string): string | undefined => digest.mail.headers.find((one) => one.key === key)?.value;
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [, address = ''] = /^<(https:[^>]+)>$/.exec(header('list-unsubscribe') ?? '') ?? [];
    const { pathname, search } = new URL(address);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await suite.app.post(pathname + search, 'List-Unsubscribe=One-Click', form)).status).toBe(200);
    await put('0000000002', 'Markt', { phases: LONG, createdAt: '2026-03-11T15:00:00Z' });
    expect(await suite.app.at(THURSDAY)).toEqual([]);
    expect(linkIn(digest, '/folgen/verwalten')).toContain('?t=');
  });

  it('speaks English to who asked for it', async () => {
    await follow({}, 'daily', 'en');
    await put('0000000001', 'Hafen', { phases: LONG });
    const [digest] = await suite.app.at(WEDNESDAY);
    expect(digest?.mail.subject).toBe('1 new procedure');
    expect(digest?.mail.text).toContain('https://navigator.example/en/verfahren/hafen-0000000001');
  });

  it('prints hostile titles as text', async () => {
    await follow({});
    await put('0000000001', '<img src=x onerror=alert(1)>\r\nBcc: x@y.example "&', { phases: LONG });
    const [digest] = await suite.app.at(WEDNESDAY);
    expect(digest?.mail.html).toContain('&lt;img src=x onerror=alert(1)&gt; Bcc: x@y.example &quot;&amp;');
    expect(digest?.mail.html).not.toContain('<img');
    expect(digest?.mail.bcc).toBeUndefined();
  });
});
