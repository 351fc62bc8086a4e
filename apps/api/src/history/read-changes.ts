import type { Change, ChangeList, History, ProcedureId } from '@navigator/shared';
import type { Db } from '../database/db.js';
import type { Sight } from '../procedures/scope.js';
import { writeChangeCursor } from './change-cursor.js';
import { ChangeRow, changesSql, EntryRow, type ChangesPage } from './changes.sql.js';
import { countsSql, CountsRow, entriesSql } from './history.sql.js';
import { toEntry } from './to-entry.js';

/** A page of what became of procedures, newest first. */
export async function readChanges(db: Db, page: ChangesPage, sight: Sight): Promise<ChangeList> {
  const { sql, parameters } = changesSql(page, sight);
  const rows = await db.query(sql, parameters, ChangeRow);
  const last = rows.length > page.limit ? rows[page.limit - 1] : undefined;
  return {
    items: rows.slice(0, page.limit).map(toChange),
    next: last === undefined ? null : writeChangeCursor({ ...last, at: last.at.getTime() }),
  };
}

/** What became of one procedure. */
export async function readHistory(db: Db, id: ProcedureId): Promise<History> {
  const [counts, entries] = [countsSql(id), entriesSql(id)];
  const [days, rows] = await Promise.all([
    db.query(counts.sql, counts.parameters, CountsRow),
    db.query(entries.sql, entries.parameters, EntryRow),
  ]);
  return { counts: [...days], changes: rows.map(toEntry) };
}

/** What is hidden keeps its texts, in case that is taken back, but nobody reads them. */
function toChange(row: ChangeRow): Change {
  const isWithdrawn = row.lifecycle === 'withdrawn';
  return {
    ...toEntry(row),
    procedure: {
      id: row.id,
      slug: isWithdrawn ? '' : row.slug,
      title: isWithdrawn ? null : row.title,
      publisher: { id: row.publisher_id, name: row.publisher_name, territory: row.publisher_territory },
      feed: { id: row.feed_id, name: row.feed_name },
      timeZone: row.time_zone,
    },
  };
}
