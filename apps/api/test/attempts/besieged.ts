import { request } from 'node:http';
import { FeedId } from '@navigator/shared';
import { z } from 'zod';
import { Keys } from '../../src/access/keys.js';
import { SessionSecret } from '../../src/access/session-secret.js';
import { Sessions } from '../../src/access/sessions.js';
import { Db } from '../../src/database/db.js';
import { SEED_CITY, seedFeeds, seedProcedures, aProcedure } from '../seed-procedures.js';
import { openWholeApp, type WholeApp } from '../whole-app.js';

/** Where the besieged server says it stands. */
export const OWN = 'https://beteiligung.example';

/** Ids of feeds, each in another state; `unproved` is a registration that is no feed. */
export const FEEDS = {
  own: FeedId.parse('feedfeed01'),
  foreign: FeedId.parse('feedfeed02'),
  proposed: FeedId.parse('feedfeed03'),
  removed: FeedId.parse('feedfeed04'),
  unproved: FeedId.parse('feedfeed05'),
} as const;

/** Things of the feed `own` that doors name. */
export const THINGS = { quarantine: '0quarant01', procedure: '0000000001' } as const;

/** Somebody's session: its cookie and the token of its forms. */
export interface SessionPapers {
  readonly cookie: string;
  readonly csrf: string;
}

/** What attackers have got hold of. */
export interface Papers {
  readonly keys: Readonly<Record<keyof typeof FEEDS | 'revoked' | 'rotated', string>>;
  readonly sessions: Readonly<Record<'owner' | 'other' | 'expired' | 'viewer' | 'disabled', SessionPapers>>;
}

/** One request, word for word. */
export interface Sent {
  readonly door: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** How it was answered, and what the audit log says about it. */
export interface Outcome {
  readonly status: number;
  readonly code: string | null;
  readonly audit: readonly string[];
}

/** The whole server on a database of its own, with feeds, keys and sessions worth attacking. */
export interface Besieged {
  readonly whole: WholeApp;
  readonly papers: Papers;
  /** Sends a request from a network of its own. */
  attempt(sent: Sent): Promise<Outcome>;
}

/** Opens it. */
export async function openBesieged(): Promise<Besieged> {
  const whole = await openWholeApp({ BASE_URL: OWN, TRUST_PROXY: 'true' });
  const db = whole.app.get(Db, { strict: false });
  await seed(db);
  const papers = { keys: await makeKeys(whole), sessions: await makeSessions(whole, db) };
  let count = 0;
  return {
    whole,
    papers,
    attempt: async (sent) => {
      count += 1;
      const asker = `10.${String(count >> 8)}.${String(count & 255)}.7`;
      const told = await send(whole.url, { ...sent, headers: { 'x-forwarded-for': asker, ...sent.headers } });
      return { ...told, audit: await auditOf(db, asker) };
    },
  };
}

const STATES = { own: 'live', foreign: 'live', proposed: 'proposed', removed: 'removed' } as const;

async function seed(db: Db): Promise<void> {
  await seedFeeds(
    db,
    Object.entries(STATES).map(([name, state], index) => ({
      ...SEED_CITY,
      id: `feedfeed0${String(index + 1)}`,
      url: `https://${name}.example/`,
      state,
    })),
  );
  await seedProcedures(db, [aProcedure(THINGS.procedure, 'Radweg', { feed: FEEDS.own })]);
  await db.execute(
    `insert into run (id, feed_id, started_at, finished_at, requested) values ('0run000001', $1, now(), now(), false)`,
    [FEEDS.own],
  );
  await db.execute(
    `insert into quarantine (id, feed_id, run_id, reason, holds, state, facts, opened_at)
     values ($1, $2, '0run000001', 'shrunk', 'removals', 'open', '{}', now())`,
    [THINGS.quarantine, FEEDS.own],
  );
}

async function makeKeys({ app }: WholeApp): Promise<Papers['keys']> {
  const [keys, db] = [app.get(Keys, { strict: false }), app.get(Db, { strict: false })];
  const make = (feed: FeedId): Promise<{ id: string; key: string }> => keys.create(db, { feed, name: 'Bauamt' });
  const [revoked, rotated] = [await make(FEEDS.own), await make(FEEDS.own)];
  await keys.revoke(db, revoked.id);
  await keys.rotate(db, rotated.id);
  const [own, foreign, proposed] = [await make(FEEDS.own), await make(FEEDS.foreign), await make(FEEDS.proposed)];
  const [removed, unproved] = [await make(FEEDS.removed), await make(FEEDS.unproved)];
  return {
    own: own.key,
    foreign: foreign.key,
    proposed: proposed.key,
    removed: removed.key,
    unproved: unproved.key,
    revoked: revoked.key,
    rotated: rotated.key,
  };
}

async function makeSessions({ app }: WholeApp, db: Db): Promise<Papers['sessions']> {
  const [sessions, secret] = [app.get(Sessions, { strict: false }), app.get(SessionSecret, { strict: false })];
  await db.execute(
    `insert into account (id, email, name, role, created_at) values
       ('0viewer001', 'v@stadt.example', 'Vera', 'viewer', now()), ('0gone00001', 'g@stadt.example', 'Gero', 'operator', now())`,
    [],
  );
  const papersOf = async (setCookie: Promise<string>): Promise<SessionPapers> => {
    const cookie = (await setCookie).split(';')[0] ?? '';
    return { cookie, csrf: await secret.csrfOf(cookie.slice(cookie.indexOf('=') + 1)) };
  };
  const owner = { feed: FEEDS.own, key: null };
  const expired = await papersOf(sessions.openForOwner(owner));
  await db.execute(`update session set expires_at = now() - interval '1 second'`, []);
  const made = {
    expired,
    owner: await papersOf(sessions.openForOwner(owner)),
    other: await papersOf(sessions.openForOwner({ feed: FEEDS.foreign, key: null })),
    viewer: await papersOf(sessions.openForStaff('0viewer001')),
    disabled: await papersOf(sessions.openForStaff('0gone00001')),
  };
  await db.execute(`update account set disabled_at = now() where id = '0gone00001'`, []);
  return made;
}

/** Not by `fetch`, which tidies addresses and headers up. */
function send(base: string, { door, headers = {}, body = '' }: Sent): Promise<Omit<Outcome, 'audit'>> {
  const [method = '', path = ''] = door.split(' ');
  const { hostname, port } = new URL(base);
  const type =
    body === '' ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers: { ...type, ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, code: codeIn(Buffer.concat(chunks).toString()) });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function codeIn(text: string): string | null {
  try {
    return z.object({ code: z.string() }).safeParse(JSON.parse(text)).data?.code ?? null;
  } catch {
    return null;
  }
}

/** What the log says about a network: outcome and code. */
async function auditOf(db: Db, asker: string): Promise<readonly string[]> {
  const sql = `select outcome || ' ' || code as said from audit where network = $1 order by number`;
  const rows = await db.query(sql, [asker.replace(/\d+$/, '0/24')], z.object({ said: z.string() }));
  return rows.map(({ said }) => said);
}
