import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';
import { JOIN_CHANGES, KEEP_CHANGES, KEEP_DEADLINE, MOVED_DEADLINE, NAVIGATOR_NOW } from './0011-history.sql.js';

/**
 * What became of procedures: which fields changed, when, from what to what, the counts of each day, and deadlines that
 * were moved. Triggers write it, so that no way of changing a procedure can forget it. New procedures write nothing.
 */
export class History1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner);
    for (const sql of [NAVIGATOR_NOW, JOIN_CHANGES, MOVED_DEADLINE, KEEP_DEADLINE, KEEP_CHANGES]) {
      await runner.query(sql);
    }
    await runner.query(`
      create trigger keep_deadline before update of phases on procedure for each row
        when (old.phases is distinct from new.phases) execute function keep_deadline()`);
    await runner.query(`
      create trigger keep_changes after update on procedure
        referencing old table as before new table as after for each statement execute function keep_changes()`);
    for (const meaning of [CHANGE, COUNT_HISTORY, PROCEDURE]) await describe(runner, meaning);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger keep_changes on procedure');
    await runner.query('drop trigger keep_deadline on procedure');
    await runner.query('drop function keep_changes(), keep_deadline(), moved_deadline(jsonb, jsonb, date)');
    await runner.query('drop function join_changes(jsonb, jsonb), navigator_now()');
    await runner.query('drop table change, count_history');
    await runner.query('drop index procedure_created');
    await runner.query(
      'alter table procedure drop column deadline_was, drop column deadline_now, drop column deadline_moved_at',
    );
  }
}

async function createTables(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table procedure add column deadline_was date, add column deadline_now date,
      add column deadline_moved_at timestamptz`);
  await runner.query('create index procedure_created on procedure (created_at, number)');
  await runner.query(`
    create table change (
      number bigint generated always as identity primary key,
      procedure_id text not null references procedure,
      feed_id text not null references feed,
      at timestamptz not null,
      kind text not null
        check (kind in ('changed', 'missing', 'archived', 'back', 'withdrawn', 'merged', 'unmerged')),
      fields jsonb not null,
      unique (procedure_id, at)
    )`);
  await runner.query('create index change_at on change (at, number)');
  await runner.query('create index change_feed on change (feed_id, at)');
  await runner.query(`
    create table count_history (
      procedure_id text not null references procedure,
      day date not null,
      contributions integer,
      comments integer,
      participants integer,
      primary key (procedure_id, day)
    )`);
}

const CHANGE: TableMeaning = {
  table: 'change',
  about: 'What became of a procedure after it first came; one row for all that one transaction did to it.',
  columns: {
    number: 'Order of writing.',
    procedure_id: 'The procedure.',
    feed_id: 'The feed that it showed then.',
    at: 'When, by our clock.',
    kind: 'changed: its content; missing, archived, back, withdrawn, merged or unmerged: what became of the record.',
    fields:
      'Each changed field with its value before (from) and after (to); for long texts, documents, events and geometry only a number that tells versions apart. Empty once it was withdrawn.',
  },
};

const COUNT_HISTORY: TableMeaning = {
  table: 'count_history',
  about: 'What its source reported about a procedure on days on which that changed; it held until the next row.',
  columns: {
    procedure_id: 'The procedure.',
    day: 'The day in the zone of the procedure.',
    contributions: 'As reported; null is not reported, never 0.',
    comments: 'As reported; null is not reported, never 0.',
    participants: 'As reported; null is not reported, never 0.',
  },
};

const PROCEDURE: TableMeaning = {
  table: 'procedure',
  about: 'The public record of one participation procedure.',
  columns: {
    deadline_was: 'Last day of the public phase whose end was moved last, before it was.',
    deadline_now: 'Last day of that phase since then; told while that is the end that matters.',
    deadline_moved_at: 'When that was, by our clock.',
  },
};
