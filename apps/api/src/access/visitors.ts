import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { bearerIn } from './bearer.js';
import { Keys } from './keys.js';
import type { Visitor } from './visitor.js';

/** Finds out who a request comes from. */
@Injectable()
export class Visitors {
  constructor(private readonly keys: Keys) {}

  /** A key counts before a session: who sends one does not want to be taken for somebody else. */
  async of({ headers }: FastifyRequest): Promise<Visitor> {
    const key = bearerIn(headers.authorization);
    if (key !== null) return this.#byKey(key);
    return { kind: 'stranger', code: 'key-needed' };
  }

  /** Whether a session is used by a page of somebody else. */
  isForged(_request: FastifyRequest, _secret: string): boolean {
    return true;
  }

  async #byKey(key: string): Promise<Visitor> {
    const who = await this.keys.owner(key);
    return who === null ? { kind: 'stranger', code: 'key-wrong' } : { kind: 'key', who };
  }
}
