import type { Db } from '../../src/database/db.js';
import {
  CheckRow,
  CHECKS,
  ColumnRow,
  COLUMNS,
  IndexRow,
  INDEXES,
  ReferenceRow,
  REFERENCES,
  TableRow,
  TABLES,
} from './catalog.sql.js';

/** The schema as the database itself describes it. */
export interface DataModel {
  readonly tables: readonly TableRow[];
  readonly columns: readonly ColumnRow[];
  readonly references: readonly ReferenceRow[];
  readonly indexes: readonly IndexRow[];
  readonly checks: readonly CheckRow[];
}

/** Reads the schema of a migrated database. */
export async function readDataModel(db: Db): Promise<DataModel> {
  return {
    tables: await db.query(TABLES, [], TableRow),
    columns: await db.query(COLUMNS, [], ColumnRow),
    references: await db.query(REFERENCES, [], ReferenceRow),
    indexes: await db.query(INDEXES, [], IndexRow),
    checks: await db.query(CHECKS, [], CheckRow),
  };
}
