import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** Runs, what they stage, and what is held back for a person. */
export class Harvest1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRun(runner);
    await createStaging(runner);
    await createQuarantine(runner);
    await createDataVersion(runner);
    for (const meaning of [RUN, STAGED_RECORD, QUARANTINE, HELD_RECORD, DATA_VERSION]) await describe(runner, meaning);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table data_version, held_record, quarantine, staged_record, run');
  }
}

async function createRun(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table run (
      id text primary key,
      feed_id text not null references feed,
      started_at timestamptz not null,
      finished_at timestamptz,
      outcome text check (outcome in ('applied', 'unchanged', 'quarantined', 'failed')),
      requested boolean not null,
      repeats integer not null default 1,
      found integer not null default 0,
      mapped integer not null default 0,
      new integer not null default 0,
      changed integer not null default 0,
      unchanged integer not null default 0,
      missing integer not null default 0,
      held integer not null default 0,
      rejected integer not null default 0,
      skipped integer not null default 0,
      duplicates integer not null default 0,
      bytes bigint not null default 0,
      ms integer not null default 0,
      http_status integer,
      http_requests integer not null default 0,
      findings jsonb not null default '[]',
      error jsonb
    )`);
  await runner.query('create index run_newest on run (feed_id, started_at desc)');
}

/** Unlogged: a crash may empty it, because the run it belonged to died with it. */
async function createStaging(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create unlogged table staged_record (
      run_id text not null,
      source_id text not null,
      procedure_id text not null,
      content_hash text not null,
      record jsonb not null,
      derived jsonb not null,
      geometry geometry(Geometry, 4326),
      point geometry(Point, 4326),
      search tsvector not null,
      primary key (run_id, source_id)
    )`);
}

async function createQuarantine(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table quarantine (
      id text primary key,
      feed_id text not null references feed,
      run_id text not null references run,
      reason text not null check (reason in ('empty', 'truncated', 'shrunk', 'ids-changed', 'fields-emptied')),
      holds text not null check (holds in ('removals', 'run')),
      state text not null default 'open' check (state in ('open', 'confirmed', 'rejected', 'superseded')),
      facts jsonb not null,
      opened_at timestamptz not null,
      decided_at timestamptz
    )`);
  await runner.query(`create unique index quarantine_open on quarantine (feed_id) where state = 'open'`);
  await runner.query(`
    create table held_record (
      quarantine_id text not null references quarantine on delete cascade,
      source_id text not null,
      action text not null check (action in ('put', 'remove')),
      procedure_id text not null,
      content_hash text,
      record jsonb,
      derived jsonb,
      geometry geometry(Geometry, 4326),
      point geometry(Point, 4326),
      search tsvector,
      primary key (quarantine_id, source_id)
    )`);
}

/** One number that rises with every change of what is shown: the heart of every ETag. */
async function createDataVersion(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table data_version (
      only_row boolean primary key default true check (only_row),
      version bigint not null
    )`);
  await runner.query('insert into data_version (version) values (1)');
}

const RUN: TableMeaning = {
  table: 'run',
  about: 'One harvest of one feed, or several unchanged ones in a row.',
  columns: {
    id: 'Opaque public id.',
    feed_id: 'The feed.',
    started_at: 'When it began (the first of the row).',
    finished_at: 'When it ended (the last of the row); null while it goes on.',
    outcome: 'How it ended.',
    requested: 'Asked for by a person.',
    repeats: 'How many unchanged runs the row stands for.',
    found: 'Entries in the list: mapped, rejected, skipped and duplicates together.',
    mapped: 'Entries that became records.',
    new: 'Records seen for the first time.',
    changed: 'Records whose content changed, or that came back.',
    unchanged: 'Records with the content we had.',
    missing: 'Records of ours that the list no longer had.',
    held: 'Records whose loss or change waits for a decision.',
    rejected: 'Entries that could not be read.',
    skipped: 'Entries left out for a reason.',
    duplicates: 'Entries with an id already seen in this run.',
    bytes: 'Bytes received.',
    ms: 'Milliseconds it took.',
    http_status: 'Status of the first answer.',
    http_requests: 'Requests made.',
    findings: 'Findings, counted per code.',
    error: 'Why it failed or held back, with what to do.',
  },
};

const STAGED_RECORD: TableMeaning = {
  table: 'staged_record',
  about: 'New and changed records of a run under way.',
  columns: {
    run_id: 'The run.',
    source_id: 'Id in the source.',
    procedure_id: 'Public id it has, or will get.',
    content_hash: 'SHA-256 of the normalised record.',
    record: 'The normalised record.',
    derived: 'What we compute from it: slug, ranges, days.',
    geometry: 'Its geometry, made valid.',
    point: 'Its label point.',
    search: 'Its full-text vector.',
  },
};

const QUARANTINE: TableMeaning = {
  table: 'quarantine',
  about: 'Losses or doubtful changes that wait for a person; silence keeps the old data.',
  columns: {
    id: 'Opaque public id.',
    feed_id: 'The feed; at most one open quarantine each.',
    run_id: 'The run that met them, the newest one while open.',
    reason: 'Which rule held them.',
    holds: 'removals only, or the whole run.',
    state: 'open, or how it was decided.',
    facts: 'The numbers the rule judged by.',
    opened_at: 'When it was first held.',
    decided_at: 'When it was decided or superseded.',
  },
};

const HELD_RECORD: TableMeaning = {
  table: 'held_record',
  about: 'The records a quarantine holds back.',
  columns: {
    quarantine_id: 'The quarantine.',
    source_id: 'Id in the source.',
    action: 'put it in, or remove it.',
    procedure_id: 'Public id it has, or will get.',
    content_hash: 'As staged; null for a removal.',
    record: 'As staged; null for a removal.',
    derived: 'As staged; null for a removal.',
    geometry: 'As staged; null for a removal.',
    point: 'As staged; null for a removal.',
    search: 'As staged; null for a removal.',
  },
};

const DATA_VERSION: TableMeaning = {
  table: 'data_version',
  about: 'One row: rises with every change of what is shown.',
  columns: {
    only_row: 'Keeps it to one row.',
    version: 'The heart of every ETag.',
  },
};
