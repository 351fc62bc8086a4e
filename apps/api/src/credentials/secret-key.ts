import { hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/** Stands in DATA_DIR where SECRET_KEY is not set, closed to other users. */
const FILE_NAME = 'secret.key';

/** What the key is for; another use of the same secret gets another key. */
const PURPOSE = 'participation-navigator/feed-credential/v1';

/** The key that seals feed credentials: from SECRET_KEY, or from a secret of this folder's own. */
@Injectable()
export class SecretKey {
  constructor(private readonly config: Config) {}

  /** The key to seal with; where there is no secret yet, one is made and kept. */
  async toSeal(): Promise<Buffer> {
    return keyOf(this.config.secretKey ?? (await this.#kept()) ?? (await this.#made()));
  }

  /** The key to open with; null where nothing can have been sealed here. */
  async toOpen(): Promise<Buffer | null> {
    const secret = this.config.secretKey ?? (await this.#kept());
    return secret === null ? null : keyOf(secret);
  }

  get #file(): string {
    return join(this.config.dataDir, FILE_NAME);
  }

  async #kept(): Promise<string | null> {
    try {
      const secret = (await readFile(this.#file, 'utf8')).trim();
      return secret === '' ? null : secret;
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  }

  /** Whole or not at all, and the same for two processes that begin together: the first file to have the name stays. */
  async #made(): Promise<string> {
    await mkdir(this.config.dataDir, { recursive: true });
    const draft = `${this.#file}.${randomBytes(6).toString('hex')}`;
    await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    try {
      await link(draft, this.#file);
    } catch (error) {
      if (!isThere(error)) throw error;
    } finally {
      await rm(draft, { force: true });
    }
    const kept = await this.#kept();
    if (kept === null) throw new Error(`${this.#file} is empty; please delete it`);
    return kept;
  }
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32));
}

function isAbsent(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

function isThere(error: unknown): boolean {
  return codeOf(error) === 'EEXIST';
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
