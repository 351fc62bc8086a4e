import { Injectable } from '@nestjs/common';
import type { RunChangeGroup, RunDifference, RunId } from '@navigator/shared';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { RunRow, runSql } from '../feeds/read/run-row.sql.js';
import { toEntry } from '../history/to-entry.js';
import { Clock } from '../platform/clock.js';
import { RunChangeRow, runChangesSql } from './run-changes.sql.js';
import { runGroupText, runSummary, TOLD_ORDER } from './run-texts.js';

/** Procedures told by name in each group. */
const EXAMPLES = 5;

/** What residents saw differently after runs, from the history of their procedures. */
@Injectable()
export class RunDifferences {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
  ) {}

  /** Of one run; null where the registry shows none. */
  async one(run: RunId): Promise<RunDifference | null> {
    const { sql, parameters } = runSql(run, this.demo.shownSql);
    if ((await this.db.query(sql, parameters, RunRow)).length === 0) return null;
    const [difference = null] = await this.of([run]);
    return difference;
  }

  /** In the order of the runs; of one that changed nothing it says so. */
  async of(runs: readonly RunId[]): Promise<readonly RunDifference[]> {
    if (runs.length === 0) return [];
    const { sql, parameters } = runChangesSql(runs, EXAMPLES, { now: this.clock.now(), demo: this.demo.shownSql });
    const rows = await this.db.query(sql, parameters, RunChangeRow);
    return runs.map((run) => {
      const groups = groupsOf(rows.filter((row) => row.run === run));
      return { run, summary: runSummary(groups), groups };
    });
  }
}

function groupsOf(rows: readonly RunChangeRow[]): RunChangeGroup[] {
  return TOLD_ORDER.flatMap((kind) => {
    const members = rows.filter((row) => row.kind === kind);
    const [first] = members;
    if (first === undefined) return [];
    const { count } = first;
    return [{ kind, count, text: runGroupText({ kind, count }), examples: members.map(toExample) }];
  });
}

function toExample({ id, slug, title, at, told, fields }: RunChangeRow): RunChangeGroup['examples'][number] {
  return { procedure: id, slug, title, text: toEntry({ at, kind: told, fields }).text };
}
