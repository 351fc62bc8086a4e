import { Injectable } from '@nestjs/common';
import { BY_MAIL, type Entry, type FeedId, type LinkEntry } from '@navigator/shared';
import { Accounts } from './accounts.js';
import type { Asking } from './asking.js';
import { Keys } from './keys.js';
import { LoginDesk, type Tried } from './login-desk.js';
import { LoginLinks, type LinkOwner } from './login-links.js';
import { Sessions } from './sessions.js';

/** The ways into a session. */
@Injectable()
export class Logins {
  constructor(
    private readonly desk: LoginDesk,
    private readonly keys: Keys,
    private readonly links: LoginLinks,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
  ) {}

  /** By a key of this feed. */
  byKey(feed: FeedId, key: string, asking: Asking): Promise<Entry> {
    return this.desk.pass({ action: 'login.key', asking }, async (): Promise<Tried> => {
      const owner = await this.keys.owner(key);
      const subject = { kind: 'feed', id: feed };
      if (owner?.feed !== feed) return { kind: 'failed', code: 'key-wrong', subject };
      return { kind: 'in', actor: owner, subject, open: (tx) => this.sessions.openForOwner(owner, tx) };
    });
  }

  /** By a login link, which is used up by it. */
  async byLink(secret: string, asking: Asking): Promise<LinkEntry> {
    const found: LinkOwner[] = [];
    const entry = await this.desk.pass({ action: 'login.link', asking }, async (): Promise<Tried> => {
      const owner = await this.links.use(secret);
      if (owner === null) return { kind: 'failed', code: 'link-spent', subject: null };
      found.push(owner);
      const { feed, key } = owner;
      const actor = { kind: 'owner', feed, key: key ?? BY_MAIL, name: '' } as const;
      return {
        kind: 'in',
        actor,
        subject: { kind: 'feed', id: feed },
        open: (tx) => this.sessions.openForOwner(owner, tx),
      };
    });
    const [owner] = found;
    if (entry.kind !== 'in') return entry;
    return { ...entry, to: owner === undefined ? '/feeds' : `/feeds/${owner.feed}/verwalten` };
  }

  /** By the password of an account. */
  byPassword(email: string, password: string, asking: Asking): Promise<Entry> {
    return this.desk.pass({ action: 'login.password', asking }, async (): Promise<Tried> => {
      const outcome = await this.accounts.check(email, password);
      const { account } = outcome;
      const subject = account === null ? null : { kind: 'account', id: account };
      switch (outcome.kind) {
        case 'wrong':
          return { kind: 'failed', code: outcome.code, subject };
        case 'locked':
          return { kind: 'failed', code: 'locked', subject, wait: outcome.seconds };
        case 'right':
          return {
            kind: 'in',
            actor: outcome.who,
            subject: { kind: 'account', id: outcome.account },
            open: (tx) => this.sessions.openForStaff(outcome.account, tx),
          };
      }
    });
  }
}
