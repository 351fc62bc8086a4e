import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** Following by mail: who wants to be told what, the secrets of their links, what they were told, and mails to send. */
export class Subscriptions1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeWishes(runner);
    await makeOutbox(runner);
    for (const meaning of [SUBSCRIPTION, TOKEN, MAIL, NEWS]) await describe(runner, meaning);
  }

  /** Addresses and what they asked for are lost; nothing that is shown depends on them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table subscription_news, subscription_mail, subscription_token, subscription');
  }
}

/** Who wants to be told what, and the secrets of their links. */
async function makeWishes(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table subscription (
      id text primary key,
      email text not null,
      filter text not null,
      rhythm text not null check (rhythm in ('daily', 'weekly')),
      language text not null,
      created_at timestamptz not null,
      confirmed_at timestamptz,
      asked_again_at timestamptz,
      followed_from timestamptz,
      told_until timestamptz,
      next_at timestamptz,
      refusals integer not null default 0
    )`);
  await runner.query('create unique index subscription_email on subscription (lower(email), filter, language)');
  await runner.query('create index subscription_due on subscription (next_at)');
  await runner.query(`
    create table subscription_token (
      hash text primary key,
      subscription_id text not null references subscription on delete cascade,
      purpose text not null check (purpose in ('confirm', 'manage')),
      expires_at timestamptz not null
    )`);
  await runner.query('create index subscription_token_of on subscription_token (subscription_id)');
}

/** What they are told, and the mails that tell it. */
async function makeOutbox(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table subscription_mail (
      id text primary key,
      subscription_id text not null references subscription on delete cascade,
      kind text not null check (kind in ('confirm', 'known', 'full', 'again', 'digest')),
      made_at timestamptz not null,
      sent_at timestamptz,
      tries integer not null default 0,
      next_try_at timestamptz not null,
      problem text,
      lease_until timestamptz
    )`);
  await runner.query('create index subscription_mail_due on subscription_mail (next_try_at) where sent_at is null');
  await runner.query('create index subscription_mail_of on subscription_mail (subscription_id, made_at)');
  await runner.query(`
    create table subscription_news (
      subscription_id text not null references subscription on delete cascade,
      event text not null,
      mail_id text not null references subscription_mail on delete cascade,
      kind text not null check (kind in ('new', 'opened', 'moved', 'ending', 'result', 'cancelled')),
      procedure_id text not null references procedure,
      at timestamptz not null,
      was date,
      becomes date,
      primary key (subscription_id, event)
    )`);
  await runner.query('create index subscription_news_mail on subscription_news (mail_id)');
}

const SUBSCRIPTION: TableMeaning = {
  table: 'subscription',
  about: 'Who wants mail about which procedures. Personal data: a row goes with the wish to be told.',
  columns: {
    id: 'Opaque.',
    email: 'Where mail goes; in no log, export or public answer.',
    filter: 'The filter as the one spelling of its query, without the language.',
    rhythm: 'daily, or weekly on Mondays.',
    language: 'Of its mails.',
    created_at: 'When somebody asked for it. Unconfirmed rows go 48 hours later.',
    confirmed_at: 'When its owner confirmed it last; null before the first time. It ends 365 days later.',
    asked_again_at: 'When its owner was asked to confirm again; null until that is due.',
    followed_from: 'When it was confirmed for the first time: what happened before is no news.',
    told_until: 'Up to when news were gathered.',
    next_at: 'When they are gathered next: 7 o’clock in Berlin. Null before it is confirmed.',
    refusals: 'How often in a row its address was refused for good; the third time ends it.',
  },
};

const TOKEN: TableMeaning = {
  table: 'subscription_token',
  about: 'Secrets of links in mails, as hashes.',
  columns: {
    hash: 'SHA-256 of the secret.',
    subscription_id: 'What it opens.',
    purpose: 'confirm, or manage: look, change, end.',
    expires_at: 'When it ends.',
  },
};

const MAIL: TableMeaning = {
  table: 'subscription_mail',
  about: 'Mails to send and sent ones (outbox); written in the same transaction as the news that they tell.',
  columns: {
    id: 'Opaque; its Message-ID is made of it, so that a mail sent twice is known as one.',
    subscription_id: 'Whose.',
    kind: 'confirm: please confirm; known: is followed already; full: ten already; again: confirm once more; digest: news.',
    made_at: 'When it was written.',
    sent_at: 'When a server took it; null until then.',
    tries: 'How often that failed.',
    next_try_at: 'Not to be tried before.',
    problem: 'Why it failed last, as a code without addresses.',
    lease_until: 'Until when a process is sending it.',
  },
};

const NEWS: TableMeaning = {
  table: 'subscription_news',
  about: 'What a subscription was told, or is about to be: nothing is told twice.',
  columns: {
    subscription_id: 'Whose.',
    event: 'Names the event, whenever it is found: kind, procedure, and day or instant where there can be several.',
    mail_id: 'The mail that tells it.',
    kind: 'new, opened, moved (deadline), ending (soon), result or cancelled.',
    procedure_id: 'The procedure; its words are read when the mail is sent, so that withdrawn ones are in none.',
    at: 'When it happened.',
    was: 'The last day before the deadline was moved.',
    becomes: 'The last day since then.',
  },
};
