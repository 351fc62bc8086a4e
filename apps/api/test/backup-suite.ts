import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupDatabase } from '../src/database/backup/backup-database.js';
import type { BackupContents, Told } from '../src/database/backup/backup-format.js';
import { restoreDatabase } from '../src/database/backup/restore-database.js';
import { openTestDatabase, type TestDatabase } from './database.js';

/** When backups are made. */
export const BACKUP_NOW = new Date('2026-03-10T10:00:00Z');

/** An empty store, a folder for files, and both directions. */
export interface BackupSuite {
  readonly database: TestDatabase;
  readonly folder: string;
  readonly path: string;
  backup(path?: string, told?: Told): Promise<BackupContents>;
  restore(path?: string): Promise<BackupContents>;
}

/** Sets a suite up around each of its tests. */
export function backupSuite(): BackupSuite {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.truncate();
    folder = mkdtempSync(join(tmpdir(), 'pn-backup-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const silent: Told = () => undefined;
  const suite: BackupSuite = {
    get database() {
      return database;
    },
    get folder() {
      return folder;
    },
    get path() {
      return join(folder, 'navigator.backup');
    },
    backup: (path = suite.path, told = silent) => backupDatabase(database.db, { path, now: BACKUP_NOW, told }),
    restore: (path = suite.path) => restoreDatabase(database.source, { path, told: silent }),
  };
  return suite;
}
