import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** How feeds worked over time, our own outages, and what the next look at a feed depends on. */
export class Health1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table feed_health (
        feed_id text not null references feed,
        since timestamptz not null,
        until timestamptz check (until > since),
        state text not null check (state in ('healthy', 'degraded', 'failing', 'unknown')),
        reason text not null,
        text jsonb not null,
        primary key (feed_id, since)
      )`);
    await runner.query('create unique index feed_health_open on feed_health (feed_id) where until is null');
    await runner.query(`
      create table own_outage (
        since timestamptz primary key,
        until timestamptz check (until >= since),
        hosts integer not null
      )`);
    await runner.query('create unique index own_outage_open on own_outage ((until is null)) where until is null');
    await runner.query(`
      alter table feed
        add column unchanged_runs integer not null default 0,
        add column answered_at timestamptz,
        add column listed integer,
        add column left_out integer not null default 0,
        add column usual_days double precision`);
    for (const meaning of [FEED_HEALTH, OWN_OUTAGE, FEED]) await describe(runner, meaning);
  }

  /** What was known of the past is lost; the present can be told without it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table own_outage, feed_health');
    await runner.query(`
      alter table feed drop column unchanged_runs, drop column answered_at, drop column listed, drop column left_out,
        drop column usual_days`);
  }
}

const FEED_HEALTH: TableMeaning = {
  table: 'feed_health',
  about: 'How a feed worked from when to when; the time before its first row counts nowhere.',
  columns: {
    feed_id: 'The feed.',
    since: 'When it came into this state; for what we could not look at, when we should have looked.',
    until: 'When that ended; null while it lasts.',
    state: 'healthy, degraded, failing, or unknown where we could not look.',
    reason: 'Code of the reason.',
    text: 'The reason in words: {de, en}.',
  },
};

const OWN_OUTAGE: TableMeaning = {
  table: 'own_outage',
  about: 'Times in which our own connection was down: hosts that have nothing to do with each other failed together.',
  columns: {
    since: 'When the first of them failed.',
    until: 'When a host answered again; null while it lasts, for one at most.',
    hosts: 'How many unrelated hosts had failed when it was recognised.',
  },
};

const FEED: TableMeaning = {
  table: 'feed',
  about: 'A registered source in one wire format.',
  columns: {
    unchanged_runs: 'Lists read in a row that changed nothing; the wait until the next look grows with them.',
    answered_at: 'When its host last answered anything; null for what is not asked over the network.',
    listed: 'Entries of its last complete list, duplicates once; null before the first.',
    left_out: 'Those of them that were rejected or skipped.',
    usual_days: 'Days between two changes that nine of ten waits did not exceed; null while too few changes are known.',
  },
};
