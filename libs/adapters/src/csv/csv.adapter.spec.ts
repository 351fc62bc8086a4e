import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { SourceRecord } from '@navigator/shared';
import type { AdapterFeed, FeedResponse, Output, ReadContext } from '../kit/contract.js';
import { FieldMap, type FieldMapInput } from '../kit/field-map/field-map.js';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { chunks, collect, CONTEXT, readAnswer, withBody, type Answer } from '../kit/test/reading.js';
import { csv } from './csv.adapter.js';
import { LONGEST_ROW } from './table.js';

const conversation = { adapter: csv, feedUrl: 'https://mitreden.example/daten/verfahren.csv' };
const fixture = (file: string, entries: number): Answer => ({
  name: file,
  purpose: 'table',
  contentType: 'text/csv',
  body: readFileSync(new URL(`fixtures/${file}`, import.meta.url)),
  entries,
});
const german = fixture('german.csv', 6);
const geometry = fixture('geometry.tsv', 5);
const timetable = fixture('timetable.csv', 4);
const otherOrder = fixture('timetable-other-order.csv', 2);
const newer = fixture('plan-timetable.csv', 2);
const plans = fixture('plans.csv', 1);
const hostile = fixture('hostile.csv', 1);
const quoted = (text: string): string => text.replaceAll('"', '""');

describeContract({
  ...conversation,
  answers: [german, geometry, timetable, otherOrder, newer, plans],
  emptyList: withBody(german, 'id;titel;beginn;ende\r\n'),
  hostile: withBody(
    hostile,
    new TextDecoder()
      .decode(hostile.body)
      .replaceAll('HOSTILE_TEXT', quoted(HOSTILE_TEXT))
      .replaceAll('HOSTILE_LINK', HOSTILE_LINK),
  ),
  mayEndAnywhere: true,
});

const recordsIn = (outputs: readonly Output<unknown>[]): readonly SourceRecord[] =>
  outputs.flatMap((output) => (output.kind === 'record' ? [output.record] : []));

interface Circumstances {
  readonly map?: FieldMapInput | null;
  readonly context?: ReadContext;
  readonly contentType?: string;
  readonly size?: number;
}
const USUAL = { map: null, context: CONTEXT, contentType: 'text/csv', size: 999 };

async function readWith(body: string | Uint8Array, differently: Circumstances = {}): Promise<Output<unknown>[]> {
  const { map, context, contentType, size } = { ...USUAL, ...differently };
  const feed: AdapterFeed = { url: conversation.feedUrl, language: 'de', map: map && FieldMap.parse(map) };
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return collect(csv.read(csv.start(feed).state, answerOf(chunks(bytes, size), contentType), context));
}

function answerOf(body: AsyncIterable<Uint8Array>, contentType = 'text/csv'): FeedResponse {
  const url = conversation.feedUrl;
  const request = { purpose: 'table', url, accept: 'text/csv', isOptional: false };
  return { request, status: 200, url, headers: { 'content-type': contentType }, body };
}

const placeOf = (output: Output<unknown>): unknown => (output.kind === 'record' ? output.record.geometry : output.kind);

describe('a table with German columns', () => {
  it('is mapped without a map; what cannot be a row is rejected alone (Q14, Q15, Q18)', async () => {
    expect(await readAnswer(conversation, german)).toMatchSnapshot();
  });

  it('may write its numbers with a comma, its cells over several lines, and quotes twice', async () => {
    expect(recordsIn(await readAnswer(conversation, german))[0]).toMatchObject({
      title: 'Umbau am Markt',
      summary: 'Der Platz soll grüner werden. Sagen Sie uns, wie: "mehr Bäume" oder mehr Bänke?',
      geometry: { type: 'Point', coordinates: [9.9937, 53.5511] },
      phases: [{ start: '2026-03-01', end: '2026-03-31' }],
    });
  });

  it('has swapped axes turned round with a finding (Q1)', async () => {
    const last = (await readAnswer(conversation, german)).findLast(({ kind }) => kind === 'record');
    expect(last).toMatchObject({
      record: { sourceId: '6', geometry: { coordinates: [9.99, 53.55] }, phases: [] },
      remarks: [{ code: 'end-before-start' }, { code: 'axes-swapped' }],
    });
  });

  it.each([
    ['Windows-1252', 'text/csv', 'latin1'],
    ['Latin-1, as declared', 'text/csv; charset=iso-8859-1', 'latin1'],
  ] as const)('is read in %s (Q37)', async (_, contentType, encoding) => {
    const bytes = Buffer.from('id;titel;beginn\n1;Straße am Fluß;2026-03-01\n', encoding);
    const [first] = await readWith(bytes, { contentType });
    expect(first).toMatchObject({ record: { title: 'Straße am Fluß' } });
    const codes = first?.kind === 'record' ? first.remarks.map(({ code }) => code) : [];
    expect(codes.includes('charset-guessed')).toBe(contentType === 'text/csv');
  });

  it.each([
    ['little', [0xff, 0xfe]],
    ['big', [0xfe, 0xff]],
  ] as const)('is read in UTF-16, %s end first (Q37)', async (order, mark) => {
    const bytes = Buffer.from('id\ttitel\tbeginn\n1\tStraße am Fluß\t2026-03-01\n', 'utf16le');
    const body = Buffer.concat([Buffer.from(mark), order === 'little' ? bytes : bytes.swap16()]);
    for (const size of [1, 999]) {
      expect((await readWith(body, { size }))[0]).toMatchObject({ record: { title: 'Straße am Fluß' } });
    }
  });

  it('trims what is padded (Q49)', async () => {
    expect((await readWith('id ; titel ;beginn\n 7 ; Am Fluß   ; 2026-03-01 \n'))[0]).toMatchObject({
      record: { sourceId: '7', title: 'Am Fluß' },
    });
  });
});

describe('the separator', () => {
  it.each([';', ',', '\t', '|'])('%j is found from the first lines', async (separator) => {
    const rows = [
      ['id', 'titel', 'beginn'],
      ['1', '"Haus; Hof, Garten | Weg"', '2026-03-01'],
    ];
    const table = rows.map((row) => row.join(separator)).join('\n');
    expect((await readWith(table))[0]).toMatchObject({ record: { title: 'Haus; Hof, Garten | Weg' } });
  });

  it('may be told in a line of its own, as spreadsheets do', async () => {
    expect((await readWith('sep=|\r\nid|titel|beginn\r\n1|a;b;c;d|2026-03-01\r\n'))[0]).toMatchObject({
      record: { title: 'a;b;c;d' },
    });
  });

  it('is that which divides all lines alike, not the one that stands there most', async () => {
    expect((await readWith('id;titel;beginn\n1;Rot, gelb, grün;2026-03-01\n2;Blau;2026-03-01\n'))[0]).toMatchObject({
      record: { sourceId: '1', title: 'Rot, gelb, grün' },
    });
  });
});

describe('places in a table', () => {
  it('may be well-known text, GeoJSON, or text in a system of its own (Q3, Q4)', async () => {
    const outputs = await readAnswer(conversation, geometry);
    expect(outputs.slice(0, 3).map(placeOf)).toMatchObject([
      { type: 'Point', coordinates: [10, 53.5] },
      { type: 'Polygon' },
      { type: 'Point', coordinates: [9.99, 53.55] },
    ]);
    expect(JSON.stringify(outputs.slice(1, 2).map(placeOf))).toMatch(/\[9\.9\d+,53\.5\d+\]/);
  });

  it('that are none are told, and cost nothing else (Q2)', async () => {
    const outputs = await readAnswer(conversation, geometry);
    expect(outputs.slice(3, 5).map(placeOf)).toEqual([null, null]);
    expect(recordsIn(outputs)).toHaveLength(5);
  });

  it('may be metres, in the system that the map names (Q4)', async () => {
    const map = { id: 'id', title: 'titel', position: { longitude: 'x', latitude: 'y', crs: 'EPSG:25832' } };
    const [first] = await readWith('id;titel;x;y\n1;a;566 000;5934000,5\n2;b;566000;5934000,5\n', { map });
    expect(first).toMatchObject({ record: { geometry: null }, remarks: [{ code: 'geometry-invalid' }] });
    const [, second] = await readWith('id;titel;x;y\n1;a;566 000;5934000,5\n2;b;566000;5934000,5\n', { map });
    expect(placeOf(second ?? { kind: 'end', state: null, isComplete: true })).toMatchObject({
      coordinates: [9.9961918, 53.5507426],
    });
  });

  it('may stand in one cell with the latitude first, as open-data portals write it (Q1)', async () => {
    const [first] = await readWith('id,title,start,geo_point_2d\n1,a,2026-03-01,"53.55, 9.99"\n');
    expect(first).toMatchObject({ record: { geometry: { coordinates: [9.99, 53.55] } } });
  });
});

describe('a table that is not quite one', () => {
  it('is read by the places of its columns where names are missing or stand twice', async () => {
    const map = { id: 'id', title: 'titel (3)' };
    const [first] = await readWith('id;titel;titel;\n1;a;b;\n', { map });
    expect(first).toMatchObject({ record: { title: 'b' } });
  });

  it('that breaks off in the middle of a row is truncated', async () => {
    const outputs = await readWith('id;titel;beginn\n1;a;2026-03-01\n2;b');
    expect(outputs).toMatchObject([{ kind: 'record' }, { kind: 'failed', failure: { code: 'truncated' } }]);
    expect((await readWith('id;titel;beginn\n1;a;2026-03-01\n2;b\n')).at(-1)).toMatchObject({ kind: 'end' });
  });

  it('whose quote is never closed is truncated, however long it goes on', async () => {
    const short = await readWith('id;titel;beginn\n1;a;2026-03-01\n2;"b;2026-03-01\n3;c;2026-03-01\n');
    expect(short.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'truncated' } });
    const long = `id;titel;beginn\n1;"${'a;b\n'.repeat(LONGEST_ROW / 4 + 10)}`;
    expect((await readWith(long, { size: 65_536 })).at(-1)).toMatchObject({
      kind: 'failed',
      failure: { code: 'truncated', detail: expect.stringContaining('row without end') },
    });
  });

  it.each([
    ['PK\u0003\u0004rest', /spreadsheet/],
    ['<?xml version="1.0"?><a/>', /XML/],
    ['one line; only\u0000', /binary/],
    ['Just a text\nof two lines\n', /no separator/],
  ])('is refused: %j', async (body, detail) => {
    expect(await readWith(body)).toEqual([
      { kind: 'failed', failure: { code: 'not-this-format', detail: expect.stringMatching(detail) } },
    ]);
  });

  it('needs a map where its names say nothing, and drafts one where it is asked', async () => {
    const body = 'qx1;qx2\nHafen und Stadt;k\nStadt und Land;l\n';
    expect(await readWith(body)).toMatchObject([
      { kind: 'failed', failure: { code: 'needs-field-map', detail: 'fields: qx1, qx2' } },
    ]);
    expect(await readWith(body, { context: { ...CONTEXT, tellsMap: true } })).toMatchObject([
      { kind: 'map', draft: { map: { title: 'qx1' }, unmapped: [{ path: 'qx2' }] } },
      { kind: 'failed' },
    ]);
    expect(recordsIn(await readWith(body, { map: { title: 'qx1', id: 'qx2' } }))).toHaveLength(2);
  });

  it('tells its first procedures before the rest has come', async () => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array, void, undefined> {
      await Promise.resolve();
      yield new TextEncoder().encode('id;titel;beginn\n');
      for (sent = 0; sent < 100_000; sent += 1)
        yield new TextEncoder().encode(`${sent};${'a '.repeat(2000)};2026-03-01\n`);
    }
    const { state } = csv.start({ url: conversation.feedUrl, language: 'de' });
    for await (const output of csv.read(state, answerOf(endless()), CONTEXT)) {
      expect(output).toMatchObject({ kind: 'record', record: { sourceId: '0' } });
      break;
    }
    expect(sent).toBeLessThan(300);
  });

  it('passes on what goes wrong on the way', async () => {
    async function* broken(): AsyncGenerator<Uint8Array, void, undefined> {
      await Promise.resolve();
      yield new TextEncoder().encode(`id;titel;beginn\n${'1;a;2026-03-01\n'.repeat(9000)}`);
      throw new Error('connection lost');
    }
    const { state } = csv.start({ url: conversation.feedUrl, language: 'de' });
    await expect(collect(csv.read(state, answerOf(broken()), CONTEXT))).rejects.toThrow('connection lost');
  });
});
