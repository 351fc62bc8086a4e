import { hkdfSync } from 'node:crypto';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { KeptSecret } from '../platform/kept-secret.js';

/** Stands in DATA_DIR where SECRET_KEY is not set. */
const FILE_NAME = 'secret.key';

/** What the key is for; another use of the same secret gets another key. */
const PURPOSE = 'participation-navigator/feed-credential/v1';

/** The key that seals feed credentials: from SECRET_KEY, or from a secret of this folder's own. */
@Injectable()
export class SecretKey {
  readonly #kept: KeptSecret;

  constructor(private readonly config: Config) {
    this.#kept = new KeptSecret(join(config.dataDir, FILE_NAME));
  }

  /** The key to seal with; where there is no secret yet, one is made and kept. */
  async toSeal(): Promise<Buffer> {
    return keyOf(this.config.secretKey ?? (await this.#kept.readOrMake()));
  }

  /** The key to open with; null where nothing can have been sealed here. */
  async toOpen(): Promise<Buffer | null> {
    const secret = this.config.secretKey ?? (await this.#kept.read());
    return secret === null ? null : keyOf(secret);
  }
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32));
}
