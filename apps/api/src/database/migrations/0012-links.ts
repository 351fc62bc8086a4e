import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** The same procedure in several feeds, and what became of each record in its own feed. */
export class Links1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table source_record
        add column lifecycle text not null default 'live' check (lifecycle in ('live', 'missing', 'archived')),
        add column missed_runs integer not null default 0,
        add column native_id text`);
    await runner.query('alter table procedure add column plan_key text');
    await fill(runner);
    await createLinks(runner);
    await keepDeadlines(
      runner,
      `and old.feed_id = new.feed_id and coalesce(current_setting('navigator.swapped', true), '') = ''`,
    );
    await index(runner);
    for (const meaning of [SOURCE_RECORD, PROCEDURE, PROCEDURE_LINK]) await describe(runner, meaning);
  }

  /** Each record stands for itself again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update procedure p set lifecycle = s.lifecycle, merged_into = null, changed_at = now()
      from source_record s where s.procedure_id = p.id and p.lifecycle = 'merged'`);
    await keepDeadlines(runner, '');
    await runner.query('drop table procedure_link');
    await runner.query('drop index procedure_merged_into, procedure_title_place, procedure_span_place');
    await runner.query('drop index source_record_page');
    await runner.query('alter table procedure drop column plan_key');
    await runner.query(
      'alter table source_record drop column lifecycle, drop column missed_runs, drop column native_id',
    );
  }
}

/** One that is missing has been missed at least once; keys come with the next version of each record. */
async function fill(runner: QueryRunner): Promise<void> {
  await runner.query(`
    update source_record s set lifecycle = p.lifecycle, missed_runs = case when p.lifecycle = 'live' then 0 else 1 end
    from procedure p where p.id = s.procedure_id and p.lifecycle in ('missing', 'archived')`);
}

/** Where another source of the same procedure is shown, nobody moved a deadline. */
async function keepDeadlines(runner: QueryRunner, onlyWhere: string): Promise<void> {
  await runner.query('drop trigger keep_deadline on procedure');
  await runner.query(`
    create trigger keep_deadline before update of phases on procedure for each row
      when (old.phases is distinct from new.phases ${onlyWhere}) execute function keep_deadline()`);
}

async function createLinks(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table procedure_link (
      one bigint not null references source_record on delete cascade,
      other bigint not null references source_record on delete cascade,
      method text not null check (method in ('native', 'plan', 'url', 'title', 'operator')),
      score integer not null check (score between 0 and 100),
      state text not null check (state in ('linked', 'suggested', 'refused')),
      at timestamptz not null,
      primary key (one, other),
      check (one < other)
    )`);
  await runner.query('create index procedure_link_other on procedure_link (other)');
}

/** By these, records that may be the same are found; what few records have is indexed for those alone. */
async function index(runner: QueryRunner): Promise<void> {
  await runner.query('create index procedure_merged_into on procedure (merged_into) where merged_into is not null');
  await runner.query('create index procedure_plan on procedure (territory_key, plan_key) where plan_key is not null');
  await runner.query('create index procedure_title_place on procedure (territory_key, title_key)');
  await runner.query(
    'create index procedure_span_place on procedure (territory_key, span_start, span_end) where span_end is not null',
  );
  await runner.query('create index source_record_page on source_record (page_key) where page_key is not null');
  await runner.query('create index source_record_native on source_record (native_id) where native_id is not null');
}

const SOURCE_RECORD: TableMeaning = {
  table: 'source_record',
  about: 'What one feed says about one procedure.',
  columns: {
    lifecycle: 'What became of it in its own feed, also while another record stands for its procedure.',
    missed_runs: 'Complete lists in a row that no longer had it.',
    native_id: 'An id that other feeds may carry too; null where it has none.',
  },
};

const PROCEDURE: TableMeaning = {
  table: 'procedure',
  about: 'The public record of one participation procedure.',
  columns: { plan_key: 'The number of the plan in its title, without what does not matter in its spelling.' },
};

const PROCEDURE_LINK: TableMeaning = {
  table: 'procedure_link',
  about: 'Two records of different feeds that tell the same procedure, may tell it, or do not, as an operator said.',
  columns: {
    one: 'The record with the smaller number.',
    other: 'The record with the greater number.',
    method: 'What told so: native id, plan number and area, address, title with place and dates, or an operator.',
    score: 'How sure that is, 0 to 100.',
    state: 'linked: shown once; suggested: waits for an operator; refused: an operator said no.',
    at: 'When that was found or said.',
  },
};
