import type { Db } from '../db.js';
import type { TableRow } from '../move/schema.sql.js';
import { putRows, type Values } from '../move/table-rows.js';
import type { TableEnd, Told } from './backup-format.js';
import { damaged } from './backup-problems.js';
import type { ReadBackup } from './read-file.js';

/** As many rows, and as much text, as are put at once. */
const MOST_ROWS = 200;
const MOST_TEXT = 2_000_000;

interface Putting {
  readonly tables: readonly TableRow[];
  readonly tx: Db;
  readonly told: Told;
}

/** Puts the rows of a backup into their tables, as they are read. @returns what its end says about them */
export async function putLines(
  path: string,
  lines: ReadBackup['lines'],
  putting: Putting,
): Promise<readonly TableEnd[]> {
  let batch: Batch | null = null;
  for (let line = await lines.next(); ; line = await lines.next()) {
    if (line.done === true || !Array.isArray(line.value)) await batch?.put();
    if (line.done === true) return line.value;
    if (!Array.isArray(line.value)) batch = batchFor(path, line.value.table, putting);
    else if (!(await isAdded(batch, line.value))) throw damaged(path, 'row');
  }
}

/** False where no table was named, and for a row of another width. */
async function isAdded(batch: Batch | null, row: Values): Promise<boolean> {
  return batch !== null && batch.add(row);
}

function batchFor(path: string, name: string, { tables, tx, told }: Putting): Batch {
  const table = tables.find((one) => one.name === name);
  if (!table) throw damaged(path, `table ${name}`);
  return new Batch(table, tx, told);
}

/** Rows of one table that wait to be put together. */
class Batch {
  #rows: Values[] = [];
  #text = 0;
  #put = 0;

  constructor(
    private readonly table: TableRow,
    private readonly tx: Db,
    private readonly told: Told,
  ) {}

  /** False for a row of another width. */
  async add(row: Values): Promise<boolean> {
    if (row.length !== this.table.columns.length) return false;
    this.#rows.push(row);
    this.#text += row.reduce((sum, value) => sum + (value?.length ?? 0), 0);
    if (this.#rows.length >= MOST_ROWS || this.#text >= MOST_TEXT) await this.put();
    return true;
  }

  async put(): Promise<void> {
    if (this.#rows.length === 0) return;
    await putRows(this.table, this.#rows, this.tx);
    this.#put += this.#rows.length;
    this.told(this.table.name, this.#put);
    this.#rows = [];
    this.#text = 0;
  }
}
