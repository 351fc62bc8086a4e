import { Injectable } from '@nestjs/common';
import { QuarantineId, type LocalText } from '@navigator/shared';
import { keepCorrected } from '../../corrections/put-again.js';
import { Db } from '../../database/db.js';
import { attachToPut } from '../../events/apply-events.js';
import { LOCK_FEED } from '../../feeds/feed.sql.js';
import { linkPut } from '../../links/find-links.js';
import { settleFeed } from '../../links/settle.js';
import { Clock } from '../../platform/clock.js';
import { beginChange } from '../apply/begin-change.js';
import { BUMP_DATA_VERSION, MARK_ARCHIVED, MARK_MISSING } from '../apply/marks.sql.js';
import { namePublishers, putProcedures, putSourceRecords } from '../apply/put.sql.js';
import {
  DECIDE,
  EMPTY_QUARANTINE,
  HELD_REMOVALS,
  LIST_QUARANTINES,
  ONE_QUARANTINE,
  QuarantineRow,
  SourceIdRow,
} from './quarantine.sql.js';
import { RENAME } from './renames.sql.js';
import { IdRow } from '../run.sql.js';

/** A decision that cannot be taken, with what to do. */
export class QuarantineProblem extends Error {
  constructor(
    readonly code: 'quarantine-unknown' | 'quarantine-decided',
    readonly text: LocalText,
  ) {
    super(text.en);
  }
}

/** What else is written in the transaction of a decision. */
export type Beside = (tx: Db) => Promise<void>;

const nothing: Beside = () => Promise.resolve();

/** What waits for a person, and their decisions. */
@Injectable()
export class Quarantines {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Open ones first. */
  async list(): Promise<readonly QuarantineRow[]> {
    return this.db.query(LIST_QUARANTINES, [], QuarantineRow);
  }

  /** One of them. @throws QuarantineProblem when there is none */
  async show(id: string): Promise<QuarantineRow> {
    const isId = QuarantineId.safeParse(id).success;
    const [quarantine] = isId ? await this.db.query(ONE_QUARANTINE, [id], QuarantineRow) : [];
    if (!quarantine) throw unknown(id);
    return quarantine;
  }

  /** The losses are real: what was held happens now. */
  async confirm(id: string, beside = nothing): Promise<QuarantineRow> {
    const quarantine = await this.show(id);
    await this.db.transaction(async (tx) => {
      await this.#decide(tx, quarantine, 'confirmed');
      await beside(tx);
      await this.#carryOut(tx, quarantine);
      await tx.execute(EMPTY_QUARANTINE, [quarantine.id]);
      await tx.execute(BUMP_DATA_VERSION, []);
    });
    return this.show(id);
  }

  /** The source is wrong: what we have stays. */
  async reject(id: string, beside = nothing): Promise<QuarantineRow> {
    const quarantine = await this.show(id);
    await this.db.transaction(async (tx) => {
      await this.#decide(tx, quarantine, 'rejected');
      await beside(tx);
      await tx.execute(EMPTY_QUARANTINE, [quarantine.id]);
    });
    return this.show(id);
  }

  /** A run that is being shown, or a correction, has the feed first, then what is held of it: so have we. */
  async #decide(tx: Db, { id, feedId }: QuarantineRow, state: 'confirmed' | 'rejected'): Promise<void> {
    await tx.query(LOCK_FEED, [feedId], IdRow);
    const decided = await tx.query(DECIDE, [id, state, this.clock.now()], IdRow);
    if (decided.length === 0) throw decidedAlready(id);
  }

  /** What a person saw removed is archived; where a whole run is taken after all, it ends as any other. */
  async #carryOut(tx: Db, { id, feedId, holds }: QuarantineRow): Promise<void> {
    const now = this.clock.now();
    await beginChange(tx, now);
    await tx.execute(RENAME, [id, feedId]);
    await tx.execute(namePublishers('held'), [id, feedId]);
    await tx.execute(putProcedures('held'), [id, feedId, now]);
    await tx.execute(putSourceRecords('held'), [id, feedId, now]);
    await linkPut(tx, 'held', { id, feedId, now });
    await attachToPut(tx, 'held', { id, feedId, now });
    await keepCorrected(tx, 'held', { id, feedId, now });
    const removals = await tx.query(HELD_REMOVALS, [id], SourceIdRow);
    const gone = removals.map(({ sourceId }) => sourceId);
    await tx.execute(holds === 'run' ? MARK_MISSING : MARK_ARCHIVED, [feedId, gone, now, now]);
    await settleFeed(tx, { id: feedId, now }, gone);
  }
}

function unknown(id: string): QuarantineProblem {
  return new QuarantineProblem('quarantine-unknown', {
    de: `Es gibt keine Quarantäne „${id}“. „npm run quarantine -- list“ zeigt alle.`,
    en: `There is no quarantine “${id}”. “npm run quarantine -- list” shows all of them.`,
  });
}

function decidedAlready(id: string): QuarantineProblem {
  return new QuarantineProblem('quarantine-decided', {
    de: `Über die Quarantäne „${id}“ ist schon entschieden. „npm run quarantine -- list“ zeigt, wie.`,
    en: `Quarantine “${id}” has been decided already. “npm run quarantine -- list” shows how.`,
  });
}
