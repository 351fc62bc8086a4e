import { Injectable } from '@nestjs/common';
import type { FeedId, Run, RunId } from '@navigator/shared';
import { Db } from '../database/db.js';
import { RunRow, runSql } from '../feeds/read/run-row.sql.js';
import { toRun } from '../feeds/read/to-feed.js';
import { HarvestRequests } from '../harvest/harvest-requests.js';
import { Replays, type Replay } from '../harvest/replay/replays.js';

/** A replay with the run that it made, where it made one. */
export type ToldReplay = Omit<Replay, 'run'> & { readonly run: Run | null };

/** Runs that the operator asks for, told as they are told everywhere. */
@Injectable()
export class RunCommands {
  constructor(
    private readonly harvests: HarvestRequests,
    private readonly replays: Replays,
    private readonly db: Db,
  ) {}

  /** Harvests a feed now. @throws RegistryProblem when nobody harvests it */
  async harvest(feed: FeedId): Promise<Run> {
    return this.#told(await this.harvests.harvest(feed));
  }

  /** Reads the kept answers of a feed again. @throws RegistryProblem when there are none */
  async replay(feed: string, apply: boolean): Promise<ToldReplay> {
    const replay = await (apply ? this.replays.apply(feed) : this.replays.look(feed));
    return { ...replay, run: replay.run === null ? null : await this.#told(replay.run) };
  }

  async #told(id: RunId): Promise<Run> {
    const { sql, parameters } = runSql(id, 'true');
    const [row] = await this.db.query(sql, parameters, RunRow);
    if (!row) throw new Error(`run ${id} has no row`);
    return toRun(row);
  }
}
