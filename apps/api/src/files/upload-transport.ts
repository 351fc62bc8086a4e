import type { FeedRequest } from '@navigator/adapters';
import type { Db } from '../database/db.js';
import type { Answer, Transport, Validators } from '../harvest/reading/transport.js';
import { FILE_BODY, FileBodyRow } from './feed-file.sql.js';
import { answerOf, noOther, NO_FILE } from './file-answer.js';

/** The file behind the `upload:` address of one feed: that one, and no other. */
export class UploadTransport implements Transport {
  constructor(
    private readonly db: Db,
    private readonly address: string,
  ) {}

  async ask({ url }: FeedRequest, validators: Validators | null): Promise<Answer> {
    if (url !== this.address) return noOther(url);
    const [file] = await this.db.query(FILE_BODY, [new URL(url).pathname], FileBodyRow);
    return file ? answerOf(url, file, validators) : NO_FILE;
  }
}
