import { Injectable } from '@nestjs/common';
import type {
  Actor,
  FeedId,
  LocalText,
  Registration,
  RegistrationDecision,
  RegistrationRefusal,
  WaitingRegistration,
} from '@navigator/shared';
import { Audit } from '../audit/audit.js';
import { Db } from '../database/db.js';
import { FORGET_FILE } from '../files/feed-file.sql.js';
import { Accepting } from './accepting.js';
import { Judging, TAKEN } from './judging.js';
import { LOCK_PROOF, ProofRow } from './proof/proof.sql.js';
import { Proofs } from './proof/proofs.js';
import { refusal } from './refusals.js';
import {
  LOCK_REGISTRATION,
  ONE_REGISTRATION,
  RegistrationRow,
  WAITING_REGISTRATIONS,
  WITHDRAW,
} from './registration.sql.js';
import { toRegistration, toWaiting } from './told.js';

/** Who decides what about which registration. */
interface Decided {
  readonly id: FeedId;
  readonly decision: RegistrationDecision;
  readonly by: Actor;
}

/** What waits for the operator, and what becomes of it. */
@Injectable()
export class Review {
  constructor(
    private readonly db: Db,
    private readonly proofs: Proofs,
    private readonly accepting: Accepting,
    private readonly judging: Judging,
    private readonly audit: Audit,
  ) {}

  /** One registration; null where there is none. */
  async one(id: FeedId): Promise<Registration | null> {
    const [registration] = await this.db.query(ONE_REGISTRATION, [id], RegistrationRow);
    const proof = await this.proofs.of(this.db, { purpose: 'registration', feed: id });
    return registration && proof ? toRegistration({ registration, proof }, this.proofs) : null;
  }

  /** Proved and waiting, oldest first. */
  async waiting(): Promise<readonly WaitingRegistration[]> {
    const rows = await this.db.query(WAITING_REGISTRATIONS, [], RegistrationRow);
    const told = rows.map(async (registration) => {
      const proof = await this.proofs.of(this.db, { purpose: 'registration', feed: registration.id });
      return proof === null ? [] : [toWaiting({ registration, proof })];
    });
    return (await Promise.all(told)).flat();
  }

  /** Lets a registration in, or refuses it with a reason. @returns null where that was done */
  async decide({ id, decision, by }: Decided): Promise<RegistrationRefusal | null> {
    const reason = decision.kind === 'refuse' ? decision.reason.trim() : null;
    if (reason === '') return refusal('reason-needed', 'reason');
    return this.db.transaction(async (tx) => {
      const [registration] = await tx.query(LOCK_REGISTRATION, [id], RegistrationRow);
      const proof = await this.proofs.of(tx, { purpose: 'registration', feed: id });
      if (!registration || proof === null) return refusal('registration-unknown');
      if (registration.state !== 'waiting') return refusal('not-waiting');
      if (reason === null) {
        const isIn = await this.accepting.accept(tx, { registration, proof, by });
        if (!isIn) await this.judging.refuse(tx, registration, TAKEN);
        return null;
      }
      await this.judging.refuse(tx, registration, inEvery(reason));
      const subject = { kind: 'registration', id } as const;
      await this.audit.note(tx, { actor: by, action: 'registration.refuse', subject, outcome: 'done' });
      return null;
    });
  }

  /** Takes back what is no feed yet, with its token, its file and its contact. @returns false where there is none */
  async withdraw(id: FeedId, by: Actor): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      // In the order of a proof that is found at this moment.
      const proof = await this.proofs.of(tx, { purpose: 'registration', feed: id });
      if (proof !== null) await tx.query(LOCK_PROOF, [proof.id], ProofRow);
      if ((await tx.execute(WITHDRAW, [id])) === 0) return false;
      await this.proofs.forget(tx, { purpose: 'registration', feed: id });
      await tx.execute(FORGET_FILE, [id]);
      const subject = { kind: 'registration', id } as const;
      await this.audit.note(tx, { actor: by, action: 'registration.withdraw', subject, outcome: 'done' });
      return true;
    });
  }
}

/** The operator writes in one language. */
function inEvery(reason: string): LocalText {
  return { de: reason, en: reason };
}
