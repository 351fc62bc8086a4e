import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FeedId, type Access, type Entry } from '@navigator/shared';
import { openAccessApp, type AccessApp } from '../../test/access-app.js';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { HARVEST_NOW } from '../../test/harvest-kit.js';
import { SEED_CITY, seedFeeds } from '../../test/seed-procedures.js';
import { Keys } from './keys.js';
import { PageAccess } from './page-access.js';
import { hashPassword } from './passwords.js';
import { Sessions } from './sessions.js';

jest.setTimeout(30_000);

const FEED = FeedId.parse(SEED_CITY.id);
const OWN = 'https://navigator.example';
const PASSWORD = 'richtig Pferd Batterie';

let database: TestDatabase;
let app: AccessApp;
let passwordHash: string;

beforeAll(async () => {
  database = await openTestDatabase();
  app = await openAccessApp(database.db, [], { BASE_URL: OWN });
  passwordHash = await hashPassword(PASSWORD);
});
let network = 0;
beforeEach(async () => {
  network += 1;
  app.clock.move(HARVEST_NOW);
  await database.truncate();
  await seedFeeds(database.db, [SEED_CITY]);
  await database.db.execute(
    `insert into account (id, email, name, role, password_hash, created_at)
     values ('account001', 'Erika@stadt.example', 'Erika', 'editor', $1, now())`,
    [passwordHash],
  );
});
afterAll(async () => {
  await app.close();
  await database.close();
});

/** A page that somebody asks for; every test has a network of its own. */
const visit = (cookie?: string, origin: string | undefined = OWN): Promise<Access> =>
  app.app.get(PageAccess).of({
    cookie: cookie?.split(';')[0],
    origin,
    fetchSite: undefined,
    own: OWN,
    asker: `192.0.${String(network)}.1`,
    door: 'POST /feeds/:id/einstellungen',
  });

const key = async (): Promise<{ id: string; key: string }> =>
  app.app.get(Keys).create(database.db, { feed: FEED, name: 'Bauamt' });
const cookieOf = (entry: Entry): string => (entry.kind === 'in' ? entry.cookie : `refused: ${entry.kind}`);
const loggedIn = async (): Promise<string> => cookieOf(await (await visit()).enterKey(FEED, (await key()).key));

const codes = async (): Promise<readonly (string | null)[]> => {
  const { items } = await app.audit.read({ outcome: 'refused', action: null, subject: null, limit: 20, cursor: null });
  return items.map(({ code }) => code);
};

/** The form of a page, with what the page knows of itself. */
function formOf({ csrf }: Access): FormData {
  const form = new FormData();
  if (csrf !== null) form.set('csrf', csrf);
  return form;
}

const refusal = async (asked: Promise<unknown>): Promise<unknown> => {
  const answer = await asked.then(
    () => null,
    (error: unknown) => error,
  );
  return answer instanceof Response ? [answer.status, await answer.json()] : answer;
};

describe('a session', () => {
  it('begins with a key, in a cookie that no script reads and no other site sends', async () => {
    const cookie = await loggedIn();
    expect(cookie).toMatch(/^__Host-navigator_session=[\w-]{43}; /);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=43200'])
      expect(cookie).toContain(part);
    const { who } = await visit(cookie);
    expect(who).toMatchObject({ kind: 'owner', feed: FEED, name: 'Bauamt' });
  });

  it('ends after two hours without a request, and after twelve with them', async () => {
    const cookie = await loggedIn();
    app.clock.move('2026-03-10T11:59:00Z');
    expect((await visit(cookie)).who.kind).toBe('owner');
    app.clock.move('2026-03-10T13:58:00Z');
    expect((await visit(cookie)).who.kind).toBe('owner');
    app.clock.move('2026-03-10T15:58:01Z');
    expect((await visit(cookie)).who.kind).toBe('nobody');
    const long = await loggedIn();
    for (let hour = 17; hour < 24; hour += 1) {
      app.clock.move(`2026-03-10T${String(hour)}:00:00Z`);
      expect((await visit(long)).who.kind).toBe('owner');
    }
    for (const at of ['2026-03-11T00:59:00Z', '2026-03-11T02:30:00Z', '2026-03-11T03:58:00Z']) {
      app.clock.move(at);
      expect((await visit(long)).who.kind).toBe('owner');
    }
    app.clock.move('2026-03-11T03:58:01Z');
    expect((await visit(long)).who.kind).toBe('nobody');
  });

  it('ends with its key, and when its owner leaves', async () => {
    const { id, key: text } = await key();
    const cookie = cookieOf(await (await visit()).enterKey(FEED, text));
    const other = await loggedIn();
    await app.app.get(Keys).revoke(database.db, id);
    expect((await visit(cookie)).who.kind).toBe('nobody');
    expect(await (await visit(other)).leave()).toContain('Max-Age=0');
    expect((await visit(other)).who.kind).toBe('nobody');
  });

  it('stands in the store as a hash alone', async () => {
    const cookie = await loggedIn();
    const secret = /=([\w-]{43})/.exec(cookie)?.[1] ?? '';
    const held = `select from session where session::text like '%' || $1 || '%'`;
    expect(await database.db.execute(held, [secret])).toBe(0);
  });
});

describe('a form', () => {
  const need = { kind: 'owner', feed: FEED } as const;

  it('is taken with the token of its session from a page of ours', async () => {
    const page = await visit(await loggedIn());
    expect(await page.demand(formOf(page), need)).toMatchObject({ kind: 'owner', feed: FEED });
    expect(await codes()).toEqual([]);
  });

  it('is refused without the token, with another one, or from another origin; and written down', async () => {
    const cookie = await loggedIn();
    const other = formOf(await visit(await loggedIn()));
    const page = await visit(cookie);
    expect(await refusal(page.demand(new FormData(), need))).toEqual([403, { code: 'forged' }]);
    expect(await refusal(page.demand(other, need))).toEqual([403, { code: 'forged' }]);
    const foreign = await visit(cookie, 'https://evil.example');
    expect(await refusal(foreign.demand(formOf(page), need))).toEqual([403, { code: 'forged' }]);
    const { items } = await app.audit.read({ outcome: 'refused', action: null, subject: FEED, limit: 9, cursor: null });
    expect(items).toMatchObject([{ actor: { name: 'Bauamt' }, code: 'forged', times: 3 }]);
  });

  it('tells who is nobody from whose session has ended', async () => {
    const nobody = await visit();
    expect(await refusal(nobody.demand(new FormData(), need))).toEqual([401, { code: 'key-needed' }]);
    const ended = await visit(`__Host-navigator_session=${'x'.repeat(43)}`);
    expect(await refusal(ended.demand(new FormData(), need))).toEqual([401, { code: 'session-expired' }]);
  });
});

describe('the password of an account', () => {
  const enter = async (password: string, email = 'erika@STADT.example'): Promise<Entry> =>
    (await visit()).enterPassword(email, password);

  it('opens a session with the role that the account has now', async () => {
    const cookie = cookieOf(await enter(PASSWORD));
    expect((await visit(cookie)).who).toEqual({ kind: 'staff', account: 'account001', name: 'Erika', role: 'editor' });
    await database.db.execute(`update account set disabled_at = now()`, []);
    expect((await visit(cookie)).who.kind).toBe('nobody');
    expect(await enter(PASSWORD)).toEqual({ kind: 'refused' });
    expect(await codes()).toEqual(['account-disabled']);
  });

  it.each([
    ['an account', 'erika@stadt.example'],
    ['no account', 'niemand@stadt.example'],
  ])('is refused alike for %s, and closes it for 15 minutes after five failures in a row', async (_, email) => {
    for (let tries = 0; tries < 5; tries += 1) expect(await enter('falsch', email)).toEqual({ kind: 'refused' });
    expect(await enter(PASSWORD, email)).toEqual({ kind: 'wait', seconds: 900 });
    app.clock.move('2026-03-10T10:14:59Z');
    expect(await enter(PASSWORD, email)).toEqual({ kind: 'wait', seconds: 1 });
    app.clock.move('2026-03-10T10:15:00Z');
    expect((await enter(PASSWORD, email)).kind).toBe(email.startsWith('erika') ? 'in' : 'refused');
  });

  it('is not worn down by many attempts at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 9 }, () => enter('falsch')));
    expect(outcomes.filter(({ kind }) => kind === 'refused')).toHaveLength(5);
  });

  it('is asked ten times a minute from one address, whatever the account', async () => {
    for (let tries = 0; tries < 10; tries += 1) await enter('falsch', `a${String(tries)}@stadt.example`);
    expect(await enter(PASSWORD)).toMatchObject({ kind: 'wait' });
    expect(await codes()).toEqual(['too-many-requests', 'password-wrong']);
  });

  it('is taken from our own pages alone, so that nobody is logged in by another site', async () => {
    const foreign = await visit(undefined, 'https://evil.example');
    expect(await foreign.enterPassword('erika@stadt.example', PASSWORD)).toEqual({ kind: 'refused' });
    expect(await codes()).toEqual(['forged']);
  });
});

describe('a session at a door', () => {
  const ask = async (headers: Readonly<Record<string, string>>): Promise<unknown> => {
    const answer = await fetch(`${app.base}/api/v1/feeds/${FEED}/login-links`, { method: 'POST', headers });
    const body: unknown = await answer.json();
    return [answer.status, body];
  };

  it('makes a login link with its token and our origin, and none without', async () => {
    const cookie = (await loggedIn()).split(';')[0] ?? '';
    const csrf = (await visit(cookie)).csrf ?? '';
    expect(await ask({ cookie, origin: OWN, 'x-csrf-token': csrf })).toMatchObject([201, { url: expect.any(String) }]);
    const forged: readonly Readonly<Record<string, string>>[] = [
      { cookie, origin: OWN },
      { cookie, 'x-csrf-token': csrf },
      { cookie, origin: 'null', 'x-csrf-token': csrf },
      { cookie, origin: `${OWN}.evil.example`, 'x-csrf-token': csrf },
    ];
    for (const headers of forged) expect(await ask(headers)).toMatchObject([403, { code: 'forged' }]);
    expect(await codes()).toEqual(['forged']);
  });

  it('by a link lasts like any other, and the link is good once', async () => {
    const answer = await fetch(`${app.base}/api/v1/feeds/${FEED}/login-links`, {
      method: 'POST',
      headers: { authorization: `Bearer ${(await key()).key}` },
    });
    const told: unknown = await answer.json();
    const url = new URL(typeof told === 'object' && told !== null && 'url' in told ? String(told.url) : '');
    expect(url.pathname).toBe('/zugang');
    const token = url.searchParams.get('t') ?? '';
    const entry = await (await visit()).enterLink(token);
    expect(entry).toMatchObject({ kind: 'in', to: `/feeds/${FEED}/verwalten` });
    expect(await (await visit()).enterLink(token)).toEqual({ kind: 'refused' });
    expect((await visit(cookieOf(entry))).who).toMatchObject({ kind: 'owner', name: 'Bauamt' });
    expect(await app.app.get(Sessions).of('x'.repeat(43))).toBeNull();
  });
});
