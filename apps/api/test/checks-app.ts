import 'reflect-metadata';
import { inspect } from 'node:util';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { CheckReport } from '@navigator/shared';
import { readConfig } from '../src/config/config.js';
import { FileChecksModule } from '../src/files/file-checks.module.js';
import { openFileDoors } from '../src/files/file-doors.js';
import { serveOpenApi } from '../src/openapi/serve.js';
import { GuardedClient } from '../src/platform/http/guarded-client.js';
import { configureHttp } from '../src/platform/http-setup.js';
import { PlatformModule } from '../src/platform/platform.module.js';
import { StoppedClock } from './harvest-kit.js';

/** The door for checks behind a real port, without a database. */
export interface ChecksApp {
  readonly clock: StoppedClock;
  readonly logged: readonly string[];
  /** Asks from a network address; without one from this machine's. */
  post(body: unknown, asker?: string): Promise<Response>;
  get(path: string): Promise<Response>;
  /** Any other request. */
  send(path: string, request: RequestInit): Promise<Response>;
  /** Asks, waits until the check has ended, and holds the report against the contract. */
  check(body: unknown): Promise<CheckReport>;
  close(): Promise<void>;
}

/** Boots it; strangers may ask the hosts of this comma list, too, unless a client is given that knows whom. */
export async function openChecksApp(privateHosts: string, client?: GuardedClient): Promise<ChecksApp> {
  const clock = new StoppedClock(new Date('2026-03-10T10:00:00Z'));
  const logged: string[] = [];
  const note = (facts: object, message: string): void => void logged.push(`${message} ${inspect(facts)}`);
  const log = { debug: note, info: note, warn: note, error: note };
  const config = readConfig({ ALLOW_PRIVATE_HOSTS: privateHosts, LOG_LEVEL: 'silent' });
  const imports = [PlatformModule.forRoot({ config, log, clock }), FileChecksModule];
  const given = Test.createTestingModule({ imports });
  const testing = await (client ? given.overrideProvider(GuardedClient).useValue(client) : given).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ trustProxy: true }), {
    logger: false,
  });
  app.enableShutdownHooks();
  await configureHttp(app, log);
  openFileDoors(app);
  serveOpenApi(app);
  await app.listen(0, '127.0.0.1');
  const door = doorOf(await app.getUrl());
  return { clock, logged, ...door, close: () => app.close() };
}

function doorOf(base: string): Pick<ChecksApp, 'post' | 'get' | 'send' | 'check'> {
  const send = (path: string, request: RequestInit): Promise<Response> => fetch(base + path, request);
  const get = (path: string): Promise<Response> => fetch(base + path);
  const post = (body: unknown, asker?: string): Promise<Response> => {
    const headers = { 'content-type': 'application/json', ...(asker !== undefined && { 'x-forwarded-for': asker }) };
    return fetch(`${base}/api/v1/checks`, { method: 'POST', headers, body: JSON.stringify(body) });
  };
  const check = async (body: unknown): Promise<CheckReport> => {
    const place = (await post(body)).headers.get('location') ?? '';
    for (;;) {
      const report = CheckReport.parse(await (await get(place)).json());
      if (report.state === 'done' || report.state === 'failed') return report;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return { get, post, send, check };
}
