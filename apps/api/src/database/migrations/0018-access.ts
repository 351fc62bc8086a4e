import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe } from './describe.js';
import { ACCESS_MEANINGS } from './0018-access.meanings.js';

/** Who may decide: keys of owners, accounts of the staff, their sessions; and what was decided or refused. */
export class Access1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeWhoMay(runner);
    await makeWaysIn(runner);
    await makeAudit(runner);
    for (const meaning of ACCESS_MEANINGS) await describe(runner, meaning);
  }

  /** Keys, accounts and the audit log are lost; feeds stay as they are. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit, recovery, login_failure, login_link, session, owner_key, account');
  }
}

/** Accounts and keys. A key may belong to a registration that is no feed yet, so that its feed has no foreign key. */
async function makeWhoMay(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table account (
      id text primary key,
      email text not null,
      name text not null,
      role text not null check (role in ('viewer', 'editor', 'operator')),
      password_hash text,
      oidc_subject text unique,
      created_at timestamptz not null,
      disabled_at timestamptz
    )`);
  await runner.query('create unique index account_email on account (lower(email))');
  await runner.query(`
    create table owner_key (
      id text primary key,
      feed_id text not null,
      name text not null,
      secret_hash text not null,
      created_at timestamptz not null,
      used_at timestamptz,
      revoked_at timestamptz
    )`);
  await runner.query('create index owner_key_of on owner_key (feed_id)');
}

/** What a login leaves behind, and ways to one. */
async function makeWaysIn(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table session (
      hash text primary key,
      account_id text references account on delete cascade,
      feed_id text,
      key_id text references owner_key on delete cascade,
      created_at timestamptz not null,
      seen_at timestamptz not null,
      expires_at timestamptz not null,
      check ((account_id is null) = (feed_id is not null) and (key_id is null or feed_id is not null))
    )`);
  await runner.query(`
    create table login_link (
      hash text primary key,
      feed_id text not null,
      key_id text references owner_key on delete cascade,
      expires_at timestamptz not null
    )`);
  await runner.query(`
    create table login_failure (
      subject text primary key,
      failures integer not null,
      at timestamptz not null,
      locked_until timestamptz
    )`);
  await runner.query(`
    create table recovery (
      hash text primary key,
      feed_id text not null,
      domain text not null,
      token text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null
    )`);
}

async function makeAudit(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table audit (
      number bigint generated always as identity primary key,
      at timestamptz not null,
      actor_kind text not null check (actor_kind in ('operator', 'staff', 'owner', 'nobody')),
      actor_id text,
      action text not null,
      subject_kind text,
      subject_id text check ((subject_id is null) = (subject_kind is null)),
      outcome text not null check (outcome in ('done', 'refused')),
      code text check ((code is null) = (outcome = 'done')),
      detail jsonb,
      network text check (network is null or outcome = 'refused'),
      times integer not null default 1,
      fold text unique
    )`);
  await runner.query('create index audit_subject on audit (subject_id, number)');
  await runner.query('create index audit_at on audit (at)');
}
