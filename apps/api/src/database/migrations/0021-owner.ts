import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** What the owner of a feed asks for and may take back: that it be removed. */
export class Owner1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table feed
        add column removal_asked_at timestamptz,
        add column removal_due_at timestamptz,
        add constraint feed_removal_check
          check ((removal_asked_at is null) = (removal_due_at is null) and removal_due_at >= removal_asked_at)`);
    await runner.query('create index feed_removal_due_at on feed (removal_due_at) where removal_due_at is not null');
    await describe(runner, FEED);
  }

  /** Whose removal was asked for stays. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table feed drop column removal_asked_at, drop column removal_due_at');
  }
}

const FEED: TableMeaning = {
  table: 'feed',
  about: 'A registered source in one wire format.',
  columns: {
    removal_asked_at: 'When its owner asked for its removal; null where nobody did, or they took it back.',
    removal_due_at: 'When it is removed; until then the wish can be taken back.',
  },
};
