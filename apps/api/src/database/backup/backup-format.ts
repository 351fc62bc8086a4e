import { z } from 'zod';
import { TableRow } from '../move/schema.sql.js';

/**
 * A backup is gzip over lines of JSON: the header, then for each table a line with its name and a line per row (its values
 * as text, in the order of the columns), and the end, without which the file is cut.
 */
export const FORMAT = 'participation-navigator-backup';

/** Of the way of writing rows, not of the tables. */
export const FORMAT_VERSION = 1;

/** The first line. */
export const Header = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  product: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(TableRow),
});
export type Header = z.infer<typeof Header>;

/** How many rows a table has, and with which numbers it goes on. */
export const TableEnd = z.object({ table: z.string(), rows: z.int(), next: z.record(z.string(), z.string()) });
export type TableEnd = z.infer<typeof TableEnd>;

/** The last line, with the SHA-256 of every byte before it. */
export const End = z.object({ end: z.object({ tables: z.array(TableEnd), sha256: z.string() }) });
export type End = z.infer<typeof End>;

/** A line between the first and the last. */
export const Line = z.union([z.array(z.string().nullable()), z.object({ table: z.string() }), End]);
export type Line = z.infer<typeof Line>;

/** What was written or read, for people and for `--json`. */
export interface BackupContents {
  readonly product: string;
  readonly madeAt: string;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
}

/** Told now and then how far it has come. */
export type Told = (table: string, rows: number) => void;
