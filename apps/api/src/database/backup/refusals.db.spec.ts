import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { backupSuite } from '../../../test/backup-suite.js';
import { OTHER_CITY } from '../../../test/example-city.js';
import { seedMany } from '../../../test/many-procedures.js';
import { rowsAsText } from '../../../test/rows-as-text.js';
import { SEED_CITY, seedFeeds } from '../../../test/seed-procedures.js';
import { End, Header } from './backup-format.js';

jest.setTimeout(120_000);

const backups = backupSuite();
let before: Readonly<Record<string, readonly string[]>>;

beforeEach(async () => {
  await seedFeeds(backups.database.db, [SEED_CITY, OTHER_CITY]);
  await seedMany(backups.database.db, 20);
  before = await rowsAsText(backups.database.db);
  await backups.backup();
  await backups.database.truncate();
});

type Change = (lines: readonly string[]) => readonly string[];

/** Writes the lines of the file again, changed. */
function rewrite(change: Change): void {
  const lines = gunzipSync(readFileSync(backups.path)).toString().split('\n').slice(0, -1);
  writeFileSync(backups.path, gzipSync(`${change(lines).join('\n')}\n`));
}

/** So that the checksum is right, as if we had written it so. */
const sealedAgain =
  (change: Change): Change =>
  (lines) => {
    const before = change(lines).slice(0, -1);
    const { end } = End.parse(JSON.parse(lines.at(-1) ?? ''));
    const sha256 = createHash('sha256')
      .update(`${before.join('\n')}\n`)
      .digest('hex');
    return [...before, JSON.stringify({ end: { ...end, sha256 } })];
  };

const rowCount = async (): Promise<number> =>
  Object.values(await rowsAsText(backups.database.db)).reduce((sum, rows) => sum + rows.length, 0);

async function expectRefusal(code: string): Promise<void> {
  const already = await rowCount();
  const failure = await backups.restore().catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code,
    text: { de: expect.stringMatching(/[Bb]itte/), en: expect.stringMatching(/[Pp]lease/) },
  });
  expect(await rowCount()).toBe(already);
}

describe('nothing at all is restored', () => {
  it('from a file that is not there', async () => {
    await expect(backups.restore(`${backups.path}.elsewhere`)).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('from a folder', async () => {
    await expect(backups.restore(backups.folder)).rejects.toMatchObject({ code: 'file-missing' });
  });

  it.each([
    ['a dump of PostgreSQL', Buffer.from('PGDMP\u0001\u000e')],
    ['another gzip', gzipSync('{"format": "something else"}\n')],
    ['a gzip without lines', gzipSync('')],
  ])('from %s', async (_, bytes) => {
    writeFileSync(backups.path, bytes);
    await expectRefusal('not-a-backup');
  });

  it('from a file that is cut anywhere', async () => {
    const whole = readFileSync(backups.path);
    for (const part of [0, 0.3, 0.6, 0.9, 0.999]) {
      writeFileSync(backups.path, whole.subarray(0, Math.floor(whole.length * part)));
      await expectRefusal('damaged');
    }
    writeFileSync(backups.path, whole.subarray(0, -1));
    await expectRefusal('damaged');
  });

  it('from a file with a changed byte, unless the byte says nothing about the rows', async () => {
    const whole = readFileSync(backups.path);
    const step = Math.floor(whole.length / 25);
    for (let at = 0; at < whole.length; at += step) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      writeFileSync(backups.path, changed);
      const problem = await backups.restore().then(
        () => null,
        (error: unknown) => error,
      );
      if (problem === null) expect({ at, isSame: await isSame() }).toEqual({ at, isSame: true });
      else expect(problem).toMatchObject({ code: expect.stringMatching(/^(damaged|not-a-backup)$/) });
      if (problem === null) await backups.database.truncate();
    }
  });

  async function isSame(): Promise<boolean> {
    const after = await rowsAsText(backups.database.db);
    return Object.keys(before).every(
      (table) => table === 'data_version' || JSON.stringify(after[table]) === JSON.stringify(before[table]),
    );
  }

  it.each<[string, Change]>([
    ['lacks its end', (lines) => lines.slice(0, -1)],
    ['goes on behind its end', (lines) => [...lines, '{"table":"feed"}']],
    ['has a row twice', (lines) => lines.flatMap((line) => (line.includes('"Verfahren 7"') ? [line, line] : [line]))],
    ['has another title', (lines) => lines.map((line) => line.replace('"Verfahren 7"', '"Verfahren 8"'))],
    ['has a line of something else', sealedAgain(([header = '', ...lines]) => [header, '{"drop":true}', ...lines])],
    ['lacks a row that it counts', sealedAgain((lines) => lines.filter((line) => !line.includes('"Verfahren 7"')))],
    [
      'has a shorter row',
      sealedAgain((lines) => lines.map((line) => (line.includes('"Verfahren 7"') ? '["x"]' : line))),
    ],
    ['has a row before any table', sealedAgain(([header = '', ...lines]) => [header, '["x"]', ...lines])],
    ['fills a table of others', sealedAgain(([header = '', ...lines]) => [header, '{"table":"pg_authid"}', ...lines])],
  ])('from a file that %s', async (_, change) => {
    rewrite(change);
    await expectRefusal('damaged');
    expect(await rowCount()).toBe(0);
  });

  it('from a newer version', async () => {
    changeHeader((header) => ({
      ...header,
      product: '9.0.0',
      migrations: [...header.migrations, 'Later1999999999999'],
    }));
    await expectRefusal('newer');
  });

  it('from a way of writing that came later', async () => {
    changeHeader((header) => ({ ...header, version: 2 }));
    await expectRefusal('newer');
  });

  it('into other tables', async () => {
    changeHeader((header) => ({
      ...header,
      tables: header.tables.map((table) =>
        table.name === 'run'
          ? { ...table, columns: [...table.columns, 'remark'], types: [...table.types, 'text'] }
          : table,
      ),
    }));
    await expectRefusal('differs');
  });

  it.each([
    ['feeds', () => seedFeeds(backups.database.db, [OTHER_CITY])],
    [
      'only words that somebody mapped',
      () =>
        backups.database.db.execute(
          `insert into vocabulary (field, label_key, label, term, mapped_at) values ('topic', 'a', 'A', 'sport', now())`,
          [],
        ),
    ],
  ])('into a database that has %s', async (_, use) => {
    await use();
    await expectRefusal('taken');
  });

  function changeHeader(change: (header: Header) => Header): void {
    rewrite(
      sealedAgain(([header = '', ...lines]) => [JSON.stringify(change(Header.parse(JSON.parse(header)))), ...lines]),
    );
  }
});

it('a backup is text that other programs can read, with a checksum at its end', () => {
  const lines = gunzipSync(readFileSync(backups.path)).toString().trimEnd().split('\n');
  expect(Header.parse(JSON.parse(lines[0] ?? ''))).toMatchObject({ version: 1, product: expect.any(String) });
  const { end } = End.parse(JSON.parse(lines.at(-1) ?? ''));
  expect(end.tables.find(({ table }) => table === 'procedure')).toEqual({
    table: 'procedure',
    rows: 20,
    next: { number: '21' },
  });
  const titles = lines.map((line) => z.array(z.unknown()).safeParse(JSON.parse(line)).data?.includes('Verfahren 7'));
  expect(titles.filter((found) => found === true)).toHaveLength(1);
});
