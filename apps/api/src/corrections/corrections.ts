import { Injectable } from '@nestjs/common';
import { ProcedureId, type FeedId } from '@navigator/shared';
import { Db } from '../database/db.js';
import { suggestions } from '../links/decisions.js';
import type { SuggestionRow } from '../links/decisions.sql.js';
import { Clock } from '../platform/clock.js';
import {
  correctionFinal,
  correctionOfPair,
  correctionRevoked,
  correctionUnknown,
  procedureUnknown,
} from './correction-problem.js';
import {
  CORRECTED_PROCEDURE,
  CorrectedProcedureRow,
  CorrectionRow,
  CORRECTIONS_OF,
  ONE_CORRECTION,
  REVOKE,
  STANDING_CORRECTIONS,
} from './correction.sql.js';
import { hide, showAgain, type Hiding } from './hide.js';
import { lockedProcedure } from './locked-procedure.js';
import { decidePair, partnerOf, type Pair } from './pairs.js';
import { setField, showCorrected, type NewValue, type Said } from './set-field.js';

/** A procedure with everything that operators ever said of it. */
export interface CorrectedProcedure {
  readonly procedure: Omit<CorrectedProcedureRow, 'record'>;
  readonly corrections: readonly CorrectionRow[];
}

const nothing = (): Promise<void> => Promise.resolve();

/** What is done in the same transaction: the audit log tells who decided. */
interface Noted {
  readonly beside?: (tx: Db) => Promise<void>;
}

/** What operators say of procedures against their sources; it survives every import. */
@Injectable()
export class Corrections {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Those that stand, newest first; of one feed or of all. */
  async list(feedId: FeedId | null): Promise<readonly CorrectionRow[]> {
    return this.db.query(STANDING_CORRECTIONS, [feedId], CorrectionRow);
  }

  /**
   * One procedure and what was ever said of it.
   * @param told its id, or the address of its page
   * @throws CorrectionProblem where there is none
   */
  async show(told: string): Promise<CorrectedProcedure> {
    const id = procedureIdIn(told);
    const [found] = await this.db.query(CORRECTED_PROCEDURE, [id], CorrectedProcedureRow);
    if (!found) throw procedureUnknown(told);
    const { record: _, ...procedure } = found;
    return { procedure, corrections: await this.db.query(CORRECTIONS_OF, [id], CorrectionRow) };
  }

  /** Corrects one field, and does beside it what `beside` does. @throws CorrectionProblem with what to do */
  async set(told: string, value: NewValue, beside: (tx: Db) => Promise<void> = nothing): Promise<CorrectionRow> {
    const now = this.clock.now();
    const id = await this.db.transaction(async (tx) => {
      const procedure = await lockedProcedure(tx, procedureIdIn(told), now);
      await beside(tx);
      return setField(tx, procedure, { ...value, now });
    });
    return this.#one(id);
  }

  /** Hides a procedure. @throws CorrectionProblem with what to do */
  async hide(told: string, hiding: Omit<Hiding, 'now'>): Promise<CorrectionRow> {
    const now = this.clock.now();
    const id = await this.db.transaction(async (tx) =>
      hide(tx, await lockedProcedure(tx, procedureIdIn(told), now), { ...hiding, now }),
    );
    return this.#one(id);
  }

  /** Shows two procedures as one. @throws CorrectionProblem or LinkProblem with what to do */
  async link(one: string, other: string, said: Said & Noted): Promise<CorrectionRow> {
    return this.#pair('link', { ...said, one: procedureIdIn(one), other: procedureIdIn(other) });
  }

  /**
   * Shows two procedures as two, for good. @param other null for the only one that is shown with it
   * @throws CorrectionProblem or LinkProblem with what to do
   */
  async unlink(told: string, other: string | null, said: Said & Noted): Promise<CorrectionRow> {
    const one = procedureIdIn(told);
    const partner = other === null ? await partnerOf(this.db, one) : procedureIdIn(other);
    return this.#pair('unlink', { ...said, one, other: partner });
  }

  /** Pairs that may be one, the surest first. */
  async suggestions(): Promise<readonly SuggestionRow[]> {
    return suggestions(this.db);
  }

  async #pair(
    kind: 'link' | 'unlink',
    { beside = nothing, ...pair }: Omit<Pair, 'now'> & Noted,
  ): Promise<CorrectionRow> {
    const now = this.clock.now();
    const decide = async (tx: Db): Promise<string> => {
      const id = await decidePair(tx, kind, { ...pair, now });
      await beside(tx);
      return id;
    };
    return this.#one(await this.db.transaction(decide));
  }

  /** Takes a correction back: what the source says is shown again. @throws CorrectionProblem with what to do */
  async revoke(id: string, beside: (tx: Db) => Promise<void> = nothing): Promise<CorrectionRow> {
    const correction = await this.#one(id);
    if (correction.revokedAt !== null) throw correctionRevoked(id);
    if (correction.kind === 'link' || correction.kind === 'unlink') throw correctionOfPair(correction.kind);
    if (correction.kind === 'hide' && correction.value === 'withdrawn') throw correctionFinal();
    await this.#revoke(correction, beside);
    return this.#one(id);
  }

  async #revoke({ id, kind, procedureId }: CorrectionRow, beside: (tx: Db) => Promise<void>): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      const procedure = await lockedProcedure(tx, procedureId, now);
      await beside(tx);
      if ((await tx.execute(REVOKE, [id, now])) === 0) throw correctionRevoked(id);
      if (kind === 'hide') await showAgain(tx, procedure, now);
      if (kind === 'set') await showCorrected(tx, procedure, now);
    });
  }

  async #one(id: string): Promise<CorrectionRow> {
    const [correction] = await this.db.query(ONE_CORRECTION, [id], CorrectionRow);
    if (!correction) throw correctionUnknown(id);
    return correction;
  }
}

/** The id at the end of an address such as …/verfahren/radweg-0123456789?lang=de, or as it is. */
export function procedureIdIn(told: string): ProcedureId {
  const [path = ''] = told.trim().split(/[?#]/);
  const last = path.replace(/\/+$/, '').split('/').at(-1)?.split('-').at(-1) ?? '';
  const id = ProcedureId.safeParse(last);
  if (!id.success) throw procedureUnknown(told);
  return id.data;
}
