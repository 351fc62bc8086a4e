import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** What operators correct, beside what sources say. */
export class Corrections1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table correction (
        id text primary key,
        procedure_id text not null references procedure,
        kind text not null check (kind in ('set', 'hide', 'link', 'unlink')),
        field text check ((field is not null) = (kind = 'set')),
        value jsonb,
        reason text not null,
        author text not null,
        created_at timestamptz not null,
        source_value jsonb,
        source_now jsonb,
        caught_up_at timestamptz,
        revoked_at timestamptz
      )`);
    await runner.query('create index correction_procedure on correction (procedure_id)');
    await runner.query(`
      create unique index correction_field on correction (procedure_id, field)
      where kind = 'set' and revoked_at is null`);
    await runner.query('alter table staged_record add column shown jsonb');
    await runner.query('alter table held_record add column shown jsonb');
    for (const meaning of [CORRECTION, STAGED_RECORD, HELD_RECORD]) await describe(runner, meaning);
  }

  /** The next harvest that changes a procedure shows again what its source says. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table held_record drop column shown');
    await runner.query('alter table staged_record drop column shown');
    await runner.query('drop table correction');
  }
}

const CORRECTION: TableMeaning = {
  table: 'correction',
  about: 'What an operator says of a procedure against its source; imports never touch it.',
  columns: {
    id: 'Opaque id.',
    procedure_id: 'The procedure, whichever source it shows.',
    kind: 'set a field, hide the procedure, link it with another, or keep it apart.',
    field: 'The field that is set; null for the other kinds.',
    value: 'What is shown; for hide test or withdrawn, for link and unlink the other procedure.',
    reason: 'Why, as it is told with the procedure.',
    author: 'Who said so.',
    created_at: 'Since when.',
    source_value: 'What the source said of the field when it was corrected.',
    source_now: 'What the source says of it now.',
    caught_up_at: 'Since when the source says the same, so that the correction rests; null while it counts.',
    revoked_at: 'When it was taken back; null while it stands.',
  },
};

const STAGED_RECORD: TableMeaning = {
  table: 'staged_record',
  about: 'New and changed records of a run under way.',
  columns: { shown: 'The record as it is shown, with corrections; null where they change nothing.' },
};

const HELD_RECORD: TableMeaning = {
  table: 'held_record',
  about: 'The records a quarantine holds back.',
  columns: { shown: 'As staged; null where corrections change nothing.' },
};
