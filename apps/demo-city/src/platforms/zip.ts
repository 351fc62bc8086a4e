import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive. */
export interface ArchivedFile {
  readonly name: string;
  readonly text: string;
}

const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
const VERSION = 20;
/** 1 January 2026: an archive made twice is the same byte for byte. */
const DAY = ((2026 - 1980) << 9) | (1 << 5) | 1;

/** A ZIP archive (PKWARE APPNOTE 6.3, without its extensions). */
export function zipOf(files: readonly ArchivedFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const entry = entryOf(name, Buffer.from(text));
    parts.push(Buffer.concat([signed(0x04034b50, entry.head), entry.name, entry.data]));
    directory.push(Buffer.concat([signed(0x02014b50, centralHead(entry, offset)), entry.name]));
    offset += parts.at(-1)?.length ?? 0;
  }
  const index = Buffer.concat(directory);
  return Buffer.concat([...parts, index, endOf(files.length, index.length, offset)]);
}

interface Entry {
  readonly head: Buffer;
  readonly name: Buffer;
  readonly data: Buffer;
}

function entryOf(fileName: string, content: Buffer): Entry {
  const name = Buffer.from(fileName);
  const data = deflateRawSync(content);
  const head = Buffer.concat([
    shorts(VERSION, UTF8_NAMES, DEFLATED, 0, DAY),
    longs(crc32(content), data.length, content.length),
    shorts(name.length, 0),
  ]);
  return { head, name, data };
}

/** What stands before a file, with the versions, attributes and the place of the file in the archive. */
function centralHead({ head }: Entry, offset: number): Buffer {
  return Buffer.concat([shorts(VERSION), head, shorts(0, 0, 0), longs(0, offset)]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  return signed(0x06054b50, Buffer.concat([shorts(0, 0, count, count), longs(size, offset), shorts(0)]));
}

function signed(signature: number, rest: Buffer): Buffer {
  return Buffer.concat([longs(signature), rest]);
}

function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value >>> 0, index * 4));
  return bytes;
}
