import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { KeptSecret } from '../platform/kept-secret.js';
import { isSame } from './secret.js';

/** Stands in DATA_DIR where SESSION_SECRET is not set. */
const FILE_NAME = 'session.key';

/** What binds tokens of forms to sessions: SESSION_SECRET, or a secret of this folder's own. */
@Injectable()
export class SessionSecret {
  #secret: Promise<string> | null = null;

  constructor(private readonly config: Config) {}

  /** A text that nobody can make who does not know the secret; each purpose has its own. */
  async sign(purpose: string, text: string): Promise<string> {
    this.#secret ??= this.#read();
    return createHmac('sha256', await this.#secret)
      .update(`${purpose}:${text}`)
      .digest('base64url');
  }

  /** The token of a session, for its forms. */
  csrfOf(session: string): Promise<string> {
    return this.sign('csrf', session);
  }

  /** Whether a form or header carries the token of the session. */
  async isCsrfOf(session: string, token: unknown): Promise<boolean> {
    return typeof token === 'string' && isSame(token, await this.csrfOf(session));
  }

  #read(): Promise<string> {
    const { sessionSecret, dataDir } = this.config;
    return sessionSecret === null
      ? new KeptSecret(join(dataDir, FILE_NAME)).readOrMake()
      : Promise.resolve(sessionSecret);
  }
}
