import { Injectable } from '@nestjs/common';
import type { Actor } from '@navigator/shared';
import { Db } from '../database/db.js';
import { Judging } from './judging.js';
import { Moving } from './moving.js';
import { Proofs, type ProofSubject } from './proof/proofs.js';
import type { ProofRow } from './proof/proof.sql.js';
import { TokenSearch } from './proof/token-search.js';

/** Looks for tokens, by itself for days and whenever somebody asks, and lets happen what a found one allows. */
@Injectable()
export class Proving {
  constructor(
    private readonly db: Db,
    private readonly proofs: Proofs,
    private readonly search: TokenSearch,
    private readonly judging: Judging,
    private readonly moving: Moving,
  ) {}

  /** Looks for a token now. @returns false where none is looked for (any more) */
  async look(subject: ProofSubject, by: Actor): Promise<boolean> {
    const proof = await this.proofs.of(this.db, subject);
    if (proof === null) return false;
    if (proof.proved_at === null) await this.#look(proof, by);
    return true;
  }

  /** Looks for all that are due, one after the other. @returns how many were looked for */
  async lookForDue(): Promise<number> {
    for (let count = 0; ; count += 1) {
      const proof = await this.proofs.claim(this.db);
      if (proof === null) return count;
      await this.#look(proof, { kind: 'nobody' });
    }
  }

  /** Asks the network first: no transaction waits for a host. */
  async #look(proof: ProofRow, by: Actor): Promise<void> {
    const domain = this.proofs.domainIn(proof.domain);
    // The operator may have taken a host and port from the list meanwhile.
    if (domain === null) return;
    const seen = await this.search.look(domain, proof.token);
    await this.db.transaction(async (tx) => {
      if (!(await this.proofs.note(tx, proof, seen))) return;
      if (proof.purpose === 'registration') await this.judging.proved(tx, proof, by);
      if (proof.purpose === 'move') await this.moving.proved(tx, proof, by);
    });
  }
}
