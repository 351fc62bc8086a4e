import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** Who wants to bring a feed, the proofs of domains, and what the operator has accepted for a publisher. */
export class Registrations1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRegistration(runner);
    await createProof(runner);
    await createFeedMove(runner);
    await createAccepted(runner);
    for (const meaning of [REGISTRATION, PROOF, FEED_MOVE, DOMAIN_PROOF, PUBLISHER_HOST]) {
      await describe(runner, meaning);
    }
  }

  /** Registrations that are no feeds yet are lost. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table publisher_host, domain_proof, feed_move, proof, registration');
  }
}

async function createRegistration(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table registration (
      id text primary key,
      state text not null check (state in ('unproved', 'waiting', 'live', 'refused', 'expired')),
      created_at timestamptz not null,
      url text not null,
      url_key text not null,
      format text not null,
      map jsonb,
      publisher_id text references publisher,
      publisher_name text not null,
      territory_key text,
      licence text not null,
      email text check (email is not null or state in ('refused', 'expired')),
      language text not null,
      interval_minutes integer check (interval_minutes > 0),
      expectations jsonb,
      report jsonb not null,
      similar_feeds jsonb not null,
      review text[] not null default '{}',
      refusal text check ((refusal is not null) = (state = 'refused')),
      decided_at timestamptz
    )`);
  await runner.query(`create unique index registration_waiting on registration (url_key) where state = 'waiting'`);
  await runner.query('create index registration_state on registration (state, created_at)');
}

async function createProof(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table proof (
      id text primary key,
      purpose text not null check (purpose in ('registration', 'move')),
      feed_id text not null,
      domain text not null,
      token text not null unique,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      looks integer not null default 0,
      next_look_at timestamptz,
      last_look_at timestamptz,
      last_look jsonb,
      proved_at timestamptz,
      unique (purpose, feed_id)
    )`);
  await runner.query('create index proof_due on proof (next_look_at) where next_look_at is not null');
}

async function createFeedMove(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table feed_move (
      feed_id text primary key references feed,
      url text not null,
      format text not null,
      map jsonb,
      asked_at timestamptz not null
    )`);
}

async function createAccepted(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table domain_proof (
      publisher_id text not null references publisher,
      domain text not null,
      token_hash text not null,
      feed_id text not null,
      proved_at timestamptz not null,
      primary key (publisher_id, domain)
    )`);
  await runner.query(`
    create table publisher_host (
      publisher_id text not null references publisher,
      host text not null,
      accepted_at timestamptz not null,
      primary key (publisher_id, host)
    )`);
}

const REGISTRATION: TableMeaning = {
  table: 'registration',
  about:
    'An address that a partner city registered, and who stands behind it. It is no feed before it is live, blocks nobody before it is proved, and is seen by its owner and the staff alone.',
  columns: {
    id: 'Opaque id; its feed has the same one.',
    state:
      'unproved looks for its token, waiting is proved and waits for the operator, live is a feed, refused and expired are over.',
    created_at: 'When it was registered.',
    url: 'The address that the check read.',
    url_key: 'The spelling under which an address is registered once; while waiting nobody else may prove it.',
    format: 'Wire format.',
    map: 'What stands where, in a format without fixed fields.',
    publisher_id: 'The publisher that was chosen, or that has this name; null for a new one.',
    publisher_name: 'The name of the publisher.',
    territory_key: 'Key of its area as told; null where nothing was told.',
    licence: 'SPDX or dl-de id as told.',
    email: 'Contact; shown to the owner and the staff alone, and erased when it is refused or has expired.',
    language: 'Language in which the owner reads.',
    interval_minutes: 'Minutes between two harvests as wished; null for the interval of the format.',
    expectations: 'What its owner expects of its list.',
    report: 'What the check found, as the review shows it; without its samples once it is decided.',
    similar_feeds: 'Live feeds that hold the same procedures, each with the share of the sample that they hold.',
    review: 'Codes of why the operator has to look; empty where the proof decides.',
    refusal: 'Why it was refused, in words for the owner.',
    decided_at: 'When it became live, was refused or expired.',
  },
};

const PROOF: TableMeaning = {
  table: 'proof',
  about: 'A token that has to stand on a domain, of one registration or move alone, and how the search for it goes.',
  columns: {
    id: 'Opaque id.',
    purpose: 'registration or move: what happens once it is found.',
    feed_id: 'The registration, or the feed that moves.',
    domain: 'The domain, or the host and port that the operator has listed.',
    token: 'The line of the file or the TXT record; no secret once it stands there.',
    created_at: 'When it was made.',
    expires_at: 'Until when it is looked for.',
    looks: 'How often it was looked for by itself.',
    next_look_at: 'When it is looked for again; null when that is over.',
    last_look_at: 'When it was last looked for.',
    last_look: 'What that found, in words.',
    proved_at: 'When it was found.',
  },
};

const FEED_MOVE: TableMeaning = {
  table: 'feed_move',
  about: 'A live feed that is to move to an address on a host that needs a new proof.',
  columns: {
    feed_id: 'The feed; it keeps its id, procedures and history.',
    url: 'Where it moves.',
    format: 'Wire format there.',
    map: 'What stands where, in a format without fixed fields.',
    asked_at: 'When its owner asked for it.',
  },
};

const DOMAIN_PROOF: TableMeaning = {
  table: 'domain_proof',
  about: 'Domains that a publisher has proved and that are accepted: whoever proves one again is live at once.',
  columns: {
    publisher_id: 'The publisher.',
    domain: 'The domain.',
    token_hash: 'SHA-256 of the token that stood there.',
    feed_id: 'The registration or feed that it was proved for.',
    proved_at: 'When.',
  },
};

const PUBLISHER_HOST: TableMeaning = {
  table: 'publisher_host',
  about: 'Hosts outside the domains of a publisher from which its feeds are accepted, such as those of a platform.',
  columns: {
    publisher_id: 'The publisher.',
    host: 'Host and port.',
    accepted_at: 'When the operator accepted it, or a move was proved.',
  },
};
