import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** What somebody who registers a feed has typed so far. */
export class Drafts1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table draft (
        hash text primary key,
        fields jsonb check ((fields is null) = (feed_id is not null)),
        feed_id text,
        changed_at timestamptz not null
      )`);
    await runner.query('create index draft_changed_at on draft (changed_at)');
    await describe(runner, DRAFT);
  }

  /** Whoever was about to register a feed begins anew. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table draft');
  }
}

const DRAFT: TableMeaning = {
  table: 'draft',
  about: 'Registrations of feeds that are being typed. Goes seven days after the last change.',
  columns: {
    hash: 'SHA-256 of the secret in its address.',
    fields: 'What was typed, right or wrong, a contact address among it; erased once it is registered.',
    feed_id: 'The registration that was made of it; null while it is being typed.',
    changed_at: 'When it was last changed.',
  },
};
