import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseProblem } from '../problem.js';
import { databaseFolder, prepareFolder } from './folder.js';

describe('the folder of the embedded database', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'pn-folder-')));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('lies in the data folder and keeps its socket beside its lock', () => {
    const folder = databaseFolder(dataDir);
    expect(folder.root).toBe(join(dataDir, 'database'));
    expect(folder.lock).toBe(join(dataDir, 'database', 'server.pid'));
    expect(folder.socket).toBe(join(dataDir, 'database', '.s.PGSQL.5432'));
  });

  it('is the same under every name of the data folder', () => {
    const link = `${dataDir}-link`;
    symlinkSync(dataDir, link);
    try {
      expect(databaseFolder(link)).toEqual(databaseFolder(dataDir));
    } finally {
      rmSync(link);
    }
  });

  it('moves a socket with a long path to the temp folder, always to the same place', () => {
    const deep = join(dataDir, 'x'.repeat(80));
    const { socket, socketDir } = prepareFolder(deep);
    expect(Buffer.byteLength(socket)).toBeLessThan(100);
    expect(socketDir.startsWith(join(tmpdir(), 'pn-'))).toBe(true);
    expect(databaseFolder(deep).socket).toBe(socket);
    expect(databaseFolder(`${deep}y`).socket).not.toBe(socket);
    expect(statSync(socketDir).mode & 0o777).toBe(0o700);
    rmSync(socketDir, { recursive: true });
  });

  it('counts bytes, not letters', () => {
    const letters = 99 - Buffer.byteLength(join(dataDir, 'database', '.s.PGSQL.5432')) - 1;
    expect(databaseFolder(join(dataDir, 'x'.repeat(letters))).socketDir.startsWith(dataDir)).toBe(true);
    expect(databaseFolder(join(dataDir, 'ü'.repeat(letters))).socketDir.startsWith(dataDir)).toBe(false);
  });

  it('is closed to other users', () => {
    expect(statSync(prepareFolder(join(dataDir, 'new')).root).mode & 0o777).toBe(0o700);
  });

  it('closes a folder that stood open to others', () => {
    mkdirSync(join(dataDir, 'database'));
    chmodSync(join(dataDir, 'database'), 0o755);
    expect(statSync(prepareFolder(dataDir).root).mode & 0o777).toBe(0o700);
  });

  it('says which folder cannot be written to', () => {
    writeFileSync(join(dataDir, 'file'), '');
    const prepare = (): unknown => prepareFolder(join(dataDir, 'file', 'below'));
    expect(prepare).toThrow(DatabaseProblem);
    expect(prepare).toThrow(/cannot be written to \(.*ENOTDIR.*DATA_DIR/s);
  });

  it('does not put its socket where somebody else has put a link', () => {
    const deep = join(dataDir, 'x'.repeat(80));
    const { socketDir } = databaseFolder(deep);
    symlinkSync(dataDir, socketDir);
    try {
      expect(() => prepareFolder(deep)).toThrow('belongs to another user');
    } finally {
      rmSync(socketDir);
    }
  });
});
