import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietLog } from '../../../test/quiet-log.js';
import { startEmbedded } from './embedded-server.js';
import { databaseFolder, prepareFolder } from './folder.js';
import { ensureSnapshot, snapshotFile, usableSnapshot } from './snapshot.js';

jest.setTimeout(60_000);

describe('the first start of the embedded database', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'pn-first-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('begins anew where an earlier one was interrupted', async () => {
    const folder = prepareFolder(dataDir);
    mkdirSync(folder.cluster);
    writeFileSync(join(folder.cluster, 'PG_VERSION'), '18');
    writeFileSync(folder.unfinished, '');
    const log = quietLog();
    const server = await startEmbedded({ dataDir, log });
    await server.stop();
    expect(log.told).toContain('creating the embedded database');
    expect(existsSync(folder.unfinished)).toBe(false);
  });

  it('says what a damaged folder makes impossible, and lets go of the lock', async () => {
    const folder = prepareFolder(dataDir);
    mkdirSync(folder.cluster);
    writeFileSync(join(folder.cluster, 'PG_VERSION'), '9');
    await expect(startEmbedded({ dataDir, log: quietLog() })).rejects.toMatchObject({ code: 'embedded-failed' });
    expect(existsSync(databaseFolder(dataDir).lock)).toBe(false);
  });

  it('finds the snapshot of the installed version only', async () => {
    const file = join(dataDir, 'snapshot.tar.gz');
    expect(usableSnapshot(file)).toBeNull();
    writeFileSync(file, '');
    writeFileSync(`${file}.stamp`, '@electric-sql/pglite@0.1.0');
    expect(usableSnapshot(file)).toBeNull();
    expect(await ensureSnapshot()).toBe('present');
    expect(usableSnapshot()).toBe(snapshotFile);
  });
});
