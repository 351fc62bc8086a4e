import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brokenRules, statementsIn } from '../../test/sql-scan.js';

const sources = fileURLToPath(new URL('..', import.meta.url));

const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => join(sources, name));

describe('the SQL of the api', () => {
  it('is found by the scan', () => {
    const statements = files.flatMap((file) => statementsIn(file, readFileSync(file, 'utf8')));
    expect(statements.some((sql) => sql.includes('pg_advisory_xact_lock'))).toBe(true);
    expect(statements.some((sql) => sql.includes('create table'))).toBe(true);
  });

  it('uses nothing that the embedded database cannot do for many clients', () => {
    const broken = files.flatMap((file) =>
      brokenRules(file, readFileSync(file, 'utf8')).map((rule) => `${relative(sources, file)}: ${rule}`),
    );
    expect(broken).toEqual([]);
  });

  it.each([
    ['copy', 'copy procedure from stdin'],
    ['copy', 'select 1; COPY procedure TO STDOUT'],
    ['cursor', 'declare c no scroll cursor for select 1'],
    ['cursor', 'fetch 100 from c'],
    ['cursor', 'move next in c'],
    ['listen', 'listen harvest'],
    ['listen', "notify harvest, 'x'"],
    ['listen', "select pg_notify('harvest', $1)"],
    ['session lock', 'select pg_advisory_lock(1)'],
    ['session lock', 'select pg_try_advisory_lock_shared(1)'],
    ['session lock', 'select pg_advisory_unlock_all()'],
    ['session setting', "set search_path = 'other'"],
    ['session setting', "-- why\n  SET TIME ZONE 'UTC'"],
    ['session setting', 'set session statement_timeout = 1'],
    ['session setting', "select set_config('a.b', 'c', false)"],
    ['session setting', 'reset all'],
    ['prepared statement', 'prepare q as select 1'],
    ['prepared statement', 'deallocate q'],
    ['temporary table', 'create temp table t (id int)'],
    ['temporary table', 'create unlogged table u (); create temporary view v as select 1'],
    ['temporary table', 'select 1 as a into temp t'],
    ['temporary table', 'drop table pg_temp.t'],
    ['missing function', 'select ST_AsMVT(t) from t'],
    ['missing function', 'select st_asmvtgeom(g, b) from t'],
    ['missing function', 'select ST_AsGeobuf(t) from t'],
    ['transaction by hand', 'begin'],
    ['transaction by hand', 'savepoint one'],
    ['transaction by hand', 'rollback to savepoint one'],
  ])('a planted %s is caught: %s', (rule, sql) => {
    expect(brokenRules('a.ts', `await db.execute(\`${sql}\`, []);`)).toContain(rule);
    expect(brokenRules('a.sql.ts', `export const planted = \`${sql}\`;`)).toContain(rule);
  });

  it.each([
    ["update procedure set title = 'copy of a set; listen'"],
    ['select 1 -- set this; notify them\n'],
    ['/* copy */ select id from procedure order by id fetch first 5 rows only'],
    ['select pg_advisory_xact_lock(1)'],
    ["set local statement_timeout = '5s'"],
    ['insert into feed (id) values ($1) on conflict (id) do update set name = excluded.name'],
    ['create function f() returns trigger as $$ begin return new; end $$ language plpgsql'],
    ['select st_asgeojson(g) from t where prepared'],
  ])('a harmless statement is not: %s', (sql) => {
    expect(brokenRules('a.sql.ts', `export const harmless = \`${sql}\`;`)).toEqual([]);
  });

  it.each([
    ['a constant that is handed on', 'const sql = `select ST_AsMVT(t) from t`; await db.query(sql, [], Row);'],
    ['pieces put together', "await db.query('select 1 ' + 'from ST_AsMVT(t)', [], Row);"],
    ['a template with values', 'await tx.execute(`create ${kind} temp table t${n} (id int)`.trim(), []);'],
    ['a choice', "await runner.query(many ? 'copy t from stdin' : 'select 1');"],
  ])('sees the SQL in %s', (_, source) => {
    expect(brokenRules('a.ts', source)).toHaveLength(1);
  });

  it('does not take a sentence for SQL', () => {
    expect(brokenRules('a.ts', "throw new Error('Set DATABASE_URL; copy the file first');")).toEqual([]);
  });
});
