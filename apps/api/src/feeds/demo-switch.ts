import { z } from 'zod';
import type { Db } from '../database/db.js';

/** Whether imaginary cities are shown: as long as nothing real is there, beside it, or never. */
export type DemoMode = 'auto' | 'on' | 'off';

/** True once a real feed has been harvested, even if it is paused now: from then on `auto` hides the demonstration. */
const realFeedApplied = `exists (
  select from feed real where not real.is_demo and real.state in ('live', 'paused') and real.last_applied_at is not null)`;

const SHOWN: Readonly<Record<DemoMode, string>> = {
  auto: `(not f.is_demo or not ${realFeedApplied})`,
  on: 'true',
  off: 'not f.is_demo',
};

/** The one rule for the demonstration, for every query and every page. */
export class DemoSwitch {
  /** Condition over `feed f` that every public query carries. */
  readonly shownSql: string;

  constructor(
    private readonly db: Db,
    mode: DemoMode,
  ) {
    this.shownSql = SHOWN[mode];
  }

  /** Whether imaginary cities are on show now, which every page then says. */
  async isDemo(): Promise<boolean> {
    const [row] = await this.db.query(
      `-- Is a demonstration feed on show?
       select exists (select from feed f where f.is_demo and f.state <> 'removed' and ${this.shownSql}) as shown`,
      [],
      z.object({ shown: z.boolean() }),
    );
    return row?.shown === true;
  }
}
