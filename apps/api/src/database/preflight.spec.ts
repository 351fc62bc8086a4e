import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import {
  startFakePostgres,
  type Behaviour,
  type FakePostgres,
  type Refusal,
  type Row,
} from '../../test/fake-postgres.js';
import { preflight } from './preflight.js';
import { DatabaseProblem } from './problem.js';

const healthy = { version: 150_018, name: '15.18', database: 'navigator', role: 'somebody', may_create: true };
const denied: Refusal = { sqlstate: '42501', message: 'permission denied to create extension' };

interface Extensions {
  readonly installable?: boolean;
  readonly installed: Readonly<Record<string, string>>;
  readonly creating?: Refusal;
}

/** Answers like a server with these facts; an extension counts as created once somebody has created it. */
function behaviour(server: Row, { installable = true, installed, creating }: Extensions): Behaviour {
  const present = new Map(Object.entries(installed));
  const create = (name: string): Refusal | null => {
    if (creating === undefined) present.set(name, '3.6.2');
    return creating ?? null;
  };
  return {
    answer: (sql) => {
      if (sql.includes('server_version_num')) return server;
      const asked = /extname = '(\w+)'/.exec(sql)?.[1];
      if (asked !== undefined) return { installable, installed: present.get(asked) ?? null };
      return create(/create extension if not exists (\w+)/.exec(sql)?.[1] ?? '');
    },
  };
}

const complete = { postgis: '3.3.2', pg_trgm: '1.6', unaccent: '1.1' };

describe('the look at a database server before its first use', () => {
  let fake: FakePostgres | undefined;
  afterEach(() => fake?.close());

  const problemOf = async (url: string): Promise<DatabaseProblem> => {
    const thrown: unknown = await preflight({ kind: 'server', url }).catch((error: unknown) => error);
    if (!(thrown instanceof DatabaseProblem)) throw new Error(`No problem found, but ${String(thrown)}`);
    for (const word of ['s3cret-word', 's3cret']) expect(`${thrown.text.de}${thrown.text.en}`).not.toContain(word);
    return thrown;
  };
  const problemOn = async (how: Behaviour): Promise<DatabaseProblem> => {
    fake = await startFakePostgres(how);
    return problemOf(fake.url);
  };

  it('is content with PostgreSQL 15 and PostGIS 3.3', async () => {
    fake = await startFakePostgres(behaviour(healthy, { installed: complete }));
    await expect(preflight({ kind: 'server', url: fake.url })).resolves.toBeUndefined();
  });

  it('knows that PostGIS 3.10 is newer than 3.3', async () => {
    fake = await startFakePostgres(behaviour(healthy, { installed: { ...complete, postgis: '3.10.0' } }));
    await expect(preflight({ kind: 'server', url: fake.url })).resolves.toBeUndefined();
  });

  it('creates the extensions itself where it may', async () => {
    fake = await startFakePostgres(behaviour(healthy, { installed: {} }));
    await expect(preflight({ kind: 'server', url: fake.url })).resolves.toBeUndefined();
  });

  it('has nothing to look at on the embedded database', async () => {
    await expect(preflight({ kind: 'embedded', socketDir: '/nowhere' })).resolves.toBeUndefined();
  });

  it('names version and least version of an old PostgreSQL', async () => {
    const problem = await problemOn(
      behaviour({ ...healthy, version: 140_011, name: '14.11' }, { installed: complete }),
    );
    expect(problem.code).toBe('postgres-too-old');
    expect(problem.text.en).toContain('PostgreSQL 14.11; 15 or newer');
    expect(problem.text.de).toContain('PostgreSQL 14.11; gebraucht wird 15');
  });

  it('names the statement that brings an old PostGIS forward', async () => {
    const problem = await problemOn(behaviour(healthy, { installed: { ...complete, postgis: '3.2.1' } }));
    expect(problem.code).toBe('postgis-too-old');
    expect(problem.text.en).toContain('3.2.1');
    expect(problem.text.en).toContain('postgis_extensions_upgrade()');
  });

  it('says which package is missing when the server has no PostGIS at all', async () => {
    const problem = await problemOn(behaviour(healthy, { installed: {}, installable: false }));
    expect(problem.code).toBe('postgis-missing');
    expect(problem.text.de).toContain('postgresql-<version>-postgis-3');
  });

  it('says what a superuser must run when we may not create PostGIS', async () => {
    const problem = await problemOn(behaviour(healthy, { installed: {}, creating: denied }));
    expect(problem.code).toBe('postgis-missing');
    expect(problem.text.en).toContain('create extension postgis;');
    expect(problem.text.en).not.toContain('package');
  });

  it('asks for the other extensions by name', async () => {
    const problem = await problemOn(behaviour(healthy, { installed: { postgis: '3.4.0' }, creating: denied }));
    expect(problem.code).toBe('extension-missing');
    expect(problem.text.en).toContain('create extension pg_trgm;');
  });

  it('passes on an unexpected failure to create an extension', async () => {
    fake = await startFakePostgres(
      behaviour(healthy, { installed: {}, creating: { sqlstate: '53100', message: 'disk full' } }),
    );
    await expect(preflight({ kind: 'server', url: fake.url })).rejects.toThrow('disk full');
  });

  it('says what to grant when tables may not be created', async () => {
    const problem = await problemOn(behaviour({ ...healthy, may_create: false }, { installed: complete }));
    expect(problem.code).toBe('rights-missing');
    expect(problem.text.en).toContain('grant create on schema public to "somebody";');
  });

  it.each<[string, DatabaseProblem['code'], string]>([
    ['28P01', 'login-refused', 'refuses the login as "somebody"'],
    ['28000', 'login-refused', 'pg_hba.conf'],
    ['3D000', 'database-missing', 'create database "navigator" owner "somebody";'],
    ['53300', 'unreachable', 'told by the server'],
  ])('turns the refusal %s into the problem %s', async (sqlstate, code, words) => {
    const problem = await problemOn({ login: { sqlstate, message: 'told by the server' }, answer: () => null });
    expect(problem.code).toBe(code);
    expect(problem.text.en).toContain(words);
  });

  it('names host and port of a server that does not answer', async () => {
    const port = await freePort();
    const problem = await problemOf(`postgresql://somebody:s3cret-word@127.0.0.1:${String(port)}/navigator`);
    expect(problem.code).toBe('unreachable');
    expect(problem.text.de).toContain(`127.0.0.1:${String(port)}`);
    expect(problem.text.de).toContain('ECONNREFUSED');
  });

  it.each([
    ['mysql://somebody:s3cret-word@127.0.0.1/navigator'],
    ['postgresql://somebody:s3cret/word@127.0.0.1/navigator'],
    ['postgresql://somebody:12/s3cret@127.0.0.1/navigator'],
    ['s3cret-word'],
  ])('does not repeat a malformed address', async (url) => {
    expect((await problemOf(url)).code).toBe('url-malformed');
  });
});

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 1) : 1));
    });
  });
}
