import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '../config/config.js';
import { SecretKey } from './secret-key.js';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pn-key-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const keyIn = (folder: string, secret?: string): SecretKey =>
  new SecretKey(readConfig({ DATA_DIR: folder, ...(secret === undefined ? {} : { SECRET_KEY: secret }) }));
const hex = (key: Buffer | null): string | undefined => key?.toString('hex');

describe('the key of an installation', () => {
  it('comes from SECRET_KEY, the same one each time, and nothing is kept', async () => {
    const secret = 's'.repeat(32);
    const key = await keyIn(dataDir, secret).toSeal();
    expect(key).toHaveLength(32);
    expect(hex(await keyIn(dataDir, secret).toOpen())).toBe(hex(key));
    expect(hex(await keyIn(dataDir, `${secret}!`).toOpen())).not.toBe(hex(key));
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('is made once without SECRET_KEY, in a file that its owner alone may read', async () => {
    const folder = join(dataDir, 'new', 'data');
    const key = await keyIn(folder).toSeal();
    expect(hex(await keyIn(folder).toSeal())).toBe(hex(key));
    expect(hex(await keyIn(folder).toOpen())).toBe(hex(key));
    expect(readdirSync(folder)).toEqual(['secret.key']);
    expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'secret.key'), 'utf8').trim()).toHaveLength(43);
  });

  it('is the same for processes that make it at once', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => keyIn(dataDir).toSeal()));
    expect(new Set(keys.map(hex)).size).toBe(1);
    expect(readdirSync(dataDir)).toEqual(['secret.key']);
  });

  it('is another one in another folder', async () => {
    const [one, other] = [keyIn(join(dataDir, 'a')), keyIn(join(dataDir, 'b'))];
    expect(hex(await one.toSeal())).not.toBe(hex(await other.toSeal()));
  });

  it('is not made for opening: nothing can have been sealed with it', async () => {
    expect(await keyIn(dataDir).toOpen()).toBeNull();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('is not taken from an empty file', async () => {
    writeFileSync(join(dataDir, 'secret.key'), '\n');
    await expect(keyIn(dataDir).toSeal()).rejects.toThrow(/secret\.key is empty/);
  });
});
