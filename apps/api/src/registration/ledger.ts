import { Injectable } from '@nestjs/common';
import type { FeedId, RegistrationReceipt, RegistrationWish } from '@navigator/shared';
import { NOBODY } from '../access/actor.js';
import { Keys } from '../access/keys.js';
import { Audit } from '../audit/audit.js';
import type { Db } from '../database/db.js';
import { urlKey } from '../feeds/url-key.js';
import { FeedFiles } from '../files/feed-files.js';
import { Clock } from '../platform/clock.js';
import { jsonOf } from './accepting.js';
import type { CheckedAddress } from './checked-address.js';
import type { Claim } from './claims.js';
import { Proofs } from './proof/proofs.js';
import { KEEP_REGISTRATION } from './registration.sql.js';
import { similarFeeds } from './similar.js';

/** Everything that is kept of a wish. */
export interface NewRegistration {
  readonly id: FeedId;
  readonly wish: RegistrationWish;
  readonly checked: CheckedAddress;
  readonly claim: Claim;
}

/** Writes registrations down, with what belongs to each: its first key, its token, its file. */
@Injectable()
export class Ledger {
  constructor(
    private readonly clock: Clock,
    private readonly keys: Keys,
    private readonly proofs: Proofs,
    private readonly files: FeedFiles,
    private readonly audit: Audit,
  ) {}

  /** Part of a transaction. The receipt is the only place that ever shows the key. */
  async keep(tx: Db, registration: NewRegistration): Promise<RegistrationReceipt> {
    const { id, wish, checked, claim } = registration;
    const { url, format, report, file } = checked;
    const similar = await similarFeeds(tx, report, urlKey(new URL(url)));
    await tx.execute(KEEP_REGISTRATION, [...rowOf(registration, this.clock.now()), JSON.stringify(similar)]);
    if (file !== null) await this.files.keep(tx, id, file);
    const key = await this.keys.create(tx, { feed: id, name: keyName(wish) });
    const proof = await this.proofs.issue(tx, { purpose: 'registration', feed: id }, claim.domain);
    const subject = { kind: 'registration', id } as const;
    const detail = { host: new URL(url).host, domain: claim.domain, key: key.id };
    await this.audit.note(tx, { actor: NOBODY, action: 'registration.register', subject, outcome: 'done', detail });
    const feed = { id, state: 'unproved', url, format, publisher: claim.name } as const;
    return { feed, ownerToken: key.key, proof: this.proofs.taskOf(proof) };
  }
}

function keyName({ keyName: told, language }: RegistrationWish): string {
  return told ?? (language === 'de' ? 'Erster Schlüssel' : 'First key');
}

function rowOf({ id, wish, checked, claim }: NewRegistration, now: Date): readonly unknown[] {
  const { url, format, map, report } = checked;
  const address = [id, now, url, urlKey(new URL(url)), format, jsonOf(map)];
  const who = [claim.id, claim.name, claim.territory, wish.licence, wish.contact.email, wish.language];
  const wished = [wish.schedule?.minutes ?? null, jsonOf(wish.expectations ?? null), JSON.stringify(report)];
  return [...address, ...who, ...wished];
}
