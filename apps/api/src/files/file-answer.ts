import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Answer, TransportError, Validators } from '../harvest/reading/transport.js';
import type { PackedFile } from './brought-file.js';

/** A kept file as a host would answer it: its digest is its version. */
export function answerOf(
  url: string,
  { type, sha256, body }: Pick<PackedFile, 'type' | 'sha256' | 'body'>,
  validators: Validators | null,
): Answer {
  const etag = `"${sha256}"`;
  if (validators?.etag === etag) return { kind: 'not-modified' };
  return { kind: 'answer', status: 200, url, headers: { 'content-type': type, etag }, body: unpacked(body) };
}

/** A file names no other address that we would read for it: neither of another feed nor of our own disk. */
export function noOther(url: string): Answer {
  return { kind: 'failure', error: { ...NOT_IN_FILE, detail: url } };
}

/** There is no file (any more). */
export const NO_FILE: Answer = {
  kind: 'failure',
  error: {
    code: 'file-missing',
    detail: 'there is no file',
    text: {
      de: 'Die hochgeladene Datei ist nicht mehr da, etwa weil etwas daraus zurückgezogen wurde. Bitte laden Sie sie neu hoch, ohne das Zurückgezogene.',
      en: 'The uploaded file is no longer there, perhaps because something in it was withdrawn. Please upload it anew, without what was withdrawn.',
    },
    status: null,
    retryAfter: null,
  },
};

const NOT_IN_FILE: TransportError = {
  code: 'not-in-file',
  detail: '',
  text: {
    de: 'Die Datei verweist auf eine weitere; gelesen wird nur sie selbst.',
    en: 'The file leads to another one; only the file itself is read.',
  },
  status: 404,
  retryAfter: null,
};

async function* unpacked(body: Uint8Array): AsyncIterable<Uint8Array> {
  const stream: AsyncIterable<Buffer> = Readable.from([body]).pipe(createGunzip());
  yield* stream;
}
