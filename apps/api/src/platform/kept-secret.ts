import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A secret of this installation's own, in a file that is closed to other users. */
export class KeptSecret {
  constructor(private readonly file: string) {}

  /** The secret; null where none was made yet. */
  async read(): Promise<string | null> {
    try {
      const secret = (await readFile(this.file, 'utf8')).trim();
      return secret === '' ? null : secret;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /** The secret, made where there is none. */
  async readOrMake(): Promise<string> {
    return (await this.read()) ?? this.#make();
  }

  /** Whole or not at all, and the same for two processes that begin together: the first file to have the name stays. */
  async #make(): Promise<string> {
    await mkdir(dirname(this.file), { recursive: true });
    const draft = `${this.file}.${randomBytes(6).toString('hex')}`;
    await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    try {
      await link(draft, this.file);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    } finally {
      await rm(draft, { force: true });
    }
    const kept = await this.read();
    if (kept === null) throw new Error(`${this.file} is empty; please delete it`);
    return kept;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
