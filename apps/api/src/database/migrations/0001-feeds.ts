import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** Who publishes, the registered feeds, and the leases by which processes share the harvesting. */
export class Feeds1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists postgis');
    await runner.query('create extension if not exists pg_trgm');
    await runner.query('create extension if not exists unaccent');
    await createPublisher(runner);
    await createFeed(runner);
    await createHostLease(runner);
    for (const meaning of [PUBLISHER, FEED, HOST_LEASE]) await describe(runner, meaning);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table host_lease, feed, publisher');
  }
}

async function createPublisher(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table publisher (
      id text primary key,
      name text not null unique,
      domain text,
      territory_key text,
      created_at timestamptz not null default now()
    )`);
}

async function createFeed(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table feed (
      id text primary key,
      publisher_id text not null references publisher,
      name text not null,
      url text not null,
      url_key text not null,
      host text not null,
      format text not null,
      state text not null check (state in ('proposed', 'live', 'paused', 'removed')),
      is_demo boolean not null default false,
      licence text,
      language text not null default 'de',
      time_zone text not null default 'Europe/Berlin',
      shows_planned boolean not null,
      interval_minutes integer not null check (interval_minutes > 0),
      next_due_at timestamptz not null default now(),
      requested_at timestamptz,
      lease_owner text,
      lease_until timestamptz,
      last_complete_at timestamptz,
      last_applied_at timestamptz,
      etag text,
      last_modified text,
      adapter_revision integer,
      failures integer not null default 0,
      failing_since timestamptz,
      retry_after timestamptz,
      created_at timestamptz not null default now()
    )`);
  await runner.query(`create unique index feed_url on feed (url_key) where state <> 'removed'`);
  await runner.query(`create index feed_due on feed (next_due_at) where state = 'live'`);
}

async function createHostLease(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table host_lease (
      host text primary key,
      owner text not null,
      until timestamptz not null
    )`);
}

const PUBLISHER: TableMeaning = {
  table: 'publisher',
  about: 'The city or body responsible for procedures.',
  columns: {
    id: 'Opaque public id.',
    name: 'Name as people read it.',
    domain: 'Official domain, the anchor of a proof; null while unknown.',
    territory_key: 'Official key of its area (AGS/ARS in Germany); keys beginning with 99 are imaginary.',
    created_at: 'When it was first named.',
  },
};

const FEED: TableMeaning = {
  table: 'feed',
  about: 'A registered source in one wire format.',
  columns: {
    id: 'Opaque public id.',
    publisher_id: 'Publisher of its records where a record does not name another.',
    name: 'Name as people read it.',
    url: 'Address as it was registered.',
    url_key: 'Normalised address; one live feed per address.',
    host: 'Host and port: the unit of politeness.',
    format: 'Wire format, the name of an adapter folder.',
    state: 'proposed waits for the operator, live is harvested, paused is not, removed is archived.',
    is_demo: 'Belongs to the imaginary cities.',
    licence: 'Licence id of its data; null reads "Lizenz ungeklärt".',
    language: 'BCP 47 language of its texts.',
    time_zone: 'IANA zone in which its days begin and end.',
    shows_planned: 'Whether its platform itself shows procedures in public before they begin.',
    interval_minutes: 'Minutes between two scheduled harvests.',
    next_due_at: 'When the scheduler may take it next.',
    requested_at: 'A person asked for a harvest; schedule and back-off do not count.',
    lease_owner: 'Process that harvests it now.',
    lease_until: 'When that claim expires unless renewed.',
    last_complete_at: 'Start of the last complete run; "last confirmed" derives from it.',
    last_applied_at: 'When a run last changed what is shown.',
    etag: 'Validator of the last answer that was applied or unchanged.',
    last_modified: 'Validator of the last answer that was applied or unchanged.',
    adapter_revision: 'Revision of the adapter that read it; a newer one drops the validators.',
    failures: 'Failed runs in a row.',
    failing_since: 'When the first of them began.',
    retry_after: 'The host asked us not to come back before.',
    created_at: 'When it was registered.',
  },
};

const HOST_LEASE: TableMeaning = {
  table: 'host_lease',
  about: 'One harvest at a time per host, across processes.',
  columns: {
    host: 'Host and port.',
    owner: 'Process that may ask it now.',
    until: 'When that claim expires unless renewed.',
  },
};
