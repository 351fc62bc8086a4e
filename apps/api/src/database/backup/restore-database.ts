import type { DataSource } from 'typeorm';
import { VERSION } from '../../platform/version.js';
import type { Db } from '../db.js';
import { betweenMigrations, type Schema } from '../migrate.js';
import { CountRow, countSql, TableRow, TABLES, TakenRow, takenSql } from '../move/schema.sql.js';
import { continueNumbers, withoutOrder } from '../move/table-rows.js';
import { FORMAT_VERSION, type BackupContents, type Header, type TableEnd, type Told } from './backup-format.js';
import { damaged, differs, newer, taken } from './backup-problems.js';
import { LIFT_DATA_VERSION, SAME_TEXTS } from './backup.sql.js';
import { putLines } from './put-lines.js';
import { readFile } from './read-file.js';

/** Where from, and who is told how far it has come. */
export interface RestoreOrder {
  readonly path: string;
  readonly told: Told;
}

/**
 * Puts a backup into a migrated database that nobody has used, in one transaction: all of it, or nothing. Rows of an older
 * version are put into the tables of that version, and go through the migrations since then with them.
 * @throws BackupProblem
 */
export async function restoreDatabase(source: DataSource, { path, told }: RestoreOrder): Promise<BackupContents> {
  await mustBeWhole(path);
  const { header, lines } = await readFile(path);
  try {
    const ends = await betweenMigrations(source, async (tx, schema) => {
      await makeRoom(path, header, { tx, schema });
      const tables = await sameTables(header, tx);
      const read = await withoutOrder(tx, () => putLines(path, lines, { tables, tx, told }));
      await continueAll(path, read, { tables, tx });
      await schema.forward();
      await tx.execute(LIFT_DATA_VERSION, []);
      return read;
    });
    const { product, madeAt } = header;
    return { product, madeAt, tables: ends.map(({ table, rows }) => ({ table, rows })) };
  } finally {
    await lines.return([]);
  }
}

/** Reads the file once to its end: what is damaged is told before the database sees a line of it. */
async function mustBeWhole(path: string): Promise<void> {
  const { lines } = await readFile(path);
  for (let line = await lines.next(); line.done !== true; line = await lines.next());
}

interface Target {
  readonly tx: Db;
  readonly schema: Schema;
}

/** Empty tables of the version that wrote the backup. Looks for rows first: on the way back columns and tables go. */
async function makeRoom(path: string, header: Header, { tx, schema }: Target): Promise<void> {
  const isKnown =
    header.version === FORMAT_VERSION && header.migrations.every((name, index) => schema.known[index] === name);
  if (!isKnown) throw newer(path, header.product, VERSION);
  for (const setting of SAME_TEXTS) await tx.execute(setting, []);
  const [state] = await tx.query(takenSql(await tx.query(TABLES, [], TableRow)), [], TakenRow);
  if (state?.isTaken !== false) throw taken();
  await schema.back(header.migrations);
  const tables = await tx.query(TABLES, [], TableRow);
  await tx.execute(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity`, []);
}

/** The tables of the backup, which must be those of the database but for the order of their columns. */
async function sameTables(header: Header, tx: Db): Promise<readonly TableRow[]> {
  const ours = new Map((await tx.query(TABLES, [], TableRow)).map((table) => [table.name, meaningOf(table)]));
  const theirs = new Map(header.tables.map((table) => [table.name, meaningOf(table)]));
  const odd = [...ours.keys(), ...theirs.keys()].find((name) => ours.get(name) !== theirs.get(name));
  if (odd !== undefined) throw differs(odd);
  return header.tables;
}

function meaningOf({ columns, types, key, identities }: TableRow): string {
  const typed = columns.map((column, index) => `${column} ${types[index] ?? ''}`).toSorted();
  return JSON.stringify([typed, key, identities?.toSorted() ?? []]);
}

interface Filled {
  readonly tables: readonly TableRow[];
  readonly tx: Db;
}

/** Every table has the rows that were written, and goes on with the numbers that were next. */
async function continueAll(path: string, ends: readonly TableEnd[], { tables, tx }: Filled): Promise<void> {
  for (const table of tables) {
    const end = ends.find((one) => one.table === table.name);
    const [row] = await tx.query(countSql(table), [], CountRow);
    if (end === undefined || row?.count !== end.rows) throw damaged(path, `rows of ${table.name}`);
    await continueNumbers(table, tx, end.next);
  }
}
