import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { Header, Line, type End, type TableEnd } from './backup-format.js';
import { damaged, fileMissing, notABackup } from './backup-problems.js';

const NEWLINE = 0x0a;
const Bytes = z.instanceof(Buffer);

/** A backup that is being read: its header, and the lines behind it, the last of which is the end. */
export interface ReadBackup {
  readonly header: Header;
  readonly lines: AsyncGenerator<Exclude<Line, End>, readonly TableEnd[]>;
}

/**
 * Opens a backup and reads its header. Its lines end with the counts of its tables; they throw where the file is not what
 * was written.
 * @throws BackupProblem
 */
export async function readFile(path: string): Promise<ReadBackup> {
  const texts = linesIn(path);
  const first = await texts.next();
  const header = first.done === true ? null : Header.safeParse(parsed(first.value));
  if (first.done === true || header?.success !== true) {
    await texts.return(undefined);
    throw notABackup(path);
  }
  const hash = createHash('sha256').update(first.value);
  return { header: header.data, lines: checkedLines(path, texts, hash) };
}

async function* checkedLines(path: string, texts: AsyncGenerator<Buffer>, hash: Hash): ReadBackup['lines'] {
  try {
    for (let text = await texts.next(); text.done !== true; text = await texts.next()) {
      const line = Line.safeParse(parsed(text.value));
      if (!line.success) throw damaged(path, 'a line that nobody wrote');
      if ('end' in line.data) return await checkedEnd(path, line.data, { texts, hash });
      hash.update(text.value);
      yield line.data;
    }
    throw damaged(path, 'no end');
  } finally {
    await texts.return(undefined);
  }
}

interface Rest {
  readonly texts: AsyncGenerator<Buffer>;
  readonly hash: Hash;
}

/** Reads on to the end of the file, where gzip compares its own checksum. */
async function checkedEnd(path: string, { end }: End, { texts, hash }: Rest): Promise<readonly TableEnd[]> {
  const after = await texts.next();
  if (after.done !== true) throw damaged(path, 'lines behind the end');
  if (hash.digest('hex') !== end.sha256) throw damaged(path, 'checksum');
  return end.tables;
}

/** The lines of the file with their line feeds. Not by `readline`: it breaks at characters that JSON leaves as they are. */
async function* linesIn(path: string): AsyncGenerator<Buffer> {
  let open: Buffer[] = [];
  for await (const chunk of bytesOf(path)) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...open, chunk.subarray(from, at + 1)]);
      open = [];
      from = at + 1;
    }
    if (from < chunk.length) open.push(chunk.subarray(from));
  }
  if (open.length > 0) yield Buffer.concat(open);
}

async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  const bytes = createGunzip();
  // Its errors come out of the loop below.
  pipeline(createReadStream(path), bytes, () => undefined);
  try {
    for await (const chunk of bytes) yield Bytes.parse(chunk);
  } catch (error) {
    throw told(path, error);
  } finally {
    bytes.destroy();
  }
}

/** By shape: an error of Node itself is no instance of the `Error` of a jest realm. */
const Failure = z.object({ code: z.string(), message: z.string() });

function told(path: string, error: unknown): unknown {
  const failure = Failure.safeParse(error);
  if (!failure.success) return error;
  const { code, message } = failure.data;
  if (!code.startsWith('Z_')) return fileMissing(path, error);
  return message.includes('header') ? notABackup(path) : damaged(path, message);
}

function parsed(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString());
  } catch {
    return null;
  }
}
