import pg from 'pg';
import { z } from 'zod';
import { clientConfigOf, type DatabaseConnection } from './connection.js';
import { codeOf } from './error-code.js';
import {
  connectionProblem,
  extensionMissing,
  postgisTooOld,
  postgresTooOld,
  rightsMissing,
  targetOf,
} from './preflight-problems.js';

const leastPostgres = 150_000;
const leastPostgis = { major: 3, minor: 3 };
const connectPatienceMs = 10_000;

/** What our queries use; `pg_trgm` and `unaccent` are trusted, an owner may create them, PostGIS takes a superuser. */
const neededExtensions = ['postgis', 'pg_trgm', 'unaccent'] as const;

/** Any number that nothing else in this database locks: two servers starting at once must not both create an extension. */
const extensionLock = 727_002;

const Server = z.object({
  version: z.number(),
  name: z.string(),
  database: z.string(),
  role: z.string(),
  may_create: z.boolean(),
});
type Server = z.infer<typeof Server>;

const Extension = z.object({ installable: z.boolean(), installed: z.string().nullable() });
type Extension = z.infer<typeof Extension>;

/**
 * Looks at a PostgreSQL server before its first use and creates our extensions where we may. Throws a `DatabaseProblem`
 * that says what to do. The embedded database is made by us and needs no look.
 */
export async function preflight(connection: DatabaseConnection): Promise<void> {
  if (connection.kind === 'embedded') return;
  const target = targetOf(connection.url);
  const client = new pg.Client({ ...clientConfigOf(connection), connectionTimeoutMillis: connectPatienceMs });
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    throw connectionProblem(target, error);
  });
  try {
    await checkServer(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const server = await serverOf(client);
  if (server.version < leastPostgres) throw postgresTooOld(server.name);
  for (const name of neededExtensions) await provide(client, name, server);
  const postgis = await extensionOf(client, 'postgis');
  const version = postgis.installed ?? '';
  if (isOldPostgis(version)) throw postgisTooOld(version, server.database);
  if (!server.may_create) throw rightsMissing(server.role, server.database);
}

/** By parts, because 3.10 comes after 3.9. */
function isOldPostgis(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < leastPostgis.major || (major === leastPostgis.major && minor < leastPostgis.minor);
}

async function serverOf(client: pg.Client): Promise<Server> {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
            current_database() as database, current_user as role,
            has_schema_privilege('public', 'create') as may_create`,
  );
  return Server.parse(rows[0]);
}

async function extensionOf(client: pg.Client, name: string): Promise<Extension> {
  const { rows } = await client.query(
    `select exists (select 1 from pg_available_extensions where name = '${name}') as installable,
            (select extversion from pg_extension where extname = '${name}') as installed`,
  );
  return Extension.parse(rows[0]);
}

async function provide(client: pg.Client, name: string, { database }: Server): Promise<void> {
  const { installed, installable } = await extensionOf(client, name);
  if (installed !== null) return;
  if (!installable || !(await created(client, name))) throw extensionMissing(name, { database, installable });
}

/** Both statements are sent as one and so are one transaction. Only a lack of rights is an answer, other errors are errors. */
async function created(client: pg.Client, name: string): Promise<boolean> {
  const insufficientPrivilege = '42501';
  const lock = `select pg_advisory_xact_lock(${String(extensionLock)})`;
  try {
    await client.query(`${lock}; create extension if not exists ${name}`);
    return true;
  } catch (error) {
    if (codeOf(error) === insufficientPrivilege) return false;
    throw error;
  }
}
