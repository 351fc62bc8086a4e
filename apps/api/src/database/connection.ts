import type { ClientConfig } from 'pg';
import { databaseFolder } from './embedded/folder.js';

/** Where the database is: the embedded server of a data folder behind its socket, or a PostgreSQL server. Plain data, so that it can be handed to another process. */
export type DatabaseConnection =
  { readonly kind: 'embedded'; readonly socketDir: string } | { readonly kind: 'server'; readonly url: string };

/** The part of the configuration that decides which database is used. */
export interface DatabaseConfig {
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
}

/** `DATABASE_URL` wins; without it the embedded server of `DATA_DIR` (which somebody must have started). */
export function connectionOf(config: DatabaseConfig): DatabaseConnection {
  if (config.databaseUrl !== undefined && config.databaseUrl !== '') return { kind: 'server', url: config.databaseUrl };
  return { kind: 'embedded', socketDir: databaseFolder(config.dataDir).socketDir };
}

/** What `pg` needs to reach the database. The embedded one is stated in full, so that PGUSER and its like cannot interfere. */
export function clientConfigOf(connection: DatabaseConnection): ClientConfig {
  if (connection.kind === 'server') return { connectionString: connection.url };
  return {
    host: connection.socketDir,
    port: 5432,
    user: 'postgres',
    password: '',
    database: 'postgres',
    ssl: false,
  };
}
