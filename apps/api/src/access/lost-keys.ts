import { Injectable } from '@nestjs/common';
import type { Entry, FeedId, RecoveryBegun, RecoveryEnd } from '@navigator/shared';
import { Rate } from '../platform/rate.js';
import { Clock } from '../platform/clock.js';
import { LoginLinks } from './login-links.js';
import { OwnerLetters } from './owner-letters.js';
import { Recoveries } from './recoveries.js';
import type { ContactRow } from './recovery.sql.js';

/** Ways back that one address may begin or look at in a minute: each looks at somebody's host, or sends mail. */
const WAYS_A_MINUTE = 10;

/** Ways back in for who has no key at hand: a link by mail, or a new proof of the domain. */
@Injectable()
export class LostKeys {
  readonly #rate: Rate;

  constructor(
    private readonly links: LoginLinks,
    private readonly letters: OwnerLetters,
    private readonly recoveries: Recoveries,
    clock: Clock,
  ) {
    this.#rate = new Rate(clock, WAYS_A_MINUTE);
  }

  /** Whether a mail server is set up. */
  get canMail(): boolean {
    return this.letters.canSend;
  }

  /** Sends the contact a link; who asks hears the same whether or not the address is the contact's. */
  async sendLink(
    feed: FeedId,
    email: string,
    { asker }: { readonly asker: string },
  ): Promise<{ readonly kind: 'asked' } | Extract<Entry, { kind: 'wait' }>> {
    const wait = this.#rate.wait(asker);
    if (wait !== null) return { kind: 'wait', seconds: wait };
    const contact = await this.letters.contactOf(feed);
    // The mail goes on its own, so that the answer takes as long for an address that is not the contact's.
    if (contact !== null && contact.email.toLowerCase() === email.trim().toLowerCase()) void this.#mail(feed, contact);
    return { kind: 'asked' };
  }

  /** Begins the way to a new key. */
  begin(feed: FeedId, { asker }: { readonly asker: string }): Promise<RecoveryBegun> {
    const seconds = this.#rate.wait(asker);
    return seconds === null ? this.recoveries.begin(feed) : Promise.resolve({ kind: 'wait', seconds });
  }

  /** Looks whether the token stands on the domain. */
  finish(feed: FeedId, recovery: string, { asker }: { readonly asker: string }): Promise<RecoveryEnd> {
    const seconds = this.#rate.wait(asker);
    return seconds === null
      ? this.recoveries.finish({ feed, recovery, asker })
      : Promise.resolve({ kind: 'wait', seconds });
  }

  async #mail(feed: FeedId, contact: ContactRow): Promise<void> {
    const { path } = await this.links.make({ feed, key: null });
    await this.letters.sendLink(contact, path);
  }
}
