import { EventEmitter, once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import ExcelJS, { type Worksheet } from 'exceljs';
import { inLanguage } from '@navigator/shared';
import type { LocalText } from '@navigator/shared';
import { z } from 'zod';
import type { CellKind, Column, Telling } from './columns.js';
import type { Cell } from './text-file.js';

/** A table that is longer than memory should hold: rows come in pages. */
export interface LongSheet<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly pages: AsyncIterable<Iterable<Row>>;
}

/** A sheet of explanations: each line a subject and a text. */
export interface NoteSheet {
  readonly name: string;
  readonly lines: readonly (readonly [string, string])[];
}

/** What a workbook holds: the table, and what one must know to read it. */
export interface Workbook<Row> {
  readonly table: LongSheet<Row>;
  readonly notes: NoteSheet;
  readonly telling: Telling;
  readonly madeAt: Date;
}

/**
 * An XLSX file that is written while it is read: the next rows are made when the last ones are gone. It breaks off with
 * an error when the rows do, and stops asking for rows when its reader leaves.
 */
export function workbookStream<Row>(workbook: Workbook<Row>): Readable {
  const output = new PassThrough();
  const left = new AbortController();
  output.once('close', () => left.abort());
  write(workbook, output, left.signal).catch((error: unknown) => {
    if (!output.destroyed) output.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return output;
}

async function write<Row>(workbook: Workbook<Row>, output: PassThrough, left: AbortSignal): Promise<void> {
  const { table, notes, telling, madeAt } = workbook;
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  writer.creator = 'Participation Navigator';
  writer.created = madeAt;
  writer.modified = madeAt;
  const sheet = openTable(writer, table, telling);
  const rows = await writeRows(sheet, table, { telling, left });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows, column: table.columns.length } };
  sheet.commit();
  writeNotes(writer, notes);
  await writer.commit();
}

/** The first row stays in sight. */
function openTable<Row>(
  writer: ExcelJS.stream.xlsx.WorkbookWriter,
  { name, columns }: LongSheet<Row>,
  { language }: Telling,
): Worksheet {
  const sheet = writer.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, width, kind }) => ({
    header: inLanguage(header, language),
    width,
    style: { numFmt: inLanguage(FORMATS[kind], language) },
  }));
  const heading = sheet.getRow(1);
  heading.font = { bold: true };
  heading.commit();
  return sheet;
}

/** Rows between two looks at the reader: enough to be quick, few enough to let other requests in between. */
const BATCH = 50;

/** Writes them and says how many there are, the heading with them. */
async function writeRows<Row>(
  sheet: Worksheet,
  { columns, pages }: LongSheet<Row>,
  { telling, left }: { readonly telling: Telling; readonly left: AbortSignal },
): Promise<number> {
  const intake = intakeOf(sheet);
  let written = 1;
  for await (const page of pages) {
    for (const row of page) {
      written += 1;
      if (written > MOST_ROWS) throw new Error(`A sheet holds ${String(MOST_ROWS)} rows at most; narrow the filter.`);
      sheet.addRow(columns.map((column) => valueOf(column.cell(row, telling), column.kind))).commit();
      if (written % BATCH === 0) await drained(intake, left);
    }
  }
  return written;
}

/** The rows of a sheet in Excel. */
const MOST_ROWS = 1_048_576;

function writeNotes(writer: ExcelJS.stream.xlsx.WorkbookWriter, { name, lines }: NoteSheet): void {
  const sheet = writer.addWorksheet(name);
  sheet.columns = [
    { width: 28, style: { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } } },
    { width: 90, style: { alignment: { vertical: 'top', wrapText: true } } },
  ];
  for (const [subject, text] of lines) sheet.addRow([printable(subject), printable(text)]).commit();
  sheet.commit();
}

/** Formats as a spreadsheet writes them; it puts its own signs for thousands and decimals. */
const FORMATS: Readonly<Record<CellKind, LocalText>> = {
  text: { de: '@', en: '@' },
  number: { de: '#,##0', en: '#,##0' },
  value: { de: 'General', en: 'General' },
  degrees: { de: '0.00000', en: '0.00000' },
  day: { de: 'dd.mm.yyyy', en: 'yyyy-mm-dd' },
  time: { de: 'hh:mm', en: 'hh:mm' },
};

const MINUTES_OF_A_DAY = 1440;

/** Days and times as a spreadsheet counts them; what is text stays text, whatever it begins with. */
function valueOf(cell: Cell, kind: CellKind): Cell | Date {
  if (typeof cell !== 'string') return cell;
  // A day has no zone: its midnight in UTC becomes a whole number of days.
  if (kind === 'day') return new Date(`${cell}T00:00:00Z`);
  if (kind === 'time') return (Number(cell.slice(0, 2)) * 60 + Number(cell.slice(3))) / MINUTES_OF_A_DAY;
  return printable(cell);
}

/** What a cell can hold: the length Excel allows, and no code point that XML forbids. */
function printable(text: string): string {
  const clean = text.replace(NO_XML, '\uFFFD');
  return clean.length <= MOST_CHARACTERS ? clean : `${clean.slice(0, MOST_CHARACTERS - 1).replace(/\p{Cs}$/u, '')}…`;
}

/** The writer drops control characters itself, but lets these through. */
const NO_XML = /[\p{Cs}\uFFFE\uFFFF]/gu;

/** The characters of a cell in Excel. */
const MOST_CHARACTERS = 32_767;

/** A stream that can say whether it has enough for now. */
interface Intake extends EventEmitter {
  readonly _writableState: { readonly needDrain: boolean };
}

const WithState = z.object({ _writableState: z.object({ needDrain: z.boolean() }) });
const Intake = z.custom<Intake>((value) => value instanceof EventEmitter && WithState.safeParse(value).success);
const WithIntake = z.object({ stream: z.object({ pipes: z.tuple([Intake]) }) });

/**
 * The writer of exceljs never waits: it hands every row to the stream that zips it, which piles them up. This is that
 * stream. The types do not tell of it, so its shape is checked; the version is pinned.
 */
function intakeOf(sheet: Worksheet): Intake {
  return WithIntake.parse(sheet).stream.pipes[0];
}

/** Waits until the zipping wants more, lets other requests have their turn, and throws when the reader has left. */
async function drained(intake: Intake, left: AbortSignal): Promise<void> {
  left.throwIfAborted();
  if (intake._writableState.needDrain) await once(intake, 'drain', { signal: left });
  await new Promise((resolve) => setImmediate(resolve));
}
