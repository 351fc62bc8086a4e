import { Injectable } from '@nestjs/common';
import { FeedId, type RegisterOutcome, type RegistrationWish } from '@navigator/shared';
import { Db } from '../database/db.js';
import { urlKey } from '../feeds/url-key.js';
import { uploadUrl } from '../files/feed-files.js';
import { newId } from '../platform/new-id.js';
import { CheckedAddresses, type CheckedAddress } from './checked-address.js';
import { Claims } from './claims.js';
import { Ledger } from './ledger.js';
import { takenBy } from './taken.js';

/** Takes checked addresses as registrations. What they claim changes nothing of anybody. */
@Injectable()
export class Registering {
  constructor(
    private readonly db: Db,
    private readonly addresses: CheckedAddresses,
    private readonly claims: Claims,
    private readonly ledger: Ledger,
  ) {}

  /** Keeps a registration and hands out its key and token, or says why not. */
  async register(wish: RegistrationWish): Promise<Exclude<RegisterOutcome, { kind: 'tooMany' }>> {
    const checked = this.addresses.of(wish);
    if (checked.kind === 'refused') return checked;
    const claim = await this.claims.of(wish.publisher);
    if (claim.kind === 'refused') return claim;
    const id = FeedId.parse(newId());
    const registration = { id, wish, claim, checked: placed(checked, id) };
    return this.db.transaction(async (tx) => {
      const taken = await takenBy(tx, urlKey(new URL(registration.checked.url)));
      return taken ?? { kind: 'registered', receipt: await this.ledger.keep(tx, registration) };
    });
  }
}

/** A file that was brought has its place under the id that it gets. */
function placed(checked: CheckedAddress, id: FeedId): CheckedAddress {
  return checked.file === null ? checked : { ...checked, url: uploadUrl(id).href };
}
