import type { Registration, WaitingRegistration } from '@navigator/shared';
import { toldReason } from './policy.js';
import type { ProofRow } from './proof/proof.sql.js';
import type { Proofs } from './proof/proofs.js';
import type { RegistrationRow } from './registration.sql.js';
import { withSimilar } from './similar.js';

/** A registration with its proof. */
export interface Registered {
  readonly registration: RegistrationRow;
  readonly proof: ProofRow;
}

/** A registration as its owner and the staff read it. */
export function toRegistration({ registration: row, proof }: Registered, proofs: Proofs): Registration {
  return {
    id: row.id,
    state: row.state,
    createdAt: row.created_at.toISOString(),
    url: row.url,
    format: row.format,
    publisher: publisherOf(row),
    licence: row.licence,
    contact: { email: row.email },
    minutes: row.interval_minutes,
    expectations: row.expectations,
    map: row.map,
    language: row.language,
    proof: proofs.toldOf(proof),
    report: withSimilar(row.report, row.similar_feeds),
    similar: row.similar_feeds,
    review: row.review.map(toldReason),
    refusal: refusalOf(row),
    expiresAt: row.state === 'unproved' ? proof.expires_at.toISOString() : null,
  };
}

/** The same in the list of those that wait. */
export function toWaiting({ registration: row, proof }: Registered): WaitingRegistration {
  return {
    id: row.id,
    createdAt: row.created_at.toISOString(),
    url: row.url,
    format: row.format,
    publisher: publisherOf(row),
    review: row.review.map(toldReason),
    domain: proof.domain,
    provedAt: proof.proved_at?.toISOString() ?? null,
    procedures: row.report.mapped,
  };
}

function publisherOf(row: RegistrationRow): Registration['publisher'] {
  return { id: row.publisher_id, name: row.publisher_name, territory: row.territory_key };
}

function refusalOf({ refusal, decided_at: at }: RegistrationRow): Registration['refusal'] {
  return refusal === null || at === null ? null : { reason: refusal, at: at.toISOString() };
}
