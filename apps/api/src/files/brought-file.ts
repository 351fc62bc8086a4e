import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FileType } from '@navigator/shared';

/** A file as somebody brought it. */
export interface BroughtFile {
  readonly name: string | null;
  readonly type: FileType;
  readonly bytes: Uint8Array;
}

/** A file as it is kept: compressed, with what it was before. */
export interface PackedFile {
  readonly name: string | null;
  readonly type: FileType;
  /** Before it was compressed. */
  readonly bytes: number;
  /** Of its own bytes, in hexadecimal. */
  readonly sha256: string;
  /** gzip. */
  readonly body: Uint8Array;
}

const compress = promisify(gzip);

/** Makes a file ready to be kept; beside the event loop, as it may be large. */
export async function packed({ name, type, bytes }: BroughtFile): Promise<PackedFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, type, bytes: bytes.byteLength, sha256, body: await compress(bytes) };
}
