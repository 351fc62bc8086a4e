import { describe, expect, it } from '@jest/globals';
import { join, resolve } from 'node:path';
import { clientConfigOf, connectionOf } from './connection.js';

describe('where the database is', () => {
  it('is the server of DATABASE_URL', () => {
    const url = 'postgresql://user@host/name';
    expect(connectionOf({ databaseUrl: url, dataDir: '.data' })).toEqual({ kind: 'server', url });
    expect(clientConfigOf({ kind: 'server', url })).toEqual({ connectionString: url });
  });

  it.each([[undefined], ['']])('is the embedded one of the data folder without it (%p)', (databaseUrl) => {
    const socketDir = join(resolve('.data'), 'database');
    expect(connectionOf({ databaseUrl, dataDir: '.data' })).toEqual({ kind: 'embedded', socketDir });
  });

  it('is reached by its socket alone, whatever PGUSER and its like say', () => {
    expect(clientConfigOf({ kind: 'embedded', socketDir: '/run/pn' })).toEqual({
      host: '/run/pn',
      port: 5432,
      user: 'postgres',
      password: '',
      database: 'postgres',
      ssl: false,
    });
  });
});
