import { Injectable } from '@nestjs/common';
import type { Access, Need, Owner, Staff } from '@navigator/shared';
import type { Asking } from './asking.js';
import { Logins } from './logins.js';
import { LostKeys } from './lost-keys.js';
import { PageGuard, type PageVisitor } from './page-guard.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';

const STRANGER: PageVisitor = { who: { kind: 'nobody' }, session: null, hasExpired: false };

/** Access for pages: who looks, and how they become somebody. */
@Injectable()
export class PageAccess {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly guard: PageGuard,
    private readonly logins: Logins,
    private readonly lostKeys: LostKeys,
  ) {}

  /** For one request; the database is asked only where a session is brought along. */
  async of(asking: Asking): Promise<Access> {
    const secret = this.cookie.read(asking.cookie);
    const visitor = secret === null ? STRANGER : await this.#visitor(secret);
    const come = { visitor, asking };
    return {
      who: visitor.who,
      csrf: visitor.session === null ? null : await this.guard.csrfOf(visitor.session),
      canMail: this.lostKeys.canMail,
      demand: (form: FormData, need: Need): Promise<Owner | Staff> => this.guard.demand(form, need, come),
      allow: (need: Need): Promise<Owner | Staff> => this.guard.allow(need, come),
      enterKey: (feed, key) => this.logins.byKey(feed, key, asking),
      enterLink: (token) => this.logins.byLink(token, asking),
      enterPassword: (email, password) => this.logins.byPassword(email, password, asking),
      sendLink: (feed, email) => this.lostKeys.sendLink(feed, email, asking),
      loseKey: (feed) => this.lostKeys.begin(feed, asking),
      recoverKey: (feed, recovery) => this.lostKeys.finish(feed, recovery, asking),
      leave: () => this.sessions.end(secret),
    };
  }

  async #visitor(secret: string): Promise<PageVisitor> {
    const who = await this.sessions.of(secret);
    return who === null ? { ...STRANGER, hasExpired: true } : { who, session: secret, hasExpired: false };
  }
}
