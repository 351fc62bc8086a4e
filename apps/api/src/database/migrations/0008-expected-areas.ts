import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** Where the procedures of a feed are expected, so that axes the wrong way round can be told from a distant place. */
export class ExpectedAreas1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table feed add column expected_area double precision[] check (cardinality(expected_area) = 4)`);
    await describe(runner, FEED);
  }

  /** Places stay as they were read. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table feed drop column expected_area');
  }
}

const FEED: TableMeaning = {
  table: 'feed',
  about: 'A registered source in one wire format.',
  columns: {
    expected_area: 'West, south, east and north of where its procedures are expected, in degrees; null for anywhere.',
  },
};
