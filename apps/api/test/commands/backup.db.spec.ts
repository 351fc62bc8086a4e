import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { command, endAllProcesses, harvester, type Ended } from '../processes/navigator-process.js';
import { ownDatabase, type OwnDatabase } from '../processes/own-database.js';
import { rowsAsText } from '../rows-as-text.js';
import { OTHER_CITY } from '../example-city.js';
import { seedMany } from '../many-procedures.js';
import { SEED_CITY, seedFeeds } from '../seed-procedures.js';

/** Servers and commands are processes that open databases of their own. */
jest.setTimeout(240_000);

let from: OwnDatabase;
let to: OwnDatabase;
let folder: string;
let before: Readonly<Record<string, readonly string[]>>;

beforeAll(async () => {
  from = await ownDatabase();
  to = await ownDatabase();
  folder = mkdtempSync(join(tmpdir(), 'pn-backup-command-'));
  before = await from.use(async (db) => {
    await seedFeeds(db, [
      { ...SEED_CITY, state: 'paused' },
      { ...OTHER_CITY, state: 'paused' },
    ]);
    await seedMany(db, 500);
    return rowsAsText(db);
  });
});
afterAll(async () => {
  await endAllProcesses();
  await from.remove();
  await to.remove();
  rmSync(folder, { recursive: true, force: true });
});

const on = ({ surroundings }: OwnDatabase, ...args: readonly string[]): Promise<Ended> =>
  command(args, surroundings).ended;
/** The rows without what a running server writes by itself every minute. */
const lasting = (rows: Readonly<Record<string, readonly string[]>>): object => ({
  ...rows,
  data_version: [],
  feed_health: [],
});
const Written = z.object({ bytes: z.int(), tables: z.array(z.object({ table: z.string(), rows: z.int() })) });

describe('npm run backup and npm run restore', () => {
  it('write beside a running server, restore into another database, and tell what comes next', async () => {
    const path = join(folder, 'one.backup');
    const server = harvester(from.surroundings);
    await server.says('Ready');
    const written = await on(from, 'backup', path, '--json');
    expect(await on(from, 'restore', path)).toMatchObject({
      code: 1,
      output: '',
      complaints: expect.stringMatching(/stop it first[\s\S]+zuerst anhalten/),
    });
    expect(await server.stop()).toMatchObject({ code: 0 });
    expect({ code: written.code, ...Written.parse(JSON.parse(written.output)) }).toMatchObject({
      code: 0,
      tables: expect.arrayContaining([{ table: 'procedure', rows: 500 }]),
    });
    expect(written.complaints).toContain('Writing procedure: 500 rows');
    expect(/pages wait/.test(written.complaints)).toBe(from.kind === 'embedded');

    const restored = await on(to, 'restore', path);
    expect(restored).toMatchObject({ code: 0, output: expect.stringMatching(/^procedure +500$/m) });
    expect(restored.output).toMatch(/Next: start the server[\s\S]+secret\.key[\s\S]+Weiter:/);
    const after = await to.use(rowsAsText);
    expect(lasting(after)).toEqual(lasting(before));
  });

  it('without a server: what is written twice, or restored twice, is refused in both languages', async () => {
    const path = join(folder, 'two.backup');
    const first = await on(to, 'backup', path);
    expect(first).toMatchObject({ code: 0, output: expect.stringMatching(/secret\.key[\s\S]+verschlüsselt/) });
    expect(await on(to, 'backup', path)).toMatchObject({
      code: 1,
      complaints: expect.stringMatching(/exists already[\s\S]+gibt es schon/),
    });
    expect(await on(to, 'restore', path)).toMatchObject({
      code: 1,
      output: '',
      complaints: expect.stringMatching(/nothing is overwritten[\s\S]+überschrieben wird nichts/),
    });
  });
});
