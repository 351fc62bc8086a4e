import { Injectable } from '@nestjs/common';
import type { CoverageOverview } from '@navigator/shared';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { STATE_KEYS } from '../territories/official-key.js';
import { TerritoryIndex } from '../territories/territory-index.js';
import { CoveredRow, coveredAreasSql } from './covered-areas.sql.js';
import { missingPage, type MissingPosition } from './missing-page.js';
import { coveredKeys, expectedMunicipalities, type Municipality } from './municipalities.js';
import { coveredState, totalOf } from './overview.js';

/** Which municipalities that are missing are wanted: of one Land or of all, how many, behind which. */
export interface MissingWanted {
  readonly state: string | null;
  readonly limit: number;
  readonly after: MissingPosition | null;
}

/** Who should be there, and who is. */
@Injectable()
export class CityCoverage {
  readonly #expected: readonly Municipality[];

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly index: TerritoryIndex,
  ) {
    this.#expected = expectedMunicipalities(index);
  }

  /** The Länder with the share of their residents that a live feed covers, and the largest municipalities without one. */
  async overview({ state, ...page }: MissingWanted): Promise<CoverageOverview> {
    const { sql, parameters } = coveredAreasSql(this.clock.now());
    const keys = (await this.db.query(sql, parameters, CoveredRow)).map(({ key }) => key);
    const covered = coveredKeys(keys, this.#expected);
    const areas = STATE_KEYS.flatMap((key) => this.index.byKey(key) ?? []);
    const states = areas.map((area) => coveredState(area, this.#expected, covered));
    const missing = this.#expected.filter(
      (one) => !covered.has(one.key) && (state === null || one.state.key === state),
    );
    const populationDate = areas[0]?.population?.date ?? '';
    return { states, total: totalOf(states), populationDate, missing: missingPage(missing, page) };
  }
}
