import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** What platforms gave us to be let in, and what senders bring of their own accord. */
export class Inbox1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table feed add column credential text');
    await createSender(runner);
    await createMessage(runner);
    for (const meaning of [FEED, INBOX_SENDER, INBOX_MESSAGE]) await describe(runner, meaning);
  }

  /** The feeds of senders stay with what they brought; nothing reads them any more. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update feed set state = 'paused' where url like 'inbox:%' and state = 'live'`);
    await runner.query('drop table inbox_message, inbox_sender');
    await runner.query('alter table feed drop column credential');
  }
}

async function createSender(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table inbox_sender (
      id text primary key,
      name text not null unique,
      feed_id text not null unique references feed,
      token_hash text not null unique,
      created_at timestamptz not null,
      token_made_at timestamptz not null
    )`);
}

async function createMessage(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table inbox_message (
      number bigint generated always as identity primary key,
      sender_id text not null references inbox_sender on delete cascade,
      message_id text not null,
      digest text not null,
      type text not null,
      plan_id text,
      case_id text,
      source_id text,
      created_at timestamptz not null,
      received_at timestamptz not null,
      body text,
      outcome text check (outcome in ('accepted', 'refused')),
      answer text,
      unique (sender_id, message_id)
    )`);
  await runner.query('create index inbox_message_plan on inbox_message (sender_id, plan_id)');
}

const FEED: TableMeaning = {
  table: 'feed',
  about: 'A registered source in one wire format.',
  columns: {
    credential: 'What its platform gave us to be let in, sealed (AES-256-GCM) for this feed alone; null without one.',
  },
};

const INBOX_SENDER: TableMeaning = {
  table: 'inbox_sender',
  about: 'A system that brings its procedures itself, message by message.',
  columns: {
    id: 'Opaque id; its feed has the address inbox:<id>.',
    name: 'Name as the operator gave it.',
    feed_id: 'The feed that its messages make.',
    token_hash: 'SHA-256 of its token; the token itself is kept nowhere.',
    created_at: 'When it was added.',
    token_made_at: 'When its token was made.',
  },
};

const INBOX_MESSAGE: TableMeaning = {
  table: 'inbox_message',
  about:
    'A message of a sender: by its id it is known again, and its body is read while it is the current one of its procedure.',
  columns: {
    number: 'Internal number, in the order of arrival.',
    sender_id: 'Who brought it.',
    message_id: 'Its own id, by which a repetition is known.',
    digest: 'SHA-256 of its bytes as they came.',
    type: 'Four figures of the standard, such as 0451.',
    plan_id: 'The plan it is about.',
    case_id: 'The process it belongs to (vorgangsID); null where it names none.',
    source_id: 'Id in the source of the record it makes; null where it makes none.',
    created_at: 'When it was written, by its own account: what orders messages.',
    received_at: 'When it came.',
    body: 'The message without its header; null as soon as it is not the current one.',
    outcome: 'How it was answered; null while it is not.',
    answer: 'The answer, which a repetition gets again.',
  },
};
