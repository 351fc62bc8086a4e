import { z } from 'zod';
import type { Db } from '../../src/database/db.js';
import { TableRow, TABLES } from '../../src/database/move/schema.sql.js';
import { openReadingApp } from '../reading-app.js';

/** Every row of every table, and every exported record: two databases that say the same have the same. */
export type Everything = ReadonlyMap<string, readonly string[]>;

/** These tell of attempts, which a killed harvest had more of: suites look at them apart. */
const OF_ATTEMPTS: ReadonlySet<string> = new Set(['run', 'host_lease']);

/** Columns that hold an instant of ours: whether there is one must agree, the instant cannot. */
const INSTANT = /(?:^|_)(?:at|since|until)$/;

/** What everybody can fetch, in the formats in which nothing is left out. */
const EXPORTS = ['/api/v1/procedures.ndjson', '/api/v1/procedures.geojson'] as const;

/** Which of our ids means what? Ids are drawn by lot: what they stand for is the same in two databases. */
const NAMES = `
  select id, url as name from feed
  union all select id, name from publisher
  union all select id, 'a run' from run
  union all select id, reason || '/' || state from quarantine
  union all select r.procedure_id, f.url || '#' || r.source_id from source_record r join feed f on f.id = r.feed_id`;

const NameRow = z.object({ id: z.string(), name: z.string() });

const Row = z.object({ row: z.record(z.string(), z.unknown()) });

/** When were runs begun? Records and files tell these instants. */
const INSTANTS = 'select distinct started_at as "startedAt" from run';

/** An id as we draw them (platform/new-id.ts). */
const ID = /(?<![0-9a-z])[0-9a-hjkmnp-z]{10}(?![0-9a-z])/g;

/** Reads all that lasts and all that can be fetched, with what ids stand for in their place. */
export async function readEverything(db: Db): Promise<Everything> {
  const told = await readNames(db);
  const tables = await db.query(TABLES, [], TableRow);
  const everything = new Map<string, readonly string[]>();
  for (const { name, identities } of tables.filter((table) => !OF_ATTEMPTS.has(table.name))) {
    const rows = await db.query(`select to_jsonb(t) as row from ${name} t`, [], Row);
    // Our own numbers have gaps after a rollback.
    const said = rows.map(({ row }) => told(JSON.stringify(withoutInstants(row, identities ?? []))));
    everything.set(name, said.toSorted());
  }
  for (const [path, lines] of await readExports(db)) everything.set(path, lines);
  return everything;
}

/** What everybody can fetch, at a fixed instant, by path; ids and instants as above. */
export async function readExports(db: Db): Promise<Everything> {
  const told = await readNames(db);
  const reading = await openReadingApp(db, 'off');
  try {
    const files = new Map<string, readonly string[]>();
    // Each app has a port of its own, which it names as where the data came by.
    const origin = await reading.app.getUrl();
    for (const path of EXPORTS) {
      const text = await (await reading.get(path)).text();
      files.set(path, linesOf(told(text.replaceAll(origin, ''))));
    }
    if (reading.logged.length > 0) throw new Error(reading.logged.join('\n'));
    return files;
  } finally {
    await reading.close();
  }
}

/** The part of it that everybody can fetch. */
export function exportsOf(everything: Everything): Everything {
  return new Map(EXPORTS.map((path) => [path, everything.get(path) ?? []]));
}

/** The first differences, in words: a comparison of ten thousand rows by the test runner would take minutes. */
export function differences(found: Everything, wanted: Everything): readonly string[] {
  const names = new Set([...found.keys(), ...wanted.keys()]);
  return [...names].flatMap((name) => differencesOf(name, found.get(name) ?? [], wanted.get(name) ?? []));
}

function differencesOf(name: string, found: readonly string[], wanted: readonly string[]): readonly string[] {
  const [has, wants] = [new Set(found), new Set(wanted)];
  const extra = found.filter((row) => !wants.has(row)).slice(0, 1);
  const lacks = wanted.filter((row) => !has.has(row)).slice(0, 1);
  const isShort = found.length === wanted.length ? [] : [`${name}: ${found.length} instead of ${wanted.length}`];
  const [odd = '', due = ''] = [extra[0], lacks[0]];
  const at = Math.max(Array.from(odd).findIndex((letter, index) => letter !== due[index]) - 40, 0);
  if (odd !== '' && due !== '')
    return [...isShort, `${name}: …${odd.slice(at, at + 120)}… for …${due.slice(at, at + 120)}…`];
  return [...isShort, ...[odd, due].filter((row) => row !== '').map((row) => `${name}: ${row.slice(0, 200)}`)];
}

async function readNames(db: Db): Promise<(text: string) => string> {
  const names = new Map((await db.query(NAMES, [], NameRow)).map(({ id, name }) => [id, name]));
  const runs = await db.query(INSTANTS, [], z.object({ startedAt: z.date() }));
  const instants = runs.map(({ startedAt }) => startedAt.toISOString());
  return (text) =>
    instants.reduce(
      (named, instant) => named.replaceAll(instant, 'when a run began'),
      text.replace(ID, (id) => names.get(id) ?? id),
    );
}

function withoutInstants(row: Readonly<Record<string, unknown>>, numbers: readonly string[]): object {
  const told = Object.entries(row).filter(([column]) => !numbers.includes(column));
  return Object.fromEntries(
    told.map(([column, value]) => [column, INSTANT.test(column) && value !== null ? 'set' : value]),
  );
}

/** The order of an export is that in which records were written, which is nobody's. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/,$/, ''))
    .toSorted();
}
