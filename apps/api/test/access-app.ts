import 'reflect-metadata';
import { inspect } from 'node:util';
import type { ModuleMetadata } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AccessModule } from '../src/access/access.module.js';
import { Audit } from '../src/audit/audit.js';
import { noteRefusals } from '../src/audit/note-refusals.js';
import { readConfig } from '../src/config/config.js';
import type { Db } from '../src/database/db.js';
import { MailModule } from '../src/mail/mail.module.js';
import { configureHttp } from '../src/platform/http-setup.js';
import { PlatformModule } from '../src/platform/platform.module.js';
import { GivenDatabase, HARVEST_NOW, StoppedClock } from './harvest-kit.js';

/** Doors with guards behind a real port, on the test database, with a stopped clock. */
export interface AccessApp {
  readonly app: NestFastifyApplication;
  readonly clock: StoppedClock;
  readonly audit: Audit;
  readonly base: string;
  /** Everything the process logged. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

/** Boots `AccessModule` beside the given modules. */
export async function openAccessApp(
  db: Db,
  imports: NonNullable<ModuleMetadata['imports']> = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<AccessApp> {
  const clock = new StoppedClock(new Date(HARVEST_NOW));
  const config = readConfig({
    DEMO: 'off',
    LOG_LEVEL: 'silent',
    SECRET_KEY: 'a secret of no installation whatever',
    ...environment,
  });
  const logged: string[] = [];
  const note = (facts: object, message: string): void => void logged.push(`${message} ${inspect(facts, { depth: 9 })}`);
  const log = { debug: note, info: note, warn: note, error: note };
  const testing = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot({ config, log, clock }),
      GivenDatabase.of(db),
      MailModule.forRoot(),
      AccessModule,
      ...imports,
    ],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  noteRefusals(app);
  await configureHttp(app, log);
  await app.listen(0, '127.0.0.1');
  return {
    app,
    clock,
    audit: app.get(Audit, { strict: false }),
    base: await app.getUrl(),
    logged,
    close: () => app.close(),
  };
}
