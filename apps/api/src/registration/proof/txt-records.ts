import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';

/** The TXT records of a name, as something that can be given: tests answer themselves. */
export abstract class TxtRecords {
  /** Empty where there are none; null where nobody could tell. */
  abstract of(name: string): Promise<readonly string[] | null>;
}

const NONE = new Set(['ENOTFOUND', 'ENODATA']);

/** The name servers of this machine. */
@Injectable()
export class SystemTxtRecords extends TxtRecords {
  readonly #resolver = new Resolver({ timeout: 3_000, tries: 2 });

  override async of(name: string): Promise<readonly string[] | null> {
    try {
      // A long record comes in pieces (RFC 1035, 3.3.14).
      return (await this.#resolver.resolveTxt(name)).map((pieces) => pieces.join(''));
    } catch (error) {
      return NONE.has(codeOf(error)) ? [] : null;
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
