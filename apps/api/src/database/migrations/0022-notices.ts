import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** How the people of a feed are told that it fails: where, what, and what became of each attempt. */
export class Notices1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTargets(runner);
    await makeOutbox(runner);
    for (const meaning of [TARGET, NOTICE, ATTEMPT]) await describe(runner, meaning);
  }

  /** Addresses and webhooks are lost, and with them what was told: owners set them again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice_attempt, notice, notice_target');
  }
}

async function makeTargets(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table notice_target (
      feed_id text primary key references feed on delete cascade,
      email text,
      refusals integer not null default 0,
      webhook_url text,
      webhook_secret text,
      webhook_since timestamptz,
      webhook_ended_at timestamptz,
      check ((webhook_url is null) = (webhook_secret is null) and (webhook_url is null) = (webhook_since is null)),
      check (webhook_ended_at is null or webhook_url is not null)
    )`);
}

async function makeOutbox(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table notice (
      id text primary key,
      feed_id text not null references feed on delete cascade,
      by text not null check (by in ('mail', 'webhook')),
      type text not null check (type in
        ('feed.failing', 'feed.digest', 'feed.recovered', 'quarantine.opened', 'webhook.test')),
      story text not null,
      body jsonb check ((body is not null) = (by = 'webhook')),
      made_at timestamptz not null,
      sent_at timestamptz,
      dropped_at timestamptz check (dropped_at is null or sent_at is null),
      tries integer not null default 0,
      next_try_at timestamptz not null,
      lease_until timestamptz,
      unique (feed_id, by, type, story)
    )`);
  await runner.query('create index notice_due on notice (next_try_at) where sent_at is null and dropped_at is null');
  await runner.query('create index notice_of on notice (feed_id, made_at)');
  await runner.query(`
    create table notice_attempt (
      notice_id text not null references notice on delete cascade,
      number integer not null,
      at timestamptz not null,
      status integer,
      is_delivered boolean not null,
      code text,
      primary key (notice_id, number)
    )`);
}

const TARGET: TableMeaning = {
  table: 'notice_target',
  about:
    'Where the people of a feed are told that it fails. The address is personal data: it goes with the wish, and with the feed.',
  columns: {
    feed_id: 'The feed.',
    email: 'Where mail goes; null for nowhere. In no log, export or public answer.',
    refusals: 'How often in a row the address was refused for good; the third time ends mail until it is set again.',
    webhook_url:
      'Where notices are posted to; null for nowhere. Its query may hold a key: in no log and no public answer.',
    webhook_secret: 'What posts are signed with, sealed with SECRET_KEY for this feed.',
    webhook_since: 'When it was set.',
    webhook_ended_at: 'When the receiver said that it is gone (410); null while posts go there.',
  },
};

const NOTICE: TableMeaning = {
  table: 'notice',
  about: 'Mails and posts to send, and sent ones (outbox). Nothing is told twice by the same way.',
  columns: {
    id: 'Opaque. Message-ID of a mail, id of a post: what is sent twice is known as one.',
    feed_id: 'About which feed.',
    by: 'mail or webhook.',
    type: 'feed.failing (for six hours), feed.digest (it still does, or decisions wait), feed.recovered, quarantine.opened, webhook.test.',
    story:
      'What it tells, so that it is told once: the instant the failing began, the mail before a digest, the quarantine.',
    body: 'What is posted, the same in every attempt; null for mail, which is written when it is sent.',
    made_at: 'When there was something to tell.',
    sent_at: 'When it was taken; null until then.',
    dropped_at: 'When it was given up, or nothing was left to tell.',
    tries: 'How often it was tried.',
    next_try_at: 'Not to be tried before.',
    lease_until: 'Until when a process is sending it.',
  },
};

const ATTEMPT: TableMeaning = {
  table: 'notice_attempt',
  about: 'What became of each attempt to send a notice; the owner of the feed sees it.',
  columns: {
    notice_id: 'Which notice.',
    number: '1 for the first.',
    at: 'When.',
    status: 'HTTP status of the answer; null where there was none, and for mail.',
    is_delivered: 'Whether it was taken.',
    code: 'Why not, without addresses; null where it was.',
  },
};
