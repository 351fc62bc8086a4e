import { Injectable } from '@nestjs/common';
import type { FeedId, Recovery, RecoveryBegun, RecoveryEnd } from '@navigator/shared';
import { Config } from '../config/config.js';
import { Db } from '../database/db.js';
import { officialDomain, type OfficialDomain } from '../registration/proof/domain.js';
import { newToken, TokenSearch } from '../registration/proof/token-search.js';
import { NewKeys } from './new-keys.js';
import { ADD_RECOVERY, ANSWERABLE, AnswerableRow, ONE_RECOVERY, RecoveryRow } from './recovery.sql.js';
import { hashOf, newSecret } from './secret.js';
import { Clock } from '../platform/clock.js';

/** How long a lost key can be recovered by one token, in ms. */
const RECOVERY_MS = 7 * 86_400_000;

/** A new key for whoever rules the publisher's domain, with the proof of a registration. */
@Injectable()
export class Recoveries {
  constructor(
    private readonly db: Db,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly search: TokenSearch,
    private readonly newKeys: NewKeys,
  ) {}

  /** A token of its own for every way: nobody takes over what somebody else began. */
  async begin(feed: FeedId): Promise<RecoveryBegun> {
    const [row] = await this.db.query(ANSWERABLE, [feed], AnswerableRow);
    const domain = this.#domain(row?.domain ?? null);
    if (domain === null) return { kind: 'impossible' };
    const [id, token, now] = [newSecret(), newToken(), this.clock.now()];
    const expiresAt = new Date(now.getTime() + RECOVERY_MS);
    await this.db.execute(ADD_RECOVERY, [hashOf(id), feed, domain.name, token, now, expiresAt]);
    return { kind: 'begun', recovery: told(id, domain, { token, expiresAt }) };
  }

  /** Looks whether the token stands there; then all other keys end. */
  async finish(asked: {
    readonly feed: FeedId;
    readonly recovery: string;
    readonly asker: string;
  }): Promise<RecoveryEnd> {
    const { feed, recovery: id } = asked;
    const known = [hashOf(id), feed, this.clock.now()] as const;
    const [row] = await this.db.query(ONE_RECOVERY, known, RecoveryRow);
    const domain = this.#domain(row?.domain ?? null);
    if (row === undefined || domain === null) return this.newKeys.refuse(asked, 'recovery-unknown');
    const look = await this.search.look(domain, row.token);
    if (look.isFound) return this.newKeys.replace(feed, known);
    return { kind: 'missing', recovery: told(id, domain, row), looked: look.text };
  }

  #domain(text: string | null): OfficialDomain | null {
    return text === null ? null : officialDomain(text, this.config.allowPrivateHosts);
  }
}

function told(
  id: string,
  { name, wellKnownUrl, dnsName }: OfficialDomain,
  { token, expiresAt }: Pick<RecoveryRow, 'token' | 'expiresAt'>,
): Recovery {
  return { id, domain: name, token, wellKnownUrl, dnsName, expiresAt: expiresAt.toISOString() };
}
