import { createServer, type Server, type ServerResponse } from 'node:http';
import { Module, type DynamicModule } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import type { FeedId, RunId } from '@navigator/shared';
import { readConfig } from '../src/config/config.js';
import { Db } from '../src/database/db.js';
import { FeedRegistry, type NewFeed } from '../src/feeds/feed-registry.js';
import { HarvestRequests } from '../src/harvest/harvest-requests.js';
import { HarvestWorker } from '../src/harvest/harvest.worker.js';
import { HarvestModule } from '../src/harvest/harvest.module.js';
import { MailModule } from '../src/mail/mail.module.js';
import { OperatorModule } from '../src/operator/operator.module.js';
import { Clock } from '../src/platform/clock.js';
import { createLog } from '../src/platform/log.js';
import { PlatformModule } from '../src/platform/platform.module.js';

export { pdsFeature, pdsList, square } from './pds-list.js';

/** A clock that stands until it is moved. */
export class StoppedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  move(to: string): void {
    this.instant = new Date(to);
  }
}

/** A municipal platform on loopback whose answer a test sets. */
export interface Platform {
  readonly url: string;
  readonly requests: readonly string[];
  answer(
    respond: (response: ServerResponse, headers: Readonly<Record<string, string | string[] | undefined>>) => void,
  ): void;
  close(): Promise<void>;
}

/** Starts a platform; it answers 404 until it is told what to say. */
export async function startPlatform(): Promise<Platform> {
  const requests: string[] = [];
  let respond: Parameters<Platform['answer']>[0] = (response) => response.writeHead(404).end();
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    respond(response, request.headers);
  });
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${String(port)}/feed.json`,
    requests,
    answer: (next) => {
      respond = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Says this as JSON with status 200. */
export function json(body: unknown): (response: ServerResponse) => void {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}

/** The harvesting side of the application on the test database. */
export interface Harvesting {
  readonly module: TestingModule;
  readonly clock: StoppedClock;
  readonly registry: FeedRegistry;
  /** Registers a feed, live unless the test says otherwise. */
  register(url: string, told?: Partial<NewFeed>): Promise<FeedId>;
  /** As asked for by a person. */
  harvest(feed: FeedId): Promise<RunId>;
  /** Everything that is due, as the schedule does. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** When harvests begin unless a test says otherwise: every example procedure is open. */
export const HARVEST_NOW = '2026-03-10T10:00:00Z';

/** Boots it with a stopped clock and loopback allowed; several on one database are several processes. */
export async function startHarvesting(
  db: Db,
  now = HARVEST_NOW,
  environment: Readonly<Record<string, string>> = {},
): Promise<Harvesting> {
  const clock = new StoppedClock(new Date(now));
  const config = readConfig({
    ALLOW_PRIVATE_HOSTS: '127.0.0.0/8',
    LOG_LEVEL: 'silent',
    SECRET_KEY: 'a secret of no installation whatever',
    ...environment,
  });
  const module = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot({ config, log: createLog('silent'), clock }),
      GivenDatabase.of(db),
      MailModule.forRoot(),
      HarvestModule,
      OperatorModule,
    ],
  }).compile();
  await module.init();
  const registry = module.get(FeedRegistry, { strict: false });
  return {
    module,
    clock,
    registry,
    register: async (url, told = {}) => (await registry.add({ ...newFeed(url), ...told })).id,
    harvest: (feed) => module.get(HarvestRequests, { strict: false }).harvest(feed),
    drain: () => module.get(HarvestWorker, { strict: false }).drain(),
    close: () => module.close(),
  };
}

/** What registering the platform of an imaginary city takes. */
export function newFeed(url: string): NewFeed {
  return {
    url: new URL(url),
    format: 'dipas-pds',
    name: 'Musterstadt',
    publisher: { name: 'Musterstadt', domain: null, territoryKey: '99001' },
    licence: null,
    isDemo: false,
    state: 'live',
  };
}

/** The suite's own database in place of one the application would open. */
@Module({})
export class GivenDatabase {
  static of(db: Db): DynamicModule {
    return { module: GivenDatabase, global: true, providers: [{ provide: Db, useValue: db }], exports: [Db] };
  }
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
