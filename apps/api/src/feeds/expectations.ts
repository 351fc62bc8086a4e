import { Injectable } from '@nestjs/common';
import type { FeedExpectations } from '@navigator/shared';
import { Db } from '../database/db.js';
import { FeedRegistry, RegistryProblem } from './feed-registry.js';
import { SET_EXPECTATIONS, type FeedRow } from './feed.sql.js';

const NOTHING: FeedExpectations = { min: null, max: null, quietMonths: [] };

/** What owners say of their lists: how many procedures, and when there may be none. */
@Injectable()
export class Expectations {
  constructor(
    private readonly db: Db,
    private readonly registry: FeedRegistry,
  ) {}

  /**
   * Says what is to be expected of a feed's list; what is not named stays as it was, and null takes all of it back.
   * @throws RegistryProblem when there is no such feed, or the least is more than the most
   */
  async tell(id: string, told: Partial<FeedExpectations> | null): Promise<FeedRow> {
    const feed = await this.registry.get(id);
    const expected = told === null ? null : keptExpectations({ ...(feed.expectations ?? NOTHING), ...told });
    if (expected && (expected.min ?? 0) > (expected.max ?? Infinity)) throw upsideDown();
    await this.db.execute(SET_EXPECTATIONS, [feed.id, expected && JSON.stringify(expected)]);
    return this.registry.get(id);
  }
}

/** Months in the order of the year, each once; who expects nothing any more has said nothing. */
export function keptExpectations({ min, max, quietMonths }: FeedExpectations): FeedExpectations | null {
  const months = [...new Set(quietMonths)].toSorted((a, b) => a - b);
  return min === null && max === null && months.length === 0 ? null : { min, max, quietMonths: months };
}

function upsideDown(): RegistryProblem {
  return new RegistryProblem('expectations-upside-down', {
    de: 'Die kleinste erwartete Zahl ist größer als die größte; bitte --min und --max zusammen angeben.',
    en: 'The least expected number is more than the most; please give --min and --max together.',
  });
}
