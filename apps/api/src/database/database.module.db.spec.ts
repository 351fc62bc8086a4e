import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Injectable, Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { testConnection } from '../../test/database.js';
import { quietLog } from '../../test/quiet-log.js';
import { DatabaseModule } from './database.module.js';
import { Db } from './db.js';
import { databaseFolder } from './embedded/folder.js';
import { DatabaseProblem } from './problem.js';

jest.setTimeout(60_000);

@Injectable()
class Asking {
  constructor(readonly db: Db) {}
}

@Module({})
class Application {
  static with(database: DynamicModule): DynamicModule {
    return { module: Application, imports: [database], providers: [Asking] };
  }
}

/** On a server the module opens the test database; embedded, one of its own. */
const connection = testConnection();
const databaseUrl = connection.kind === 'server' ? connection.url : undefined;

describe('the database module', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'pn-module-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const application = (url: string | undefined): Promise<INestApplicationContext> => {
    const database = DatabaseModule.forRoot({ databaseUrl: url, dataDir, log: quietLog() });
    return NestFactory.createApplicationContext(Application.with(database), { logger: false, abortOnError: false });
  };

  it('opens and migrates before anybody asks, and lets queries under way finish when the application closes', async () => {
    const app = await application(databaseUrl);
    const { db } = app.get(Asking);
    const Applied = z.object({ count: z.number() });
    expect(await db.query('select count(*) from migrations', [], Applied)).toHaveLength(1);

    const slow = db.query('select 1::int as count, pg_sleep(0.4)', [], Applied);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await app.close();
    expect(await slow).toEqual([{ count: 1 }]);
    expect(app.get(DataSource).isInitialized).toBe(false);
    expect(existsSync(databaseFolder(dataDir).lock)).toBe(false);
  });

  it('does not start on a server that is not there', async () => {
    await expect(application('postgresql://nobody@127.0.0.1:1/none')).rejects.toThrow(DatabaseProblem);
  });
});
