import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareFolder, type DatabaseFolder } from './folder.js';
import { liveHolder, takeLock, type LockHolder } from './lock.js';
import { identify, isAlive } from './process-identity.js';

describe('the lock of a database folder', () => {
  let dataDir: string;
  let folder: DatabaseFolder;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'pn-lock-'));
    folder = prepareFolder(dataDir);
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const lockedBy = (holder: Partial<LockHolder>): void => {
    const us = identify(process.pid);
    writeFileSync(folder.lock, JSON.stringify({ owner: us, parent: us, socketDir: folder.socketDir, ...holder }));
  };
  const deadProcess = async (): Promise<LockHolder['owner']> => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    const identity = identify(child.pid ?? 0);
    await once(child, 'exit');
    return identity;
  };

  it('is ours once taken, and free once released', async () => {
    const lock = await takeLock(folder);
    expect((await liveHolder(folder))?.owner.pid).toBe(process.pid);
    lock.release();
    expect(existsSync(folder.lock)).toBe(false);
    expect(await liveHolder(folder)).toBeNull();
  });

  it('is refused while its owner lives, with the number of the process and a way out', async () => {
    lockedBy({});
    const message = `is already in use by process ${String(process.pid)}; stop it or choose another DATA_DIR`;
    await expect(takeLock(folder)).rejects.toMatchObject({ code: 'folder-in-use' });
    await expect(takeLock(folder)).rejects.toThrow(message);
  });

  it('is taken over from an owner that died', async () => {
    lockedBy({ owner: await deadProcess() });
    expect(await liveHolder(folder)).toBeNull();
    (await takeLock(folder)).release();
  });

  it('is taken over when the number of the dead owner belongs to another process now', async () => {
    lockedBy({ owner: { pid: process.pid, started: 'another-boot:1' } });
    (await takeLock(folder)).release();
  });

  it('is refused while the socket of an owner that we cannot see answers', async () => {
    const server: Server = createServer((socket) => socket.end());
    await once(server.listen(folder.socket), 'listening');
    lockedBy({ owner: await deadProcess() });
    await expect(takeLock(folder)).rejects.toMatchObject({ code: 'folder-in-use' });
    await new Promise((resolve) => server.close(resolve));
  });

  it('is waited for while an owner without a parent closes', async () => {
    const owner = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 700)'], { stdio: 'ignore' });
    lockedBy({ owner: identify(owner.pid ?? 0), parent: await deadProcess() });
    const started = Date.now();
    (await takeLock(folder)).release();
    expect(Date.now() - started).toBeGreaterThan(300);
  });

  it('is left alone while somebody is writing it, and taken over when nobody finishes', async () => {
    writeFileSync(folder.lock, '');
    const taking = takeLock(folder);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(readFileSync(folder.lock, 'utf8')).toBe('');
    utimesSync(folder.lock, new Date(0), new Date(0));
    (await taking).release();
  });

  it('is taken by one of many that find it stale at the same moment', async () => {
    lockedBy({ owner: await deadProcess() });
    const attempts = await Promise.allSettled([1, 2, 3, 4].map(() => takeLock(folder)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is not released when another process has it by now', async () => {
    const lock = await takeLock(folder);
    lockedBy({ socketDir: '/elsewhere' });
    lock.release();
    expect(existsSync(folder.lock)).toBe(true);
  });
});

describe('the identity of a process', () => {
  it('holds for ourselves', () => {
    expect(isAlive(identify(process.pid))).toBe(true);
  });

  it('does not hold for a later process with the same number', () => {
    expect(isAlive({ pid: process.pid, started: 'another-boot:1' })).toBe(false);
  });

  it('rests on the number alone where the system tells no start', () => {
    expect(isAlive({ pid: process.pid, started: null })).toBe(true);
    expect(isAlive({ pid: 2 ** 22 + 1, started: null })).toBe(false);
  });
});
