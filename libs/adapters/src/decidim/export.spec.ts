import { describe, expect, it } from '@jest/globals';
import { Zip, ZipDeflate, zipSync } from 'fflate';
import type { Output } from '../kit/contract.js';
import { mutate } from '../kit/test/mutations.js';
import { readAnswer, withBody } from '../kit/test/reading.js';
import { download, entriesIn, exported, recordsOf, table } from './test/answers.js';
import { MOST_UNPACKED_BYTES } from './zip.js';

const read = async (body: string | Uint8Array, chunkSize?: number): Promise<readonly Output<unknown>[]> =>
  readAnswer(download, withBody(table, body), chunkSize);
const failureIn = async (body: string | Uint8Array): Promise<unknown> => {
  const last = (await read(body)).at(-1);
  return last?.kind === 'failed' ? last.failure.code : last?.kind;
};

const PROPOSALS = 'id;title/de\n1;Ein Vorschlag\n'.repeat(2000);
const FILES = {
  'mitmachen.example-open-data-proposals.csv': new TextEncoder().encode(PROPOSALS),
  'mitmachen.example-open-data-participatory_processes.csv': table.body,
  'mitmachen.example-open-data-assemblies.csv': new TextEncoder().encode('id;title/de\n'),
};
const zipped = zipSync(FILES);

describe('an export in JSON', () => {
  it('reads as reviewed', async () => {
    expect(entriesIn(await readAnswer(download, exported))).toMatchSnapshot();
  });

  it('Q53: keeps back what is for members only', async () => {
    expect((await readAnswer(download, exported)).slice(1)).toMatchObject([
      { kind: 'skipped', sourceId: 'process:2', code: 'access-restricted' },
      { kind: 'skipped', sourceId: 'process:3', code: 'access-restricted' },
      { kind: 'rejected', code: 'id-missing' },
      { kind: 'end', isComplete: true },
    ]);
  });

  it('Q51: reads no machine’s translation', async () => {
    const title = { machine_translations: { de: 'Machine' }, ca: 'Plaça' };
    expect(recordsOf(await read(JSON.stringify([{ id: 1, title }])))).toMatchObject([
      { title: 'Plaça', language: 'ca' },
    ]);
  });
});

describe('an export as a table', () => {
  it('Q51: reads as reviewed, with columns by language', async () => {
    expect(entriesIn(await readAnswer(download, table))).toMatchSnapshot();
  });

  it('reads the same with commas, CRLF and a byte order mark, in chunks of any size', async () => {
    const rows = 'id,title/de,start_date\n4,"Rad, Weg",2026-02-01\n';
    const expected = [{ kind: 'record', record: { sourceId: 'process:4', title: 'Rad, Weg' } }, { kind: 'end' }];
    expect(await read(rows)).toMatchObject(expected);
    expect(await read(`\ufeff${rows.replaceAll('\n', '\r\n')}`, 1)).toMatchObject(expected);
  });

  it('Q37: reads Windows-1252 for what it is, and says so once', async () => {
    const latin = Uint8Array.from('id;title/de\n1;Gr\u00fcn\n2;Blau\n', (letter) => letter.charCodeAt(0));
    expect(await read(latin)).toMatchObject([
      { record: { title: 'Grün' }, remarks: [{ code: 'charset-guessed' }] },
      { record: { title: 'Blau' }, remarks: [] },
      { kind: 'end' },
    ]);
  });

  it('finds nothing in a table without rows', async () => {
    expect(await read('id;title/de\n')).toEqual([expect.objectContaining({ kind: 'end', isComplete: true })]);
  });

  it('fails when it is cut off anywhere but after a row', async () => {
    const body = table.body;
    for (let length = 0; length < body.length; length += 1) {
      const last = (await read(body.subarray(0, length))).at(-1)?.kind;
      const isAfterRow = new TextDecoder().decode(body.subarray(0, length)).endsWith('\n');
      if (!isAfterRow) expect({ length, last }).toEqual({ length, last: 'failed' });
    }
  });

  it.each([
    ['', 'empty-answer'],
    ['name;town\nA;B\n', 'not-this-format'],
    ['id;title/de\n1;"Open', 'truncated'],
    ['id;title/de\n1;Op', 'truncated'],
    ['<!doctype html><html><body>Wird erstellt</body></html>', 'html-instead-of-data'],
  ])('Q34: %j fails', async (body, code) => {
    expect(await failureIn(body)).toBe(code);
  });

  it('takes a column for a column, whatever its name', async () => {
    const outputs = await read('id;title/de;__proto__/polluted;constructor/name\n1;A;x;y\n');
    expect(outputs[0]).toMatchObject({ kind: 'record' });
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe('the archive of open data', () => {
  it('gives the table of processes, and nothing else of it', async () => {
    for (const size of [1, 1000, 65_536]) {
      expect(await read(zipped, size)).toEqual(await readAnswer(download, table));
    }
  });

  it('gives it where sizes are told after the entries, as Rails packs them', async () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => chunks.push(chunk));
    for (const [name, bytes] of Object.entries(FILES)) {
      const entry = new ZipDeflate(name);
      zip.add(entry);
      entry.push(bytes, true);
    }
    zip.end();
    const streamed = new Uint8Array(chunks.flatMap((chunk) => [...chunk]));
    expect(await read(streamed, 100)).toEqual(await readAnswer(download, table));
  });

  it('fails where it has no such table, or is cut off before its end', async () => {
    const { 'mitmachen.example-open-data-participatory_processes.csv': own, ...others } = FILES;
    expect(own.length).toBeGreaterThan(0);
    expect(await failureIn(zipSync(others))).toBe('not-this-format');
    const end = zipSync({ a: FILES['mitmachen.example-open-data-proposals.csv'] }).length;
    expect(await failureIn(zipped.subarray(0, end + 200))).toBe('truncated');
  });

  it('stops unpacking what grows beyond all measure', async () => {
    const bomb = zipSync({
      'x-open-data-participatory_processes.csv': new Uint8Array(MOST_UNPACKED_BYTES + 1).fill(0x41),
    });
    expect(bomb.length).toBeLessThan(MOST_UNPACKED_BYTES / 500);
    expect(await read(bomb)).toMatchObject([
      { kind: 'failed', failure: { code: 'not-this-format', detail: expect.stringContaining('larger than') } },
    ]);
  });

  it('survives any damage to its bytes, packed or not', async () => {
    for (let index = 0; index < 300; index += 1) {
      for (const body of [zipped, table.body]) {
        const outputs = await read(mutate(body, index), 97);
        const endings = outputs.filter(({ kind }) => kind === 'end' || kind === 'failed');
        expect({ index, endings: endings.length }).toEqual({ index, endings: 1 });
      }
    }
  });
});
