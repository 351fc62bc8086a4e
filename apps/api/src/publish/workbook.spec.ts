import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { anExportedProcedure } from '../../test/exported-procedure.js';
import { COLUMNS, type ExportedProcedure, type Telling } from './columns.js';
import { workbookStream, type Workbook } from './workbook.js';

const DE: Telling = { language: 'de', origin: 'https://navigator.example' };

const workbook = (pages: AsyncIterable<readonly ExportedProcedure[]>): Workbook<ExportedProcedure> => ({
  table: { name: 'Verfahren', columns: COLUMNS, pages },
  notes: { name: 'Erläuterung', lines: [['Leere Zellen', 'nicht gemeldet']] },
  telling: DE,
  madeAt: new Date('2026-03-10T12:00:00Z'),
});

async function* inOnePage(...procedures: readonly ExportedProcedure[]): AsyncGenerator<readonly ExportedProcedure[]> {
  await Promise.resolve();
  yield procedures;
}

/** Opens what was written, as a spreadsheet would. */
async function opened(...procedures: readonly ExportedProcedure[]): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const bytes = await buffer(workbookStream(workbook(inOnePage(...procedures))));
  return book.xlsx.load(Uint8Array.from(bytes).buffer);
}

/** The cell of the first procedure under a heading. */
async function cellOf(heading: string, differences: Partial<ExportedProcedure>): Promise<ExcelJS.Cell> {
  const sheet = (await opened(anExportedProcedure(differences))).getWorksheet('Verfahren');
  const headings = sheet?.getRow(1).values;
  const column = Array.isArray(headings) ? headings.indexOf(heading) : -1;
  if (sheet === undefined || column < 1) throw new Error(`no column ${heading}`);
  return sheet.getRow(2).getCell(column);
}

describe('a workbook', () => {
  it.each([
    ['2026-03-29', 'the day the clock goes forward'],
    ['2026-10-25', 'the day the clock goes back'],
    ['2026-12-31', 'the last day of a year'],
    ['2024-02-29', 'a leap day'],
  ])('holds %s as a real date: %s', async (end) => {
    const cell = await cellOf('Ende', { end });
    expect(cell.type).toBe(ExcelJS.ValueType.Date);
    expect(cell.value).toEqual(new Date(`${end}T00:00:00Z`));
    expect(cell.numFmt).toBe('dd.mm.yyyy');
  });

  it('holds the time of an end as a part of a day', async () => {
    const cell = await cellOf('Endzeit', { endTime: '18:00' });
    expect(cell.numFmt).toBe('hh:mm');
    expect(cell.value).toEqual(new Date('1899-12-30T18:00:00Z'));
  });

  it('holds numbers as numbers, and nothing where nothing was reported', async () => {
    expect((await cellOf('Beiträge', { contributions: 0 })).value).toBe(0);
    expect((await cellOf('Kommentare', { comments: null })).value).toBeNull();
    expect((await cellOf('Länge', {})).value).toBe(-3.5);
  });

  it.each(['=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1', "'=1"])(
    'keeps %j the text it is: neither a formula nor anything added',
    async (title) => {
      const cell = await cellOf('Titel', { title });
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.value).toBe(title);
    },
  );

  it('holds addresses as text, without a link that opens by itself', async () => {
    const cell = await cellOf('Zum Mitmachen', { url: 'https://evil.example/?a=1&b=2' });
    expect([cell.type, cell.value, cell.hyperlink]).toEqual([
      ExcelJS.ValueType.String,
      'https://evil.example/?a=1&b=2',
      undefined,
    ]);
  });

  it('survives every character a feed can hold', async () => {
    const title = 'Grünfläche <b>&</b> ]]> \u0000\u0007\u001b 🌳 \ud83d \uffff ﬁ';
    expect((await cellOf('Titel', { title })).value).toBe('Grünfläche <b>&</b> ]]>  🌳 \ufffd \ufffd ﬁ');
  });

  it('cuts a text that no cell can hold, and shows that', async () => {
    const { value } = await cellOf('Kurztext', { summary: `${'ä'.repeat(32_765)}🌳🌳` });
    expect(value).toBe(`${'ä'.repeat(32_765)}…`);
  });

  it('keeps its heading in sight, with a filter for every column', async () => {
    const sheet = (await opened(anExportedProcedure())).getWorksheet('Verfahren');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.autoFilter).toBe(`A1:${String(sheet?.getColumn(COLUMNS.length).letter)}2`);
    expect(sheet?.getColumn(2).width).toBeGreaterThan(30);
  });

  it('has a second sheet that explains it', async () => {
    const book = await opened();
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Verfahren', 'Erläuterung']);
    expect(book.worksheets[1]?.getRow(1).getCell(2).value).toBe('nicht gemeldet');
  });
});

/** Pages without end, and how far somebody read them. */
function endless(): {
  readonly pages: AsyncIterable<readonly ExportedProcedure[]>;
  told: () => number;
  ended: () => boolean;
} {
  const state = { told: 0, ended: false };
  async function* pages(): AsyncGenerator<readonly ExportedProcedure[]> {
    try {
      for (;;) {
        await Promise.resolve();
        state.told += 1;
        // Texts that do not compress: otherwise the zipping alone swallows thousands of rows.
        yield Array.from({ length: 100 }, (_, row) =>
          anExportedProcedure({ summary: unlike(`${String(state.told)} ${String(row)}`) }),
        );
      }
    } finally {
      state.ended = true;
    }
  }
  return { pages: pages(), told: () => state.told, ended: () => state.ended };
}

const unlike = (seed: string): string => createHash('shake256', { outputLength: 1500 }).update(seed).digest('base64');

/** Time in which a writer that does not wait would make hundreds of pages. */
const A_WHILE_MS = 500;

/** A number once it has not risen for a while; one that never rests is too large in the end. */
async function settled(told: () => number): Promise<number> {
  for (let before = told(); ; before = told()) {
    await pause(A_WHILE_MS);
    if (told() === before || before > 1000) return told();
  }
}

describe('the reader of a workbook', () => {
  it('is waited for: while nobody reads, hardly anything is made (F69)', async () => {
    const source = endless();
    const stream = workbookStream(workbook(source.pages));
    expect(await settled(source.told)).toBeLessThan(20);
    stream.destroy();
  });

  it('that leaves stops the reading of the rows', async () => {
    const source = endless();
    const stream = workbookStream(workbook(source.pages));
    stream.resume();
    await pause(50);
    expect(source.told()).toBeGreaterThan(0);
    stream.destroy();
    await pause(A_WHILE_MS);
    expect(source.ended()).toBe(true);
  });

  it('is not given half a file as a whole one', async () => {
    async function* broken(): AsyncGenerator<readonly ExportedProcedure[]> {
      yield [anExportedProcedure()];
      await Promise.reject(new Error('the database went away'));
    }
    await expect(buffer(workbookStream(workbook(broken())))).rejects.toThrow('the database went away');
  });
});
