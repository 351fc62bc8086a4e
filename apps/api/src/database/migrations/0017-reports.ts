import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** What residents tell the operator. */
export class Reports1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report (
        id text primary key,
        kind text not null check (kind in ('error', 'barrier', 'city')),
        created_at timestamptz not null,
        language text not null,
        text text not null,
        procedure_id text references procedure,
        page text,
        place text check ((place is not null) = (kind = 'city')),
        place_key text check ((place_key is not null) = (kind = 'city')),
        email text,
        done_at timestamptz check (done_at is null or email is null)
      )`);
    await runner.query('create index report_created_at on report (created_at)');
    await describe(runner, REPORT);
  }

  /** What was told is lost. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table report');
  }
}

const REPORT: TableMeaning = {
  table: 'report',
  about: 'What residents tell the operator: errors, barriers, cities they miss. Goes after its time, done or not.',
  columns: {
    id: 'Opaque sign that one can refer to.',
    kind: 'error, barrier or city.',
    created_at: 'When it came.',
    language: 'Language of the form, and of an answer.',
    text: 'What was told, in their words; may be empty for a city.',
    procedure_id: 'The procedure an error is in; null where none was named, or nobody knows it.',
    page: 'Path of the page it is about, without its query.',
    place: 'The city that is missing, as our lists or else its reporter call it.',
    place_key: 'By which wishes for the same city are counted: its territory key, or its folded name behind name:.',
    email: 'Address for an answer, where one was given; erased when the report is done.',
    done_at: 'When the operator was done with it; null while it waits.',
  },
};
