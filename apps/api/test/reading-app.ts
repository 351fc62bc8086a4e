import 'reflect-metadata';
import { inspect } from 'node:util';
import { Module, type DynamicModule } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Db } from '../src/database/db.js';
import type { DemoMode } from '../src/feeds/demo-switch.js';
import { serveOpenApi } from '../src/openapi/serve.js';
import { Clock } from '../src/platform/clock.js';
import { configureHttp } from '../src/platform/http-setup.js';
import { ReadingModule } from '../src/reading.module.js';

/** A clock that shows what the test says. */
export class StoppedClock extends Clock {
  constructor(private instant: string) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  set(instant: string): void {
    this.instant = instant;
  }
}

/** The reading side behind a real port. */
export interface ReadingApp {
  readonly app: NestFastifyApplication;
  readonly clock: StoppedClock;
  /** What went wrong unexpectedly; a suite asserts that this stays empty. */
  readonly logged: readonly string[];
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** The JSON of a 200, or an error that shows the answer. */
  json(path: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts the real app over the given database with a stopped clock. */
export async function openReadingApp(
  db: Db,
  demo: DemoMode = 'auto',
  now = '2026-03-10T12:00:00Z',
): Promise<ReadingApp> {
  const clock = new StoppedClock(now);
  const logged: string[] = [];
  const testing = await Test.createTestingModule({
    imports: [globals(db, clock), ReadingModule.forRoot({ demo })],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  await configureHttp(app, { error: (facts) => logged.push(inspect(facts)) });
  serveOpenApi(app);
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(base + path, { headers, redirect: 'manual' });
  const json = async (path: string): Promise<unknown> => {
    const answer = await get(path);
    if (answer.status !== 200) throw new Error(`${String(answer.status)} ${await answer.text()} ${logged.join('\n')}`);
    return answer.json();
  };
  return { app, clock, logged, get, json, close: () => app.close() };
}

@Module({})
class Globals {}

/** What the application's own modules would provide everywhere. */
function globals(db: Db, clock: Clock): DynamicModule {
  const providers = [
    { provide: Db, useValue: db },
    { provide: Clock, useValue: clock },
  ];
  return { module: Globals, global: true, providers, exports: [Db, Clock] };
}
