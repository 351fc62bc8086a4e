import { Injectable } from '@nestjs/common';
import type { Actor, Entry } from '@navigator/shared';
import { Audit, type AuditSubject } from '../audit/audit.js';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { Rate } from '../platform/rate.js';
import { NOBODY } from './actor.js';
import { isFromOwnPage, type Asking } from './asking.js';

/** Attempts a minute from one address: more than somebody mistypes. */
export const LOGINS_A_MINUTE = 10;

/** Why a login came to nothing, for the audit log; whoever tries hears only that it did. */
type Failure = 'key-wrong' | 'link-spent' | 'password-wrong' | 'account-disabled' | 'locked';

/** How a login came out, before anybody is told. */
export type Tried =
  | {
      readonly kind: 'in';
      readonly actor: Actor;
      readonly subject: AuditSubject;
      /** Opens the session. @returns its cookie */
      readonly open: (tx: Db) => Promise<string>;
    }
  | {
      readonly kind: 'failed';
      readonly code: Failure;
      readonly subject: AuditSubject | null;
      /** Seconds to wait, where that is told. */
      readonly wait?: number;
    };

/** Which way somebody wants in by, and where from. */
export interface LoginTry {
  readonly action: 'login.key' | 'login.link' | 'login.password';
  readonly asking: Asking;
}

/** Where every login passes: counted by address, from our own pages alone, and noted whatever comes of it. */
@Injectable()
export class LoginDesk {
  readonly #rate: Rate;

  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    clock: Clock,
  ) {
    this.#rate = new Rate(clock, LOGINS_A_MINUTE);
  }

  /** Performs an attempt; its work is not begun where it may not be. */
  async pass({ action, asking }: LoginTry, work: () => Promise<Tried>): Promise<Entry> {
    const { asker } = asking;
    const wait = this.#rate.wait(asker);
    const refuse = (code: string, subject: AuditSubject | null): Promise<void> =>
      this.audit.refuse({ actor: NOBODY, action, subject, code, asker });
    if (wait !== null) {
      await refuse('too-many-requests', null);
      return { kind: 'wait', seconds: wait };
    }
    if (!isFromOwnPage(asking)) {
      await refuse('forged', null);
      return { kind: 'refused' };
    }
    const tried = await work();
    if (tried.kind === 'in') return { kind: 'in', cookie: await this.#open(action, tried) };
    await refuse(tried.code, tried.subject);
    return tried.wait === undefined ? { kind: 'refused' } : { kind: 'wait', seconds: tried.wait };
  }

  #open(action: LoginTry['action'], { actor, subject, open }: Extract<Tried, { kind: 'in' }>): Promise<string> {
    return this.db.transaction(async (tx) => {
      await this.audit.note(tx, { actor, action, subject, outcome: 'done' });
      return open(tx);
    });
  }
}
