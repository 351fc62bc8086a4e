import { Injectable } from '@nestjs/common';
import type { Entry, FeedId, RecoveryBegun, RecoveryEnd } from '@navigator/shared';
import { Mailer } from '../mail/mailer.js';
import type { Asking } from './asking.js';

/** Ways back in for who has no key at hand: a link by mail, or a new proof of the domain. */
@Injectable()
export class LostKeys {
  constructor(private readonly mailer: Mailer) {}

  /** Whether a mail server is set up. */
  get canMail(): boolean {
    return this.mailer.isThere;
  }

  sendLink(
    _feed: FeedId,
    _email: string,
    _asking: Asking,
  ): Promise<{ kind: 'asked' } | Extract<Entry, { kind: 'wait' }>> {
    return Promise.resolve({ kind: 'asked' });
  }

  begin(_feed: FeedId, _asking: Asking): Promise<RecoveryBegun> {
    return Promise.resolve({ kind: 'impossible' });
  }

  finish(_feed: FeedId, _recovery: string, _asking: Asking): Promise<RecoveryEnd> {
    return Promise.resolve({ kind: 'unknown' });
  }
}
