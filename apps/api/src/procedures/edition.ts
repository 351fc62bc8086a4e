import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays, DEFAULT_TIME_ZONE, localDay, startOfDay, type LocalDate } from '@navigator/shared';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { Clock } from '../platform/clock.js';
import { VERSION } from '../platform/version.js';
import { boundariesSql, BoundaryRow, StateRow, stateSql } from './edition.sql.js';

interface Day {
  readonly version: number;
  readonly day: LocalDate;
  /** Instants (ms) of that day at which the clock changes an answer, ascending. */
  readonly boundaries: Promise<readonly number[]>;
}

/**
 * The edition of the data that answers are made from: it changes with the release, with the data, when a phase begins or ends, and at
 * midnight. Two answers to one question from one edition are equal.
 */
@Injectable()
export class Edition {
  #today: Day | null = null;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
  ) {}

  /** Names the edition of now. */
  async current(): Promise<string> {
    const now = this.clock.now();
    const [state] = await this.db.query(stateSql(this.demo.shownSql), [now], StateRow);
    const version = state?.version ?? 0;
    const day = localDay(now.getTime(), DEFAULT_TIME_ZONE);
    const boundaries = await this.boundaries(version, day);
    const passed = boundaries.findLast((boundary) => boundary <= now.getTime()) ?? 0;
    return hashOf(`${VERSION}|${version}|${day}|${passed}|${state?.feeds ?? ''}`);
  }

  /** Read once per version and day, whoever asks first. */
  private boundaries(version: number, day: LocalDate): Promise<readonly number[]> {
    if (this.#today?.version !== version || this.#today.day !== day) {
      this.#today = { version, day, boundaries: this.readBoundaries(day) };
      this.#today.boundaries.catch(() => (this.#today = null));
    }
    return this.#today.boundaries;
  }

  private async readBoundaries(day: LocalDate): Promise<readonly number[]> {
    const from = new Date(startOfDay(day, DEFAULT_TIME_ZONE));
    const to = new Date(startOfDay(addDays(day, 1), DEFAULT_TIME_ZONE));
    const rows = await this.db.query(boundariesSql, [from, to], BoundaryRow);
    return rows.map(({ at }) => at.getTime());
  }
}

/** Short enough for a header, long enough never to meet another by chance. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
