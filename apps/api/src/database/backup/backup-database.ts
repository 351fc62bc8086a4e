import { VERSION } from '../../platform/version.js';
import type { Db } from '../db.js';
import { NEXT_NUMBER, NextRow, TableRow, TABLES, TextRow } from '../move/schema.sql.js';
import { pagesOf } from '../move/table-rows.js';
import { FORMAT, FORMAT_VERSION, type BackupContents, type Header, type TableEnd, type Told } from './backup-format.js';
import { nothingThere } from './backup-problems.js';
import { IS_OURS, MigrationRow, MIGRATIONS, ONE_MOMENT, OursRow, SAME_TEXTS } from './backup.sql.js';
import { writeFile, type Lines } from './write-file.js';

/** Where to, when, and who is told how far it has come. */
export interface BackupOrder {
  readonly path: string;
  readonly now: Date;
  readonly told: Told;
}

/**
 * Writes every lasting row of a database into a file, as all of them were at one moment.
 * @throws BackupProblem when there is nothing to write, or nowhere
 */
export function backupDatabase(db: Db, { path, now, told }: BackupOrder): Promise<BackupContents> {
  return db.transaction(async (tx) => {
    await tx.execute(ONE_MOMENT, []);
    for (const setting of SAME_TEXTS) await tx.execute(setting, []);
    const header = await headerOf(tx, now);
    const tables: TableEnd[] = [];
    await writeFile(path, linesOf(header, { tx, tables, told }));
    return {
      product: header.product,
      madeAt: header.madeAt,
      tables: tables.map(({ table, rows }) => ({ table, rows })),
    };
  });
}

async function headerOf(tx: Db, now: Date): Promise<Header> {
  const [state] = await tx.query(IS_OURS, [], OursRow);
  if (state?.isOurs !== true) throw nothingThere();
  const migrations = await tx.query(MIGRATIONS, [], MigrationRow);
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    product: VERSION,
    madeAt: now.toISOString(),
    migrations: migrations.map(({ name }) => name),
    tables: [...(await tx.query(TABLES, [], TableRow))],
  };
}

interface Writing {
  readonly tx: Db;
  readonly tables: TableEnd[];
  readonly told: Told;
}

async function* linesOf(header: Header, { tx, tables, told }: Writing): Lines {
  yield header;
  for (const table of header.tables) {
    yield { table: table.name };
    let rows = 0;
    for await (const page of pagesOf(table, (sql, parameters) => tx.query(sql, parameters, TextRow))) {
      yield* page;
      rows += page.length;
      told(table.name, rows);
    }
    tables.push({ table: table.name, rows, next: await numbersOf(table, tx) });
  }
  return tables;
}

async function numbersOf(table: TableRow, tx: Db): Promise<TableEnd['next']> {
  const next: Record<string, string> = {};
  for (const column of table.identities ?? []) {
    const [row] = await tx.query(NEXT_NUMBER, [table.name, column], NextRow);
    if (row) next[column] = row.next;
  }
  return next;
}
