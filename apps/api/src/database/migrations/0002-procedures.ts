import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** The public record and what each feed says about it. */
export class Procedures1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFoldFunction(runner);
    await createProcedure(runner);
    await indexProcedure(runner);
    await createSourceRecord(runner);
    for (const meaning of [PROCEDURE, SOURCE_RECORD]) await describe(runner, meaning);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table source_record, procedure');
    await runner.query('drop function fold_german(text)');
  }
}

/** Umlauts are folded by us: the German stemmers of PostgreSQL 15 and 18 disagree about them. */
async function createFoldFunction(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function fold_german(value text) returns text immutable strict parallel safe language sql
    return replace(translate(lower(value), 'äöüéèêáàâóòôúùûíìîçñ', 'aoueeeaaaooouuuiiicn'), 'ß', 'ss')`);
}

async function createProcedure(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table procedure (
      id text primary key,
      number bigint generated always as identity,
      feed_id text not null references feed,
      publisher_id text not null references publisher,
      title text not null,
      slug text not null,
      summary text,
      description text,
      url text,
      kind text not null,
      organiser text,
      topics text[] not null,
      place text,
      territories text[] not null default '{}',
      image text,
      contributions integer,
      comments integer,
      participants integer,
      result jsonb not null,
      phases jsonb not null,
      events jsonb not null,
      documents jsonb not null,
      language text,
      time_zone text not null,
      public_ranges tstzmultirange not null,
      last_end timestamptz,
      span_start date,
      span_end date,
      flag text,
      listed_as_active boolean not null,
      shows_planned boolean not null,
      lifecycle text not null default 'live'
        check (lifecycle in ('live', 'missing', 'archived', 'withdrawn', 'merged')),
      gone_at timestamptz,
      confirmed_at timestamptz,
      merged_into text references procedure,
      geometry geometry(Geometry, 4326),
      point geometry(Point, 4326),
      geometry_role text,
      search tsvector not null,
      created_at timestamptz not null,
      changed_at timestamptz not null
    )`);
}

async function indexProcedure(runner: QueryRunner): Promise<void> {
  await runner.query('create unique index procedure_number on procedure (number)');
  await runner.query('create index procedure_feed on procedure (feed_id)');
  await runner.query('create index procedure_publisher on procedure (publisher_id)');
  await runner.query('create index procedure_last_end on procedure (last_end)');
  await runner.query('create index procedure_geometry on procedure using gist (geometry)');
  await runner.query('create index procedure_point on procedure using gist (point)');
  await runner.query('create index procedure_search on procedure using gin (search)');
}

async function createSourceRecord(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table source_record (
      id bigint generated always as identity primary key,
      feed_id text not null references feed,
      source_id text not null,
      procedure_id text not null references procedure,
      content_hash text not null,
      record jsonb not null,
      first_seen_at timestamptz not null,
      changed_at timestamptz not null,
      missing_since timestamptz,
      rejected_since timestamptz,
      confirmed_at timestamptz,
      unique (feed_id, source_id)
    )`);
  await runner.query('create index source_record_procedure on source_record (procedure_id)');
}

const PROCEDURE: TableMeaning = {
  table: 'procedure',
  about: 'The public record of one participation procedure.',
  columns: {
    id: 'Opaque public id, stable for ever.',
    number: 'Numeric twin of the id, for map features.',
    feed_id: 'Feed of the source record that leads.',
    publisher_id: 'City or body responsible for it.',
    title: 'Plain text.',
    slug: 'Readable decoration of its address.',
    summary: 'A sentence or two, plain text.',
    description: 'Whole text, sanitised.',
    url: 'Where people take part; http(s) or null.',
    kind: 'formal, informal or unknown.',
    organiser: 'Office that runs it, as the source names it.',
    topics: 'Ids of the common vocabulary.',
    place: 'Place in words.',
    territories: 'Keys of the areas it concerns.',
    image: 'Address of a picture; pages show none from foreign hosts.',
    contributions: 'As reported; null is not reported, never 0.',
    comments: 'As reported; null is not reported, never 0.',
    participants: 'As reported; null is not reported, never 0.',
    result: 'State of the result with link and day.',
    phases: 'Phases in local days.',
    events: 'Meetings and dates.',
    documents: 'Files the source offers.',
    language: 'BCP 47 language of its texts.',
    time_zone: 'IANA zone of its days.',
    public_ranges: 'Public phases as half-open instants.',
    last_end: 'Upper bound of the last public phase, infinity without one, null without phases.',
    span_start: 'First local day of its public phases; null is open.',
    span_end: 'Last local day of its public phases; null is open.',
    flag: "The source's own word on the status, translated.",
    listed_as_active: 'The feed lists only what is active.',
    shows_planned: 'May be shown before its first public phase.',
    lifecycle: 'What became of the record itself.',
    gone_at: 'When it vanished from its feed.',
    confirmed_at: "Last confirmation where it differs from the feed's last complete run.",
    merged_into: 'The record that stands for it now (301).',
    geometry: 'Area or place, EPSG:4326, valid, two-dimensional.',
    point: 'Label point derived from the geometry.',
    geometry_role: 'area, location, mapCentre or meetingPlace.',
    search: 'German full-text vector of title, summary, place, organiser and description.',
    created_at: 'When we first saw it.',
    changed_at: 'When its content last changed.',
  },
};

const SOURCE_RECORD: TableMeaning = {
  table: 'source_record',
  about: 'What one feed says about one procedure.',
  columns: {
    id: 'Internal number.',
    feed_id: 'The feed that says it.',
    source_id: 'Id in the source, unique within the feed.',
    procedure_id: 'The public record it belongs to.',
    content_hash: 'SHA-256 of the normalised record.',
    record: 'The normalised record as the adapter read it.',
    first_seen_at: 'When it first came.',
    changed_at: 'When its content last changed.',
    missing_since: 'First complete run that no longer had it.',
    rejected_since: 'Its newest version is faulty; the last valid one stays.',
    confirmed_at: "Last confirmation where it differs from the feed's last complete run.",
  },
};
