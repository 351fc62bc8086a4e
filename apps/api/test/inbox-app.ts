import 'reflect-metadata';
import { inspect } from 'node:util';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { readConfig } from '../src/config/config.js';
import type { Db } from '../src/database/db.js';
import { HarvestWorker } from '../src/harvest/harvest.worker.js';
import { openInbox } from '../src/inbox/door.js';
import { InboxModule } from '../src/inbox/inbox.module.js';
import { Senders } from '../src/inbox/senders.js';
import { Settling } from '../src/inbox/settling.js';
import { serveOpenApi } from '../src/openapi/serve.js';
import { MailModule } from '../src/mail/mail.module.js';
import { OperatorModule } from '../src/operator/operator.module.js';
import { configureHttp } from '../src/platform/http-setup.js';
import { PlatformModule } from '../src/platform/platform.module.js';
import { ReadingModule } from '../src/reading.module.js';
import { GivenDatabase, HARVEST_NOW, StoppedClock } from './harvest-kit.js';

/** How a message was answered. */
export interface BroughtAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly headers: Headers;
}

/** The door for messages and the reading side behind a real port, on the test database. */
export interface InboxApp {
  readonly clock: StoppedClock;
  readonly senders: Senders;
  readonly app: NestFastifyApplication;
  /** Everything the process logged. */
  readonly logged: readonly string[];
  /** Brings a message with this token. */
  bring(
    token: string | null,
    body: string | Uint8Array,
    headers?: Readonly<Record<string, string>>,
  ): Promise<BroughtAnswer>;
  /** The same, to another spelling of the address. */
  bringTo(path: string): InboxApp['bring'];
  get(path: string): Promise<Response>;
  /** Everything that is due, as the schedule does. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Boots it; several on one database are several processes. */
export async function openInboxApp(db: Db, now = HARVEST_NOW): Promise<InboxApp> {
  const clock = new StoppedClock(new Date(now));
  const config = readConfig({ DEMO: 'off', LOG_LEVEL: 'silent', SECRET_KEY: 'a secret of no installation whatever' });
  const logged: string[] = [];
  const note = (facts: object, message: string): void => void logged.push(`${message} ${inspect(facts, { depth: 9 })}`);
  const log = { debug: note, info: note, warn: note, error: note };
  const testing = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot({ config, log, clock }),
      GivenDatabase.of(db),
      MailModule.forRoot(),
      InboxModule,
      OperatorModule,
      ReadingModule.forRoot({ demo: 'off' }),
    ],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  await configureHttp(app, log);
  openInbox(app);
  serveOpenApi(app);
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  const bringTo =
    (path: string): InboxApp['bring'] =>
    async (token, body, headers = {}) => {
      const authorization: Readonly<Record<string, string>> =
        token === null ? {} : { authorization: `Bearer ${token}` };
      const answer = await fetch(base + path, {
        method: 'POST',
        headers: { 'content-type': 'application/xml', ...authorization, ...headers },
        body: body instanceof Uint8Array ? Buffer.from(body) : body,
      });
      const type = answer.headers.get('content-type') ?? '';
      return { status: answer.status, type, text: await answer.text(), headers: answer.headers };
    };
  return {
    clock,
    app,
    senders: app.get(Senders, { strict: false }),
    logged,
    bring: bringTo('/api/v1/inbox/xbeteiligung'),
    bringTo,
    get: (path) => fetch(base + path, { redirect: 'manual' }),
    drain: () => app.get(HarvestWorker, { strict: false }).drain(),
    close: () => {
      app.get(Settling, { strict: false }).stop();
      return app.close();
    },
  };
}
