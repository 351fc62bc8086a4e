import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** Files that publishers bring themselves. */
export class Files1764000000023 implements MigrationInterface {
  /** A registration keeps its file before there is a feed, so that the id points nowhere for a while. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table feed_file (
        feed_id text primary key,
        name text,
        type text not null check (type in ('text/csv', 'application/geo+json')),
        bytes integer not null,
        sha256 text not null,
        uploaded_at timestamptz not null,
        body bytea not null
      )`);
    await runner.query('alter table feed_file alter column body set storage external');
    await describe(runner, FEED_FILE);
  }

  /** The feeds stay with what they brought; nothing reads them any more. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update feed set state = 'paused' where url like 'upload:%' and state = 'live'`);
    await runner.query('drop table feed_file');
  }
}

const FEED_FILE: TableMeaning = {
  table: 'feed_file',
  about: 'The latest file that a publisher uploaded for a feed; its feed has the address upload:<feed id>.',
  columns: {
    feed_id: 'The feed, or the registration that may become it.',
    name: 'As its bringer calls it; null where nobody said.',
    type: 'text/csv or application/geo+json.',
    bytes: 'Its size before it was compressed.',
    sha256: 'Digest of its bytes in hexadecimal: its version.',
    uploaded_at: 'When it came; what it says was confirmed then.',
    body: 'The file, compressed (gzip).',
  },
};
