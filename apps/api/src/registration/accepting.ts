import { Injectable } from '@nestjs/common';
import { adapterFor } from '@navigator/adapters';
import { DEFAULT_TIME_ZONE, type Actor } from '@navigator/shared';
import { Audit } from '../audit/audit.js';
import type { Db } from '../database/db.js';
import { REGISTER_FEED, REQUEST_HARVEST, SET_EXPECTATIONS } from '../feeds/feed.sql.js';
import { hostKey } from '../feeds/url-key.js';
import { BUMP_DATA_VERSION } from '../harvest/apply/marks.sql.js';
import { IdRow } from '../harvest/run.sql.js';
import { Clock } from '../platform/clock.js';
import { SET_MAIL } from '../notices/target.sql.js';
import { newId } from '../platform/new-id.js';
import { keyOfPublisher } from '../territories/key-of-publisher.js';
import { packagedTerritories } from '../territories/territory-index.js';
import { KnownPublishers } from './known-publishers.js';
import { isWithin } from './proof/domain.js';
import type { ProofRow } from './proof/proof.sql.js';
import { tokenHash } from './proof/proofs.js';
import {
  ACCEPT_DOMAIN,
  ACCEPT_HOST,
  GIVE_DOMAIN,
  MAKE_PUBLISHER,
  SET_LIVE,
  type RegistrationRow,
} from './registration.sql.js';

/** A registration whose domain is proved, and who lets it in. */
export interface Accepted {
  readonly registration: RegistrationRow;
  readonly proof: ProofRow;
  readonly by: Actor;
}

/** Makes feeds of registrations. */
@Injectable()
export class Accepting {
  constructor(
    private readonly clock: Clock,
    private readonly known: KnownPublishers,
    private readonly audit: Audit,
  ) {}

  /**
   * Makes a feed under the id of its registration, harvests it soon, and remembers domain and host for the next time.
   * Part of a transaction. @returns false where the address is a feed already, and then nothing was done
   */
  async accept(tx: Db, accepted: Accepted): Promise<boolean> {
    const { registration, proof, by } = accepted;
    const now = this.clock.now();
    const publisher = await this.#publisher(tx, registration, proof.domain);
    const [feed] = await tx.query(REGISTER_FEED, feedOf(registration, publisher, now), IdRow);
    if (!feed) return false;
    await tx.execute(SET_EXPECTATIONS, [feed.id, jsonOf(registration.expectations)]);
    await tx.execute(SET_MAIL, [feed.id, registration.email]);
    await tx.execute(REQUEST_HARVEST, [feed.id, now]);
    await tx.execute(SET_LIVE, [registration.id, publisher, now]);
    await this.#remember(tx, accepted, publisher);
    await tx.execute(BUMP_DATA_VERSION, []);
    const subject = { kind: 'registration', id: registration.id } as const;
    const detail = { publisher, domain: proof.domain, url: new URL(registration.url).host };
    await this.audit.note(tx, { actor: by, action: 'registration.accept', subject, outcome: 'done', detail });
    return true;
  }

  /** An existing publisher keeps its name and area; one that nobody knew is made. */
  async #publisher(tx: Db, registration: RegistrationRow, domain: string): Promise<string> {
    const existing = registration.publisher_id ?? (await this.known.byName(tx, registration.publisher_name))?.id;
    if (existing === undefined) return this.#make(tx, registration, domain);
    await tx.execute(GIVE_DOMAIN, [existing, domain]);
    return existing;
  }

  async #make(tx: Db, { publisher_name: told, territory_key: area }: RegistrationRow, domain: string): Promise<string> {
    const { name, territory } = (await this.known.catalogued(told, domain)) ?? { name: told, territory: area };
    const id = newId();
    const suggested = keyOfPublisher(name, packagedTerritories());
    await tx.execute(MAKE_PUBLISHER, [id, name, domain, territory ?? suggested]);
    return id;
  }

  async #remember(tx: Db, { registration, proof }: Accepted, publisher: string): Promise<void> {
    const now = this.clock.now();
    const hash = tokenHash(proof.token);
    await tx.execute(ACCEPT_DOMAIN, [publisher, proof.domain, hash, registration.id, proof.proved_at ?? now]);
    const host = hostOfFeed(registration.url);
    if (host !== null && !isWithin(host, proof.domain)) await tx.execute(ACCEPT_HOST, [publisher, host, now]);
  }
}

/** Host and port of a feed; null for a file that was brought. */
export function hostOfFeed(url: string): string | null {
  const address = new URL(url);
  return address.protocol === 'upload:' ? null : hostKey(address);
}

function feedOf(registration: RegistrationRow, publisher: string, now: Date): readonly unknown[] {
  const { id, publisher_name: name, url, url_key: key, format, licence, map } = registration;
  const { showsPlanned, intervalMinutes } = adapterFor(format).traits;
  const place = [url, key, hostKey(new URL(url)), format, 'live', false, licence, 'de', DEFAULT_TIME_ZONE];
  const pace = [showsPlanned, registration.interval_minutes ?? intervalMinutes, now, jsonOf(map)];
  return [id, publisher, name, ...place, ...pace];
}

/** A document for a jsonb column, or nothing. */
export function jsonOf(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
