import 'reflect-metadata';
import { inspect } from 'node:util';
import { Module, type DynamicModule } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { SubscriptionToken } from '@navigator/shared';
import { Config, readConfig } from '../src/config/config.js';
import { Db } from '../src/database/db.js';
import { MailModule } from '../src/mail/mail.module.js';
import { Clock } from '../src/platform/clock.js';
import { configureHttp } from '../src/platform/http-setup.js';
import { Log } from '../src/platform/log.js';
import { ReadingModule } from '../src/reading.module.js';
import { Digests } from '../src/subscriptions/digests.js';
import { Following } from '../src/subscriptions/following.js';
import { Housekeeping } from '../src/subscriptions/housekeeping.js';
import { MailSubscriptionsModule } from '../src/subscriptions/mail-subscriptions.module.js';
import { openOneClick } from '../src/subscriptions/one-click.js';
import { Outbox } from '../src/subscriptions/outbox.js';
import type { TestDatabase } from './database.js';
import { StoppedClock } from './reading-app.js';
import { openMailbox, type Arrived, type SmtpMailbox } from './smtp-mailbox.js';

/** Where links in mails lead. */
export const BASE = 'https://navigator.example';

/** The application with following by mail, a stopped clock and a real mail server. */
export interface MailApp {
  readonly clock: StoppedClock;
  readonly mailbox: SmtpMailbox;
  readonly following: Following;
  readonly outbox: Outbox;
  /** Everything that was logged, errors of doors included. */
  readonly logged: readonly string[];
  /** What was logged so far was meant to be. */
  forgetLog(): void;
  /** The clock goes to an instant, and everything that is due then is done. */
  at(instant: string): Promise<readonly Arrived[]>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  get(path: string): Promise<Response>;
  close(): Promise<void>;
}

/** Opens it over a database; `options` are written behind the address of the mail server. */
export async function openMailApp({ db }: Pick<TestDatabase, 'db'>, options = ''): Promise<MailApp> {
  const mailbox = await openMailbox();
  const clock = new StoppedClock('2026-03-10T12:00:00Z');
  const logged: string[] = [];
  const config = readConfig({
    BASE_URL: BASE,
    OPERATOR_NAME: 'Musterstadt',
    SMTP_URL: `smtp://127.0.0.1:${String(mailbox.port)}?from=beteiligung@stadt.example${options}`,
  });
  const reading = ReadingModule.forRoot({ demo: 'auto' });
  const testing = await Test.createTestingModule({
    imports: [
      globals({ db, clock, config, log: listening(logged) }),
      reading,
      MailModule.forRoot(),
      MailSubscriptionsModule.forRoot({ reading, isTicking: false }),
    ],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  openOneClick(app);
  await configureHttp(app, { error: (facts) => logged.push(inspect(facts)) });
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  const [digests, outbox, housekeeping] = [app.get(Digests), app.get(Outbox), app.get(Housekeeping)];
  return {
    clock,
    mailbox,
    logged,
    outbox,
    forgetLog: () => void logged.splice(0),
    following: app.get(Following),
    at: async (instant) => {
      clock.set(instant);
      await housekeeping.tidy();
      await digests.gather();
      await outbox.send();
      return mailbox.take();
    },
    post: (path, body, headers = {}) => post(base + path, body, headers),
    get: (path) => fetch(base + path, { redirect: 'manual' }),
    close: async () => {
      await app.close();
      await mailbox.close();
    },
  };
}

function post(url: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Response> {
  const isReady = typeof body === 'string' || body instanceof FormData;
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...(!isReady && { 'content-type': 'application/json' }), ...headers },
    body: isReady ? body : JSON.stringify(body),
  });
}

/** A log that remembers everything. */
function listening(logged: string[]): Log {
  const remember = (facts: object, message: string): void => {
    logged.push(`${message} ${inspect(facts, { depth: 5 })}`);
  };
  return { debug: remember, info: remember, warn: remember, error: remember };
}

@Module({})
class Globals {}

interface GlobalThings {
  readonly db: Db;
  readonly clock: Clock;
  readonly config: Config;
  readonly log: Log;
}

/** What the application's own modules would provide everywhere. */
function globals({ db, clock, config, log }: GlobalThings): DynamicModule {
  const providers = [
    { provide: Db, useValue: db },
    { provide: Clock, useValue: clock },
    { provide: Config, useValue: config },
    { provide: Log, useValue: log },
  ];
  return { module: Globals, global: true, providers, exports: [Db, Clock, Config, Log] };
}

/** The first address in a mail's text that begins so. */
export function linkIn({ mail }: Arrived, beginning: string): string {
  const found = (mail.text ?? '').split(/\s/).find((word) => word.startsWith(BASE + beginning));
  if (found === undefined) throw new Error(`No link ${beginning} in ${mail.text ?? 'no text'}`);
  return found;
}

/** The secret in the first such link. */
export function secretIn(arrived: Arrived, beginning: string): SubscriptionToken {
  return SubscriptionToken.parse(new URL(linkIn(arrived, beginning)).searchParams.get('t'));
}
