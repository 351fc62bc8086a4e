import { Injectable } from '@nestjs/common';
import { adapterFor } from '@navigator/adapters';
import type { Actor, FeedId, FeedMove, MoveWish, RegistrationRefusal } from '@navigator/shared';
import { Audit } from '../audit/audit.js';
import { Db } from '../database/db.js';
import { hostKey, urlKey } from '../feeds/url-key.js';
import { ABANDONED } from '../harvest/abandoned.js';
import { BUMP_DATA_VERSION } from '../harvest/apply/marks.sql.js';
import { ABANDON_RUNS, IdRow } from '../harvest/run.sql.js';
import { Clock } from '../platform/clock.js';
import { hostOfFeed, jsonOf } from './accepting.js';
import { CheckedAddresses } from './checked-address.js';
import {
  FORGET_MOVE,
  KEEP_MOVE,
  LOCK_MOVING_FEED,
  MOVE_FEED,
  MoveRow,
  MovingFeedRow,
  ONE_MOVE,
  type Destination,
} from './move.sql.js';
import { isWithin } from './proof/domain.js';
import type { ProofRow } from './proof/proof.sql.js';
import { Proofs, tokenHash } from './proof/proofs.js';
import { refusal } from './refusals.js';
import { ACCEPT_DOMAIN, ACCEPT_HOST, LOCK_ADDRESS } from './registration.sql.js';
import { takenBy } from './taken.js';

/** Somebody's wish to move a feed. */
interface Wish {
  readonly feed: FeedId;
  readonly wish: MoveWish;
  readonly by: Actor;
}

/** Where a feed moves, and which proof allowed it: null where the host was accepted before. */
interface Step {
  readonly to: Destination;
  readonly proof: ProofRow | null;
  readonly by: Actor;
}

type Noted = Pick<Step, 'to' | 'by'> & { readonly action: string };

/** Moves feeds to new addresses. Id, procedures, permalinks, subscriptions and history stay. */
@Injectable()
export class Moving {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly addresses: CheckedAddresses,
    private readonly proofs: Proofs,
    private readonly audit: Audit,
  ) {}

  /** At once on a host that is accepted, else as soon as a new token stands on the publisher's domain. */
  async begin({ feed: id, wish, by }: Wish): Promise<FeedMove | RegistrationRefusal> {
    const checked = this.addresses.of(wish);
    if (checked.kind === 'refused') return checked;
    if (checked.file !== null) return refusal('check-not-done', 'checkId');
    return this.db.transaction(async (tx) => {
      const [feed] = await tx.query(LOCK_MOVING_FEED, [id], MovingFeedRow);
      if (!feed) return refusal('registration-unknown');
      const taken = await takenByAnother(tx, feed, checked.url);
      if (taken !== null) return taken;
      return isAccepted(feed, checked.url)
        ? this.#move(tx, feed, { to: checked, proof: null, by })
        : this.#ask(tx, feed, { to: checked, proof: null, by });
    });
  }

  /** A move that waits for its proof; null where none does. */
  async pending(id: FeedId): Promise<FeedMove | null> {
    const [move] = await this.db.query(ONE_MOVE, [id], MoveRow);
    const proof = await this.proofs.of(this.db, { purpose: 'move', feed: id });
    if (!move || proof === null) return null;
    return { state: 'unproved', url: move.url, proof: this.proofs.toldOf(proof) };
  }

  /** The token of a move was found. Part of a transaction. */
  async proved(tx: Db, proof: ProofRow, by: Actor): Promise<void> {
    const [feed] = await tx.query(LOCK_MOVING_FEED, [proof.feed_id], MovingFeedRow);
    const [to] = await tx.query(ONE_MOVE, [proof.feed_id], MoveRow);
    // Somebody may have removed the feed, or registered the address, meanwhile.
    if (!feed || !to || (await takenByAnother(tx, feed, to.url)) !== null) return;
    await this.#move(tx, feed, { to, proof, by });
  }

  async #ask(tx: Db, feed: MovingFeedRow, { to, by }: Step): Promise<FeedMove | RegistrationRefusal> {
    const domain = feed.domain ?? feed.domains.at(-1) ?? null;
    if (domain === null || this.proofs.domainIn(domain) === null) return refusal('domain-needed');
    await tx.execute(KEEP_MOVE, [feed.id, to.url, to.format, jsonOf(to.map), this.clock.now()]);
    const proof = await this.proofs.issue(tx, { purpose: 'move', feed: feed.id }, domain);
    await this.#note(tx, feed, { action: 'feed.move.ask', to, by });
    return { state: 'unproved', url: to.url, proof: this.proofs.toldOf(proof) };
  }

  async #move(tx: Db, feed: MovingFeedRow, { to, proof, by }: Step): Promise<FeedMove> {
    const now = this.clock.now();
    const address = new URL(to.url);
    const { showsPlanned } = adapterFor(to.format).traits;
    const place = [to.url, urlKey(address), hostKey(address), to.format, jsonOf(to.map), showsPlanned];
    await tx.execute(MOVE_FEED, [feed.id, ...place, now]);
    await tx.execute(ABANDON_RUNS, [feed.id, now, JSON.stringify(ABANDONED)]);
    if (proof !== null) await remember(tx, feed, { to, proof, now });
    await tx.execute(FORGET_MOVE, [feed.id]);
    await this.proofs.forget(tx, { purpose: 'move', feed: feed.id });
    await tx.execute(BUMP_DATA_VERSION, []);
    await this.#note(tx, feed, { action: 'feed.move', to, by });
    return { state: 'moved', url: to.url, proof: null };
  }

  /** Hosts alone: an address may hold a key. */
  #note(tx: Db, feed: MovingFeedRow, { action, to, by }: Noted): Promise<void> {
    const detail = { from: new URL(feed.url).host, to: new URL(to.url).host };
    return this.audit.note(tx, { actor: by, action, subject: { kind: 'feed', id: feed.id }, outcome: 'done', detail });
  }
}

/** The address may be that of another feed; the own one under another spelling is no obstacle. */
async function takenByAnother(tx: Db, feed: MovingFeedRow, url: string): Promise<RegistrationRefusal | null> {
  const key = urlKey(new URL(url));
  await tx.query(LOCK_ADDRESS, [key], IdRow);
  return key === feed.url_key ? null : takenBy(tx, key);
}

/** Whether the host of an address was proved or accepted for the publisher before. */
function isAccepted({ url, domains, hosts }: MovingFeedRow, to: string): boolean {
  const host = hostOfFeed(to);
  if (host === null || host === hostOfFeed(url) || hosts.includes(host)) return host !== null;
  return domains.some((proved) => isWithin(host, proved));
}

interface Proved {
  readonly to: Destination;
  readonly proof: ProofRow;
  readonly now: Date;
}

async function remember(tx: Db, feed: MovingFeedRow, { to, proof, now }: Proved): Promise<void> {
  await tx.execute(ACCEPT_DOMAIN, [feed.publisher_id, proof.domain, tokenHash(proof.token), feed.id, now]);
  const host = hostOfFeed(to.url);
  if (host !== null && !isWithin(host, proof.domain)) await tx.execute(ACCEPT_HOST, [feed.publisher_id, host, now]);
}
