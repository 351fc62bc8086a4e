import { afterAll, afterEach, beforeAll, beforeEach, expect, jest } from '@jest/globals';
import { FeedId } from '@navigator/shared';
import { noteHealth } from '../src/feeds/health/note-health.js';
import { MailOutbox } from '../src/notices/mail-outbox.js';
import { NoticeWatch } from '../src/notices/notice-watch.js';
import { NoticesModule } from '../src/notices/notices.module.js';
import { OwnerNotices } from '../src/notices/owner-notices.js';
import { WebhookOutbox } from '../src/notices/webhook-outbox.js';
import { newId } from '../src/platform/new-id.js';
import { openAccessApp, type AccessApp } from './access-app.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { SEED_CITY, seedFeeds } from './seed-procedures.js';
import { openMailbox, type Arrived, type SmtpMailbox } from './smtp-mailbox.js';
import { openHookHost, type HookHost } from './webhook-host.js';

/** The feed that everything is about. */
export const FEED = FeedId.parse(SEED_CITY.id);

/** Where its people get mail. */
export const OWNER = 'buero@musterstadt.example';

/** Whoever sets something where it does not matter who. */
export const OPERATOR = { kind: 'operator' } as const;

/** What every suite about notices has: a feed, the application, a real mail server, a real receiver of webhooks. */
export interface NoticeSuite {
  readonly database: TestDatabase;
  readonly app: AccessApp;
  readonly notices: OwnerNotices;
  readonly mailbox: SmtpMailbox;
  readonly hooks: HookHost;
  /** Another process on the same database. */
  another(): Promise<NoticeProcess>;
  /** The clock goes to an instant, and everything that is due then is done. @returns the mails that came */
  at(instant: string): Promise<readonly Arrived[]>;
  /** A harvest fails, or works, at an instant. */
  harvest(instant: string, how: 'fails' | 'works'): Promise<void>;
}

/** A process that can look, send and post. */
export interface NoticeProcess {
  readonly app: AccessApp;
  readonly mails: MailOutbox;
  readonly webhooks: WebhookOutbox;
  readonly watch: NoticeWatch;
}

/** Sets a suite up around each of its tests. Nothing that it logs may tell where anybody is told. */
export function noticeSuite(): NoticeSuite {
  const state: State = { database: undefined, mailbox: undefined, hooks: undefined, running: [] };
  jest.setTimeout(30_000);
  beforeAll(async () => {
    state.database = await openTestDatabase();
  });
  beforeEach(() => begin(state));
  afterEach(() => end(state));
  afterAll(() => given(state.database).close());
  return {
    get database() {
      return given(state.database);
    },
    get app() {
      return given(state.running[0]).app;
    },
    get notices() {
      return given(state.running[0]).app.app.get(OwnerNotices);
    },
    get mailbox() {
      return given(state.mailbox);
    },
    get hooks() {
      return given(state.hooks);
    },
    another: () => another(state),
    at: async (instant) => {
      for (const process of state.running) await allDue(process, instant);
      return given(state.mailbox).take();
    },
    harvest: (instant, how) => harvest(given(state.database), instant, how),
  };
}

interface State {
  database: TestDatabase | undefined;
  mailbox: SmtpMailbox | undefined;
  hooks: HookHost | undefined;
  running: readonly NoticeProcess[];
}

function given<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('the suite has not begun');
  return thing;
}

async function begin(state: State): Promise<void> {
  await given(state.database).truncate();
  await seedFeeds(given(state.database).db, [SEED_CITY]);
  [state.mailbox, state.hooks] = [await openMailbox(), await openHookHost()];
  await another(state);
}

async function end(state: State): Promise<void> {
  const logged = state.running.flatMap(({ app }) => app.logged).join('\n');
  for (const { app } of state.running) await app.close();
  state.running = [];
  await given(state.mailbox).close();
  await given(state.hooks).close();
  expect(logged).not.toMatch(/buero|@musterstadt|secret-of-the|pnw_/);
}

async function another(state: State): Promise<NoticeProcess> {
  const process = await open(given(state.database), given(state.mailbox), given(state.hooks));
  state.running = [...state.running, process];
  return process;
}

async function open({ db }: TestDatabase, mailbox: SmtpMailbox, hooks: HookHost): Promise<NoticeProcess> {
  const app = await openAccessApp(db, [NoticesModule.forRoot({ isTicking: false })], {
    BASE_URL: 'https://navigator.example',
    OPERATOR_NAME: 'Musterland',
    SMTP_URL: `smtp://127.0.0.1:${String(mailbox.port)}?from=betrieb@navigator.example`,
    ALLOW_PRIVATE_HOSTS: `127.0.0.1:${String(hooks.port)}`,
  });
  const { app: nest } = app;
  return { app, mails: nest.get(MailOutbox), webhooks: nest.get(WebhookOutbox), watch: nest.get(NoticeWatch) };
}

async function allDue({ app, watch, mails, webhooks }: NoticeProcess, instant: string): Promise<void> {
  app.clock.move(instant);
  await watch.look();
  await mails.send();
  await webhooks.send();
}

/** What a run leaves behind that this is about: the count of failures, its row, and how the feed stands. */
async function harvest({ db }: TestDatabase, instant: string, how: 'fails' | 'works'): Promise<void> {
  const fails = how === 'fails';
  await db.transaction(async (tx) => {
    await tx.execute(
      `insert into run (id, feed_id, started_at, finished_at, requested, outcome, error) values ($1, $2, $3, $3, false, $4, $5)`,
      [newId(), FEED, instant, fails ? 'failed' : 'unchanged', fails ? JSON.stringify(ERROR) : null],
    );
    await tx.execute(
      fails
        ? `update feed set failures = failures + 1, failing_since = coalesce(failing_since, $2), next_due_at = $2::timestamptz + interval '60 days' where id = $1`
        : `update feed set failures = 0, failing_since = null, next_due_at = $2::timestamptz + interval '60 days' where id = $1`,
      [FEED, instant],
    );
    await noteHealth(tx, { feed: FEED, now: new Date(instant) });
  });
}

const ERROR = {
  code: 'connect-failed',
  detail: 'host',
  text: { de: 'Der Server nimmt keine Verbindung an.', en: 'The server does not accept connections.' },
};
