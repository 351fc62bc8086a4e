import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testConnection } from '../../test/database.js';
import type { DatabaseConnection } from './connection.js';
import { openDataSource } from './data-source.js';
import { databaseOn, type Db } from './db.js';
import { preflight } from './preflight.js';

const connection = testConnection();

/** What a fake server shows for every version (preflight.spec.ts) holds on a real one too; the embedded database has no rights and no versions to look at. */
const real = {
  embedded: () => {
    it('finds nothing to look at', async () => {
      await expect(preflight(connection)).resolves.toBeUndefined();
    });
  },
  server: onServer,
};

describe('the look at the real database', real[connection.kind]);

function onServer(): void {
  const name = `pn_plain_${String(process.pid)}`;
  let admin: Db;
  let close: () => Promise<void>;

  beforeAll(async () => {
    await preflight(connection);
    const source = await openDataSource(connection, []);
    admin = databaseOn(source);
    close = () => source.destroy();
    await admin.execute(`create role ${name} login password 'plain'`, []);
    await admin.execute(`create database ${name} owner ${name}`, []);
  });
  afterAll(async () => {
    await admin.execute(`drop database ${name} with (force)`, []);
    await admin.execute(`drop role ${name}`, []);
    await close();
  });

  const as = (changes: { readonly user?: string; readonly database?: string }): DatabaseConnection => {
    const url = new URL(connection.kind === 'server' ? connection.url : '');
    if (changes.user !== undefined) Object.assign(url, { username: changes.user, password: 'plain' });
    if (changes.database !== undefined) url.pathname = `/${changes.database}`;
    return { kind: 'server', url: url.href };
  };

  it('says what a superuser must run when a plain user has a database without PostGIS', async () => {
    await expect(preflight(as({ user: name, database: name }))).rejects.toMatchObject({
      code: 'postgis-missing',
      message: expect.stringContaining('create extension postgis;'),
    });
  });

  it('is content once that was done, and creates the other extensions with the rights of the owner', async () => {
    const source = await openDataSource(as({ database: name }), []);
    await databaseOn(source).execute('create extension postgis', []);
    await source.destroy();
    await expect(preflight(as({ user: name, database: name }))).resolves.toBeUndefined();
  });

  it('says what to grant to a user who owns nothing', async () => {
    await expect(preflight(as({ user: name }))).rejects.toMatchObject({
      code: 'rights-missing',
      message: expect.stringContaining(`grant create on schema public to "${name}";`),
    });
  });

  it('says how to create a database that is not there', async () => {
    await expect(preflight(as({ database: 'pn_nowhere' }))).rejects.toMatchObject({ code: 'database-missing' });
  });

  it('says that the login was refused', async () => {
    await expect(preflight(as({ user: 'pn_nobody' }))).rejects.toMatchObject({ code: 'login-refused' });
  });

  it('creates all extensions itself as a superuser, from two processes at once', async () => {
    const fresh = `${name}_fresh`;
    await admin.execute(`create database ${fresh}`, []);
    try {
      const looks = [preflight(as({ database: fresh })), preflight(as({ database: fresh }))];
      expect(await Promise.all(looks)).toEqual([undefined, undefined]);
    } finally {
      await admin.execute(`drop database ${fresh} with (force)`, []);
    }
  });
}
