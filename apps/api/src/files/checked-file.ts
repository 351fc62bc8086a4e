import type { FeedRequest } from '@navigator/adapters';
import type { Answer, Transport } from '../harvest/reading/transport.js';
import type { PackedFile } from './brought-file.js';
import { answerOf, noOther } from './file-answer.js';

/** The address under which a check reads a file: that of the check itself. */
export function fileUrl(check: string): string {
  return `file:${check}`;
}

/** A file that waits for its check, or for being registered, behind its `file:` address. */
export class CheckedFile implements Transport {
  constructor(
    private readonly address: string,
    readonly file: PackedFile,
  ) {}

  ask({ url }: FeedRequest): Promise<Answer> {
    return Promise.resolve(url === this.address ? answerOf(url, this.file, null) : noOther(url));
  }
}
