import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/new-id.js';
import {
  DUE_DIGESTS,
  DUE_FAILING,
  DUE_QUARANTINES,
  DUE_RECOVERED,
  DueRow,
  FORGET_NOTICES,
  FORGET_TARGETS,
  INSERT_NOTICE,
} from './due.sql.js';
import { DIGEST_EVERY_MS, KEPT_MS, OLD_AFTER_MS, TOLD_AFTER_MS } from './notice-rules.js';
import { WebhookBodies } from './webhook-bodies.js';

/** Finds what the people of feeds are to be told, and puts it into the outbox: each thing once by each way. */
@Injectable()
export class NoticeWatch {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly bodies: WebhookBodies,
  ) {}

  /** Everything that is due. Several processes may look at once. */
  async look(): Promise<void> {
    const now = this.clock.now();
    const before = (ms: number): Date => new Date(now.getTime() - ms);
    await this.db.execute(FORGET_TARGETS, []);
    await this.db.execute(FORGET_NOTICES, [before(KEPT_MS)]);
    await this.#tell(DUE_FAILING, [before(TOLD_AFTER_MS), before(DIGEST_EVERY_MS.young)]);
    const [young, old, aged] = [DIGEST_EVERY_MS.young, DIGEST_EVERY_MS.old, OLD_AFTER_MS].map((ms) => ms / 1000);
    await this.#tell(DUE_DIGESTS, [now, young, old, aged]);
    await this.#tell(DUE_RECOVERED, []);
    await this.#tell(DUE_QUARANTINES, []);
  }

  async #tell(sql: string, parameters: readonly unknown[]): Promise<void> {
    const now = this.clock.now();
    for (const due of await this.db.query(sql, parameters, DueRow)) {
      const id = newId();
      const body = due.by === 'webhook' ? JSON.stringify(this.bodies.about(due, { id, now })) : null;
      await this.db.execute(INSERT_NOTICE, [id, due.feed_id, due.by, due.type, due.story, body, now]);
    }
  }
}
