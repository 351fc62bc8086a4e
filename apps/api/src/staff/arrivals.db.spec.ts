import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openAccessApp, type AccessApp } from '../../test/access-app.js';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { OPERATOR } from '../access/actor.js';
import { Sessions } from '../access/sessions.js';
import type { Audit } from '../audit/audit.js';
import { readConfig } from '../config/config.js';
import { OidcArrivals } from './oidc-arrivals.js';
import type { Identity } from './oidc-provider.js';
import { StaffAccounts } from './staff-accounts.js';

const ADA: Identity = {
  subject: 'https://login.example ada',
  email: 'ada@stadt.example',
  isVerified: true,
  name: 'Ada',
  claims: { roles: ['editor'] },
};

let database: TestDatabase;
let app: AccessApp;
let accounts: StaffAccounts;
let sessions: Sessions;
let audit: Audit;

beforeAll(async () => {
  database = await openTestDatabase();
  app = await openAccessApp(database.db, [], {});
  sessions = app.app.get(Sessions, { strict: false });
  ({ audit } = app);
  accounts = new StaffAccounts(database.db, app.clock, audit, sessions);
});
beforeEach(() => database.truncate());
afterAll(async () => {
  await app.close();
  await database.close();
});

/** Whoever comes, where the provider names roles in a claim, or where it does not. */
function arrivals(claim?: string): OidcArrivals {
  const config = readConfig({
    OIDC_ISSUER: 'https://login.example',
    OIDC_CLIENT_ID: 'navigator',
    ...(claim === undefined ? {} : { OIDC_ROLE_CLAIM: claim }),
  });
  return new OidcArrivals(database.db, app.clock, audit, config, sessions);
}

const add = (email: string): ReturnType<StaffAccounts['add']> =>
  accounts.add({ email, name: 'Ada', role: 'operator', password: null }, OPERATOR);

async function sessionCount(): Promise<number> {
  const [row] = await database.db.query('select count(*)::int as n from session', [], z.object({ n: z.int() }));
  return row?.n ?? 0;
}

describe('where the accounts here name roles', () => {
  it('a verified address leads to its account once, the subject ever after', async () => {
    const { id } = await add('ada@stadt.example');
    expect(await arrivals().welcome(ADA)).toMatchObject({ account: id, role: 'operator' });
    expect(await arrivals().welcome({ ...ADA, email: 'married@stadt.example' })).toMatchObject({ account: id });
  });

  it.each([
    ['an address nobody verified', { isVerified: false }, 'unverified'],
    ['an address of which nothing is said', { isVerified: null }, 'unverified'],
    ['an address without an account', { email: 'wer@stadt.example' }, 'no-role'],
    ['no address', { email: null }, 'no-role'],
  ])('%s lets nobody in', async (_, change, fault) => {
    await add('ada@stadt.example');
    await expect(arrivals().welcome({ ...ADA, ...change })).rejects.toMatchObject({ fault });
  });

  it('an address that was given to somebody else is theirs no more', async () => {
    await add('ada@stadt.example');
    await arrivals().welcome(ADA);
    const other = arrivals().welcome({ ...ADA, subject: 'https://login.example bob' });
    await expect(other).rejects.toMatchObject({ fault: 'taken' });
  });

  it('a disabled account stays outside', async () => {
    await add('ada@stadt.example');
    await accounts.change('ada@stadt.example', { kind: 'disable' }, OPERATOR);
    await expect(arrivals().welcome(ADA)).rejects.toMatchObject({ fault: 'disabled' });
  });
});

describe('where the provider names roles', () => {
  it('the claim makes the account, and counts at every login', async () => {
    const { account } = await arrivals('roles').welcome(ADA);
    await sessions.openForStaff(account);
    const demoted = await arrivals('roles').welcome({ ...ADA, claims: { roles: 'viewer' } });
    expect(demoted).toMatchObject({ account, role: 'viewer' });
    expect(await sessionCount()).toBe(0);
    const { items } = await audit.read({
      outcome: 'done',
      action: 'account.',
      subject: account,
      limit: 9,
      cursor: null,
    });
    expect(items.map(({ action }) => action)).toEqual(['account.role', 'account.add']);
  });

  it('nobody without a role there gets in, whatever their account here says', async () => {
    await add('ada@stadt.example');
    const refused = arrivals('roles').welcome({ ...ADA, claims: {} });
    await expect(refused).rejects.toMatchObject({ fault: 'no-role' });
  });

  it('an unverified address takes over no account', async () => {
    await add('ada@stadt.example');
    const refused = arrivals('roles').welcome({ ...ADA, isVerified: null });
    await expect(refused).rejects.toMatchObject({ fault: 'unverified' });
  });
});

describe('an account', () => {
  it('is one for each address, whatever its case', async () => {
    await add('ada@stadt.example');
    await expect(add('Ada@Stadt.example')).rejects.toMatchObject({ code: 'account-exists' });
  });

  it.each([
    ['another role', { kind: 'role', role: 'viewer' }],
    ['a new password', { kind: 'password', password: 'vier Wörter und ein Bahnhof' }],
    ['being disabled', { kind: 'disable' }],
  ] as const)('loses its sessions with %s', async (_, change) => {
    const { id } = await add('ada@stadt.example');
    await sessions.openForStaff(id);
    await accounts.change('ADA@stadt.example', change, OPERATOR);
    expect(await sessionCount()).toBe(0);
  });
});
