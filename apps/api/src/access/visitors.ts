import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { addressOf } from '../web/page-request.js';
import { bearerIn } from './bearer.js';
import { Keys } from './keys.js';
import { isOwn } from './own-origin.js';
import { SessionCookie } from './session-cookie.js';
import { SessionSecret } from './session-secret.js';
import { Sessions } from './sessions.js';
import type { Visitor } from './visitor.js';

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Finds out who a request comes from. */
@Injectable()
export class Visitors {
  constructor(
    private readonly keys: Keys,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly secret: SessionSecret,
    private readonly config: Config,
  ) {}

  /** A key counts before a session: who sends one does not want to be taken for somebody else. */
  async of({ headers }: FastifyRequest): Promise<Visitor> {
    const key = bearerIn(headers.authorization);
    if (key !== null) return this.#byKey(key);
    const session = this.cookie.read(headers.cookie);
    return session === null ? { kind: 'stranger', code: 'key-needed' } : this.#bySession(session);
  }

  /** Whether a request that changes something uses a session without its token, or from a page of somebody else. */
  async isForged(request: FastifyRequest, session: string): Promise<boolean> {
    const { method, headers } = request;
    if (READS.has(method)) return false;
    const site = headers['sec-fetch-site'];
    const provenance = { origin: headers.origin, fetchSite: typeof site === 'string' ? site : undefined };
    if (!isOwn(provenance, this.#originFor(request))) return true;
    return !(await this.secret.isCsrfOf(session, headers['x-csrf-token']));
  }

  #originFor(request: FastifyRequest): string {
    return new URL(this.config.baseUrl ?? addressOf(request) ?? this.config.publicUrl).origin;
  }

  async #byKey(key: string): Promise<Visitor> {
    const who = await this.keys.owner(key);
    return who === null ? { kind: 'stranger', code: 'key-wrong' } : { kind: 'key', who };
  }

  async #bySession(secret: string): Promise<Visitor> {
    const who = await this.sessions.of(secret);
    return who === null ? { kind: 'stranger', code: 'session-expired' } : { kind: 'session', who, secret };
  }
}
