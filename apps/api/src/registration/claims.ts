import { Injectable } from '@nestjs/common';
import type { PublisherId, RegisteredPublisher, RegistrationRefusal } from '@navigator/shared';
import { Db } from '../database/db.js';
import { KnownPublishers } from './known-publishers.js';
import { Proofs } from './proof/proofs.js';
import { refusal } from './refusals.js';
import type { PublisherRow } from './registration.sql.js';

/** Who publishes, as far as it is known, and the domain that is to be proved. */
export interface Claim {
  readonly kind: 'claim';
  /** Null for a publisher that nobody knows. */
  readonly id: PublisherId | null;
  readonly name: string;
  readonly territory: string | null;
  readonly domain: string;
}

/** Who somebody says they are. */
@Injectable()
export class Claims {
  constructor(
    private readonly db: Db,
    private readonly known: KnownPublishers,
    private readonly proofs: Proofs,
  ) {}

  /** An existing publisher is taken as it is, also where it is told as if it were new. */
  async of(told: RegisteredPublisher): Promise<Claim | RegistrationRefusal> {
    const existing = await this.#existing(told);
    const who = existing === null ? stranger(told) : acquaintance(existing);
    if (who === null) return refusal('publisher-unknown', 'publisher.id');
    const text = told.domain ?? existing?.domain ?? null;
    if (text === null) return refusal('domain-needed', 'publisher.domain');
    const domain = this.proofs.domainIn(text);
    return domain === null ? refusal('domain-unfit', 'publisher.domain') : { ...who, domain: domain.name };
  }

  #existing(told: RegisteredPublisher): Promise<PublisherRow | null> {
    return 'id' in told ? this.known.byId(this.db, told.id) : this.known.byName(this.db, told.name);
  }
}

type Who = Omit<Claim, 'domain'>;

function acquaintance({ id, name, territory_key: territory }: PublisherRow): Who {
  return { kind: 'claim', id, name, territory };
}

function stranger(told: RegisteredPublisher): Who | null {
  if ('id' in told) return null;
  return { kind: 'claim', id: null, name: told.name, territory: told.territory ?? null };
}
