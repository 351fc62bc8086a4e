import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** The last answers of each feed, compressed, so that a newer adapter can read them again. */
export class RawAnswers1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table raw_reading (
        feed_id text primary key references feed,
        run_id text not null,
        url text not null,
        format text not null,
        fetched_at timestamptz not null,
        digest text not null,
        bytes bigint not null,
        is_kept boolean not null
      )`);
    await runner.query(`
      create table raw_answer (
        feed_id text not null references feed,
        run_id text not null,
        number integer not null,
        part integer not null,
        question text not null,
        head jsonb not null,
        body bytea not null,
        primary key (feed_id, run_id, number, part)
      )`);
    for (const meaning of [RAW_READING, RAW_ANSWER]) await describe(runner, meaning);
  }

  /** What was kept is lost; nothing that is shown depends on it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table raw_answer, raw_reading');
  }
}

const RAW_READING: TableMeaning = {
  table: 'raw_reading',
  about:
    'The last conversation with a feed whose answers are kept; none for answers that carry personal data or secrets.',
  columns: {
    feed_id: 'The feed.',
    run_id: 'The run that got the answers; its row may be folded into an older one.',
    url: 'Address of the feed when they came.',
    format: 'Format of the feed when they came.',
    fetched_at: 'When they came.',
    digest: 'SHA-256 of all that came, so that the same is not written twice.',
    bytes: 'Bytes that came, uncompressed.',
    is_kept: 'False where they were too large to keep.',
  },
};

const RAW_ANSWER: TableMeaning = {
  table: 'raw_answer',
  about: 'The answers of that conversation in parts; those of another run than the one kept belong to nobody and go.',
  columns: {
    feed_id: 'The feed.',
    run_id: 'The run that got them.',
    number: 'Which answer of the conversation, from 0.',
    part: 'Which part of its body, from 0.',
    question: 'SHA-256 of what was asked.',
    head: 'Status, address and the headers that adapters read, or why nothing came.',
    body: 'A part of the body, all of them together one gzip stream.',
  },
};
