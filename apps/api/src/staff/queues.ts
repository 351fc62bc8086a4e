import { Injectable } from '@nestjs/common';
import type { Queue } from '@navigator/shared';
import { Corrections } from '../corrections/corrections.js';
import { Db } from '../database/db.js';
import { RegistrationDesk } from '../registration/registration-desk.js';
import { QueueRow, QUEUES } from './queue.sql.js';

/** What waits for a person. */
@Injectable()
export class Queues {
  constructor(
    private readonly db: Db,
    private readonly corrections: Corrections,
    private readonly registrations: RegistrationDesk,
  ) {}

  /** Every queue, empty ones too: what strangers wait for comes first. */
  async all(): Promise<readonly Queue[]> {
    const rows = await this.db.query(QUEUES, [], QueueRow);
    const waiting = await this.registrations.waiting();
    const links = await this.corrections.suggestions();
    return [
      { kind: 'registrations', count: waiting.length, oldestAt: oldest(waiting.map((one) => one.provedAt)) },
      ...rows.map(({ kind, count, oldestAt }) => ({ kind, count, oldestAt: oldestAt?.toISOString() ?? null })),
      { kind: 'links', count: links.length, oldestAt: oldest(links.map(({ at }) => at.toISOString())) },
    ];
  }
}

function oldest(instants: readonly (string | null)[]): string | null {
  const [first] = instants.filter((at) => at !== null).toSorted();
  return first ?? null;
}
