import type { QueryRunner } from 'typeorm';

/** What a table and each of its columns mean. */
export interface TableMeaning {
  readonly table: string;
  readonly about: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** Writes what a table and each of its columns mean into the database itself, where `psql` and the docs read it. */
export async function describe(runner: QueryRunner, { table, about, columns }: TableMeaning): Promise<void> {
  await runner.query(`comment on table ${table} is ${quoted(about)}`);
  for (const [column, text] of Object.entries(columns)) {
    await runner.query(`comment on column ${table}.${column} is ${quoted(text)}`);
  }
}

/** Comments take no parameters; the texts are ours, but an apostrophe must not end them. */
function quoted(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}
