import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** What stands where in feeds without fixed fields. */
export class FieldMaps1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table feed add column map jsonb check (jsonb_typeof(map) = 'object')`);
    await describe(runner, FEED);
  }

  /** Feeds stay; those that cannot be read without their map fail with `needs-field-map` from then on. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table feed drop column map');
  }
}

const FEED: TableMeaning = {
  table: 'feed',
  about: 'A registered source in one wire format.',
  columns: {
    map: 'Field map of a format without fixed fields, as a person would write it; null where none was given. Set when the feed is registered, and only then.',
  },
};
