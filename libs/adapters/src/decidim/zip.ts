import { Unzip, UnzipInflate, UnzipPassThrough, type UnzipDecoder, type UnzipDecoderConstructor } from 'fflate';
import type { ReadFailure } from '../kit/contract.js';
import { joined } from './bytes.js';

/** An entry of an archive, or why there is none. */
export type Unpacked =
  { readonly kind: 'entry'; readonly bytes: Uint8Array } | { readonly kind: 'failed'; readonly failure: ReadFailure };

/** What an entry may take when it is unpacked; a list of a thousand processes in five languages takes a tenth of it. */
export const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

/**
 * Unpacks one entry of a ZIP archive as its bytes arrive. Others are stepped over and never unpacked, and an entry that
 * grows beyond all measure (a bomb) is given up.
 */
export async function unpack(body: AsyncIterable<Uint8Array>, wanted: RegExp): Promise<Unpacked> {
  const taker = new EntryTaker(wanted);
  for await (const chunk of body) {
    taker.push(chunk);
    if (taker.isDone) break;
  }
  return taker.end();
}

class EntryTaker {
  private readonly unzip: Unzip;
  private readonly chunks: Uint8Array[] = [];
  private bytes = 0;
  private stage: 'seeking' | 'within' | 'whole' | 'broken' | 'tooLarge' = 'seeking';

  constructor(wanted: RegExp) {
    this.unzip = new Unzip((file) => {
      const isWanted = this.stage === 'seeking' && wanted.test(file.name);
      if (isWanted) this.stage = 'within';
      file.ondata = (error, chunk, isFinal) => {
        if (isWanted) this.take(error, chunk, isFinal);
      };
      file.start();
    });
    this.unzip.register(only(wanted, UnzipInflate, 8));
    this.unzip.register(only(wanted, UnzipPassThrough, 0));
  }

  get isDone(): boolean {
    return this.stage !== 'seeking' && this.stage !== 'within';
  }

  push(chunk: Uint8Array): void {
    try {
      this.unzip.push(chunk);
    } catch {
      // The unpacker throws at the first byte that makes no sense.
      if (!this.isDone) this.stage = 'broken';
    }
  }

  end(): Unpacked {
    switch (this.stage) {
      case 'whole':
        return { kind: 'entry', bytes: joined(this.chunks) };
      case 'seeking':
        return failed('not-this-format', 'the archive has no list of processes');
      case 'within':
        return failed('truncated', 'the archive ends within the list of processes');
      case 'broken':
        return failed('truncated', 'the archive is damaged');
      case 'tooLarge':
        return failed('not-this-format', `the list of processes is larger than ${MOST_UNPACKED_BYTES} bytes unpacked`);
    }
  }

  private take(error: Error | null, chunk: Uint8Array | null, isFinal: boolean): void {
    if (this.isDone) return;
    if (error !== null) this.stage = 'broken';
    else this.keep(chunk ?? new Uint8Array(0), isFinal);
  }

  private keep(chunk: Uint8Array, isFinal: boolean): void {
    this.bytes += chunk.length;
    if (this.bytes > MOST_UNPACKED_BYTES) {
      this.chunks.length = 0;
      this.stage = 'tooLarge';
      return;
    }
    this.chunks.push(chunk);
    if (isFinal) this.stage = 'whole';
  }
}

/** A decoder that unpacks what is wanted and drops the bytes of all else; kept, they would fill the memory. */
function only(wanted: RegExp, Decoder: new () => UnzipDecoder, compression: number): UnzipDecoderConstructor {
  return class Selective implements UnzipDecoder {
    static readonly compression = compression;
    ondata: UnzipDecoder['ondata'] = () => undefined;
    private readonly decoder: UnzipDecoder | null;

    constructor(filename: string) {
      this.decoder = wanted.test(filename) ? new Decoder() : null;
      if (this.decoder) this.decoder.ondata = (error, chunk, isFinal) => this.ondata(error, chunk, isFinal);
    }

    push(chunk: Uint8Array, isFinal: boolean): void {
      this.decoder?.push(chunk, isFinal);
    }
  };
}

function failed(code: ReadFailure['code'], detail: string): Unpacked {
  return { kind: 'failed', failure: { code, detail } };
}
