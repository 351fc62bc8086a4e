import { Injectable } from '@nestjs/common';
import { CorrectionField, ProcedureId, type Actor, type Correction, type CorrectionWish } from '@navigator/shared';
import { Audit } from '../audit/audit.js';
import type { CorrectionRow } from '../corrections/correction.sql.js';
import { Corrections } from '../corrections/corrections.js';
import { correctedByStaff, nothingCorrected } from './owner-problem.js';

/** How the author of a correction is kept where it is an owner: with the id of the key. */
const OWNER = 'owner:';

/** What owners, and the staff, say of procedures against their sources. */
@Injectable()
export class OwnerCorrections {
  constructor(
    private readonly corrections: Corrections,
    private readonly audit: Audit,
  ) {}

  /** Corrects a field; an owner does not correct what the operator corrected. @throws CorrectionProblem or OwnerProblem */
  async set(procedure: ProcedureId, { field, value, reason }: CorrectionWish, actor: Actor): Promise<Correction> {
    await this.#standing(procedure, field, actor);
    const wish = { field, value: value ?? null, reason, author: authorOf(actor) };
    return toCorrection(
      await this.corrections.set(procedure, wish, (tx) =>
        this.audit.note(tx, {
          actor,
          action: 'correction.set',
          subject: { kind: 'procedure', id: procedure },
          outcome: 'done',
          detail: { field },
        }),
      ),
    );
  }

  /** Shows again what the source says. @throws CorrectionProblem or OwnerProblem */
  async takeBack(procedure: ProcedureId, field: CorrectionField, actor: Actor): Promise<Correction> {
    const standing = await this.#standing(procedure, field, actor);
    if (standing === undefined) throw nothingCorrected();
    return toCorrection(
      await this.corrections.revoke(standing.id, (tx) =>
        this.audit.note(tx, {
          actor,
          action: 'correction.revoke',
          subject: { kind: 'procedure', id: procedure },
          outcome: 'done',
          detail: { field },
        }),
      ),
    );
  }

  async #standing(procedure: ProcedureId, field: string, actor: Actor): Promise<CorrectionRow | undefined> {
    const { corrections } = await this.corrections.show(procedure);
    const standing = corrections.find((each) => each.field === field && each.kind === 'set' && each.revokedAt === null);
    if (actor.kind === 'owner' && standing && !isOwners(standing)) throw correctedByStaff();
    return standing;
  }
}

function authorOf(actor: Actor): string {
  if (actor.kind === 'owner') return OWNER + actor.key;
  return actor.kind === 'staff' ? `staff:${actor.account}` : 'operator';
}

function isOwners({ author }: CorrectionRow): boolean {
  return author.startsWith(OWNER);
}

function toCorrection(row: CorrectionRow): Correction {
  const { id, procedureId, field, value, reason, createdAt, revokedAt } = row;
  return {
    ...{ id, value, reason },
    procedure: procedureId,
    field: CorrectionField.nullable().parse(field),
    by: isOwners(row) ? 'owner' : 'operator',
    since: createdAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
