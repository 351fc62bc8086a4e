import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { codeOf } from '../error-code.js';
import type { TableEnd } from './backup-format.js';
import { fileExists, fileNotWritable } from './backup-problems.js';

/** Only its owner may read it: it holds contacts, and credentials, if sealed. */
const MODE = 0o600;

/** As much text as is handed on at once. */
const CHUNK = 65_536;

/** Everything but the end, which counts what came before: its rows and its bytes. */
export type Lines = AsyncGenerator<object, readonly TableEnd[]>;

/**
 * Writes lines into a file that stands there whole and on disk, or not at all.
 * @throws BackupProblem when it cannot be written
 */
export async function writeFile(path: string, lines: Lines): Promise<void> {
  if (existsSync(path)) throw fileExists(path);
  const part = `${path}.${String(process.pid)}.part`;
  const file = createWriteStream(part, { flags: 'w', mode: MODE, flush: true });
  try {
    await pipeline(Readable.from(sealed(lines)), createGzip(), file);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw FILE_ERRORS.has(codeOf(error)) ? fileNotWritable(path, error) : error;
  }
}

/** The lines as text, a chunk at a time, and the end with their checksum. */
async function* sealed(lines: Lines): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let chunk = '';
  for (;;) {
    const { done, value } = await lines.next();
    if (done === true) {
      yield chunk;
      const sha256 = hash.update(chunk).digest('hex');
      yield `${JSON.stringify({ end: { tables: value, sha256 } })}\n`;
      return;
    }
    chunk += `${JSON.stringify(value)}\n`;
    if (chunk.length < CHUNK) continue;
    hash.update(chunk);
    yield chunk;
    chunk = '';
  }
}

/** The database breaks with codes of its own, and with those of sockets: these are of files. */
const FILE_ERRORS: ReadonlySet<unknown> = new Set(
  'EACCES EDQUOT EFBIG EIO EISDIR ENOENT ENOSPC ENOTDIR EPERM EROFS'.split(' '),
);
