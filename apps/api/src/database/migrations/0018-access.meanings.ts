import type { TableMeaning } from './describe.js';

const ACCOUNT: TableMeaning = {
  table: 'account',
  about: 'Staff of this installation. Never deleted, so that the audit log keeps its names.',
  columns: {
    id: 'Opaque; the audit log names it.',
    email: 'With which they log in; one account for each, whatever its case.',
    name: 'Shown in the audit log.',
    role: 'viewer, editor or operator: each may what the one before may.',
    password_hash: 'argon2id with its parameters; null where they log in by OpenID Connect alone.',
    oidc_subject: 'Issuer and subject of the identity provider, once they came by it.',
    created_at: 'When it was made.',
    disabled_at: 'Since when nobody gets in by it; null while they may.',
  },
};

const OWNER_KEY: TableMeaning = {
  table: 'owner_key',
  about: 'Keys of the owners of feeds and registrations; several for each, every one with a name.',
  columns: {
    id: 'Stands in the key itself and in the audit log.',
    feed_id: 'Whose: a feed, or a registration that becomes one under this id.',
    name: 'What its owner calls it.',
    secret_hash: 'SHA-256 of 32 random bytes; the key is shown once and kept nowhere.',
    created_at: 'When it was made.',
    used_at: 'When it was last used, to the hour.',
    revoked_at: 'Since when it opens nothing; null while it does.',
  },
};

const SESSION: TableMeaning = {
  table: 'session',
  about: 'Who is logged in, with a cookie whose hash this is: 12 hours at most, 2 hours without a request.',
  columns: {
    hash: 'SHA-256 of the secret in the cookie.',
    account_id: 'Somebody of the staff; null for an owner.',
    feed_id: 'The feed or registration of an owner; null for staff.',
    key_id: 'By which key the owner came; null for who came by a link in a mail.',
    created_at: 'When they logged in.',
    seen_at: 'The last request, to five minutes.',
    expires_at: 'When it ends at the latest.',
  },
};

const LOGIN_LINK: TableMeaning = {
  table: 'login_link',
  about: 'Links that log an owner in, once; a used one is deleted.',
  columns: {
    hash: 'SHA-256 of the secret in the link.',
    feed_id: 'The feed or registration.',
    key_id: 'The key that asked for it; null for a link in a mail to the contact.',
    expires_at: '15 minutes after it was made.',
  },
};

const LOGIN_FAILURE: TableMeaning = {
  table: 'login_failure',
  about: 'Failed logins in a row, whether or not there is such an account. Goes with a success, or after a day.',
  columns: {
    subject: 'SHA-256 of the address that was typed.',
    failures: 'How many in a row.',
    at: 'The last one.',
    locked_until: 'Nobody gets in by this address before; set by the fifth.',
  },
};

const RECOVERY: TableMeaning = {
  table: 'recovery',
  about: 'Lost keys: a token that has to stand on the domain of the publisher before there is a new one.',
  columns: {
    hash: 'SHA-256 of what was told to whoever began.',
    feed_id: 'The feed whose keys are lost.',
    domain: 'Where the token has to stand.',
    token: 'What has to stand there, for everybody to see.',
    created_at: 'When it began.',
    expires_at: 'Until when it counts.',
  },
};

const AUDIT: TableMeaning = {
  table: 'audit',
  about: 'Every decision and every refused attempt. No addresses of people: accounts and keys by id.',
  columns: {
    number: 'In the order in which they were written.',
    at: 'When; for repetitions the first time.',
    actor_kind: 'operator (commands), staff, owner or nobody.',
    actor_id: 'Account or key.',
    action: 'What was done (feed.approve); for refusals the door (PATCH /api/v1/feeds/:id).',
    subject_kind: 'What it was done to: feed, quarantine, procedure, account, …',
    subject_id: 'Its id.',
    outcome: 'done or refused.',
    code: 'Why it was refused.',
    detail: 'What else belongs to it; never a secret or an address.',
    network: 'The network of a refused attempt (/24 or /48); erased after 30 days.',
    times: 'How often within this minute: repeated refusals are one row.',
    fold: 'By which repetitions are known; null for decisions.',
  },
};

/** What each table of access means. */
export const ACCESS_MEANINGS = [ACCOUNT, OWNER_KEY, SESSION, LOGIN_LINK, LOGIN_FAILURE, RECOVERY, AUDIT] as const;
