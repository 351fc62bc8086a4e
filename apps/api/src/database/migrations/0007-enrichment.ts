import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** What enriching feeds say about procedures of others, and the words of sources that nobody has matched yet. */
export class Enrichment1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createKeys(runner);
    await createEvents(runner);
    await createVocabulary(runner);
    await runner.query('alter table run add column events integer not null default 0');
    await runner.query(
      `alter table procedure add column level text check (level in ('information', 'consultation', 'cooperation', 'decision'))`,
    );
    for (const meaning of MEANINGS) await describe(runner, meaning);
    for (const [column, text] of Object.entries(COLUMNS))
      await runner.query(`comment on column ${column} is '${text}'`);
  }

  /** Procedures keep what was attached to them until their feeds change them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table procedure drop column level, drop column title_key, drop column title_numbers');
    await runner.query('alter table source_record drop column page_key');
    await runner.query('alter table run drop column events');
    await runner.query('drop table vocabulary, source_label, staged_event, feed_event');
  }
}

/**
 * By what events find a procedure. Filled where records are staged; what is there already is filled here, by rules that
 * differ from those only in rare characters.
 */
async function createKeys(runner: QueryRunner): Promise<void> {
  await runner.query('alter table source_record add column page_key text');
  await runner.query(
    `alter table procedure add column title_key text not null default '', add column title_numbers text[] not null default '{}'`,
  );
  await runner.query(`
    update source_record set page_key = regexp_replace(
      lower(substring(record ->> 'url' from '^https?://([^/?#]*)')) || substring(record ->> 'url' from '^https?://[^/?#]*([^?#]*)'),
      '/*$', '')
    where record ->> 'url' !~ '[?#].'`);
  await runner.query(`
    update procedure set title_key = btrim(regexp_replace(replace(replace(replace(replace(
      lower(translate(title, 'ÄÖÜẞ', 'äöüß')), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
      '[[:space:][:punct:]–—„“”»«’‘…·§]+', ' ', 'g'))`);
  await runner.query(`
    update procedure set title_numbers = array(
      select distinct word from unnest(string_to_array(title_key, ' ')) word where word ~ '[0-9]')
    where title_key ~ '[0-9]'`);
  await runner.query(
    'create index procedure_title_numbers on procedure using gin (title_numbers) with (fastupdate = off)',
  );
}

async function createEvents(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table feed_event (
      feed_id text not null references feed,
      key text not null,
      kind text not null check (kind in ('meeting', 'notice', 'decision')),
      event jsonb not null,
      documents jsonb not null,
      result jsonb,
      about jsonb not null,
      pages text[] not null,
      titles text[] not null,
      refs text[] not null,
      territory_key text,
      content_hash text not null,
      first_seen_at timestamptz not null,
      changed_at timestamptz not null,
      gone_at timestamptz,
      is_new boolean not null default true,
      procedure_id text references procedure,
      matched_by text check (matched_by in ('url', 'title', 'reference')),
      primary key (feed_id, key)
    )`);
  await runner.query('create index feed_event_procedure on feed_event (procedure_id) where procedure_id is not null');
  await runner.query('create index feed_event_new on feed_event (feed_id) where is_new');
  await runner.query('create index feed_event_waiting on feed_event (feed_id) where procedure_id is null');
  await runner.query(`
    create unlogged table staged_event (
      run_id text not null,
      key text not null,
      content_hash text not null,
      told jsonb not null,
      keys jsonb not null,
      primary key (run_id, key)
    )`);
}

async function createVocabulary(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table source_label (
      feed_id text not null references feed,
      field text not null check (field in ('topic', 'kind', 'phase', 'level', 'area')),
      label_key text not null,
      label text not null,
      code text,
      count integer not null,
      example text not null,
      primary key (feed_id, field, label_key)
    )`);
  await runner.query(`
    create table vocabulary (
      field text not null check (field in ('topic', 'kind', 'phase', 'level')),
      label_key text not null,
      label text not null,
      term text not null,
      mapped_at timestamptz not null,
      primary key (field, label_key)
    )`);
}

const COLUMNS: Readonly<Record<string, string>> = {
  'run.events': 'Events about procedures of other feeds in the list.',
  'procedure.level': 'How far people may have a say; null where nobody says.',
  'procedure.title_key': 'Its title without what does not matter in its spelling: events are looked for by it.',
  'procedure.title_numbers': 'The words of that key that have a digit.',
  'source_record.page_key': 'Its address without what does not matter in its spelling.',
};

const FEED_EVENT: TableMeaning = {
  table: 'feed_event',
  about: 'What an enriching feed says about a procedure of another feed, attached to it or waiting for it.',
  columns: {
    feed_id: 'The feed that says it.',
    key: "The source's own id of it, unique within the feed.",
    kind: 'meeting, notice or decision.',
    event: 'Title, time, place, link; cancelled where the source says so.',
    documents: 'Files that come with it.',
    result: 'Where the source publishes what became of the procedure; null where it says nothing.',
    about: 'What it tells about its procedure, as the source wrote it: addresses, names, key of the area.',
    pages: 'Those addresses without what does not matter in their spelling.',
    titles: 'Those names, likewise, that may be the whole title of a procedure.',
    refs: 'Those names, likewise, that may be a plan number or another reference.',
    territory_key: 'Official key of the municipality it is about, where told.',
    content_hash: 'SHA-256 of all that the source says.',
    first_seen_at: 'When it first came.',
    changed_at: 'When its content last changed.',
    gone_at: 'When a complete list no longer had it though it still lay ahead; it is not shown until it is back.',
    is_new: 'Its procedure is still to be looked for.',
    procedure_id: 'The procedure it belongs to; null while none fits, or several do.',
    matched_by: 'What told so: url, title or reference.',
  },
};

const STAGED_EVENT: TableMeaning = {
  table: 'staged_event',
  about: 'New and changed events of a run under way.',
  columns: {
    run_id: 'The run.',
    key: 'Id in the source.',
    content_hash: 'SHA-256 of all that the source says.',
    told: 'All that the source says.',
    keys: 'By what its procedure is looked for.',
  },
};

const SOURCE_LABEL: TableMeaning = {
  table: 'source_label',
  about: 'Words of a feed that its adapter could not match, as its last complete list had them.',
  columns: {
    feed_id: 'The feed.',
    field: 'What it is a word for: topic, kind, phase, level or area.',
    label_key: 'The word without what does not matter in its spelling; for an area without a name its key.',
    label: 'The word as the source writes it.',
    code: 'Key of the area as the source tells it; null elsewhere.',
    count: 'Records that have it.',
    example: 'Id in the source of one of them.',
  },
};

const VOCABULARY: TableMeaning = {
  table: 'vocabulary',
  about: 'What an operator said that a word of a source means, once for all feeds.',
  columns: {
    field: 'What it is a word for: topic, kind, phase or level.',
    label_key: 'The word without what does not matter in its spelling.',
    label: 'The word as it was typed.',
    term: 'The term of the common vocabulary.',
    mapped_at: 'When it was said.',
  },
};

const MEANINGS: readonly TableMeaning[] = [FEED_EVENT, STAGED_EVENT, SOURCE_LABEL, VOCABULARY];
