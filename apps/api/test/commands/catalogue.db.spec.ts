import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { adapterFor } from '@navigator/adapters';
import { z } from 'zod';
import type { CatalogueEntry } from '../../src/catalogue/catalogue-entry.js';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { command, endAllProcesses, harvester, type Ended } from '../processes/navigator-process.js';
import { ownDatabase, type OwnDatabase } from '../processes/own-database.js';

/** The server opens the database once; each command is a process that asks it. */
jest.setTimeout(60_000);

let database: OwnDatabase;

beforeAll(async () => {
  database = await ownDatabase();
  await harvester(database.surroundings).says('Ready');
});
afterAll(async () => {
  await endAllProcesses();
  await database.remove();
});

const run = (...args: readonly string[]): Promise<Ended> => command(args, database.surroundings).ended;
const Listed = z.array(z.object({ id: z.string(), isRead: z.boolean(), registeredAs: z.string().nullable() }));
/** Whichever it is today: the list of formats grows. */
async function notReadYet(): Promise<CatalogueEntry> {
  const read = await readCatalogue();
  const entry = read.kind === 'read' ? read.entries.find(({ format }) => adapterFor(format) === null) : undefined;
  if (!entry) throw new Error('every format of the catalogue is read: this suite needs another example');
  return entry;
}

const Refused = z.object({ kind: z.literal('refused'), code: z.string() });

describe('npm run catalogue', () => {
  it('registers a feed that waits for approve, and says what is not known of its licence (Q61)', async () => {
    const { code, output, complaints } = await run('catalogue', 'add', 'kiel-dipas');
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    expect(output).toMatch(/^Feed \w+: Landeshauptstadt Kiel, dipas-pds, proposed\nhttps:\/\/dialog-kiel\.de\//);
    expect(output).toMatch(/Licence unclear[\s\S]+Lizenz ungeklärt/);
    expect(output).toMatch(/never asked this address[\s\S]+nie abgerufen/);
    expect(output).toMatch(/Next: npm run feeds -- approve \w+\n$/);
  });

  it('approves nothing by itself: the feed is proposed, and nobody was asked', async () => {
    const { output } = await run('feeds', 'list', '--json');
    expect(JSON.parse(output)).toMatchObject([
      { state: 'proposed', publisher: 'Landeshauptstadt Kiel', procedures: 0 },
    ]);
  });

  it('tells which feeds are registered, and which formats are not read yet', async () => {
    const { code, output, complaints } = await run('catalogue', 'list', '--json');
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    const listed = new Map(Listed.parse(JSON.parse(output)).map((entry) => [entry.id, entry]));
    expect(listed.get('kiel-dipas')).toMatchObject({ isRead: true, registeredAs: expect.any(String) });
    expect(listed.get('hamburg-dipas')).toMatchObject({ isRead: true, registeredAs: null });
    const { id, format } = await notReadYet();
    expect(listed.get(id)).toMatchObject({ isRead: false, registeredAs: null });
    const table = (await run('catalogue', 'list')).output;
    expect(table).toMatch(new RegExp(`^${id} .+ ${format} .+ not yet `, 'm'));
  });

  it('does not register an address twice: 1, in both languages', async () => {
    const { code, output, complaints } = await run('catalogue', 'add', 'kiel-dipas');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(complaints).toMatch(/registered already[\s\S]+schon eingetragen/);
  });

  it('refuses a format that is not read yet: 1, and says so', async () => {
    const { id, format } = await notReadYet();
    const { code, output, complaints } = await run('catalogue', 'add', id, '--json');
    expect(code).toBe(1);
    expect(Refused.parse(JSON.parse(output)).code).toBe('format-not-read-yet');
    expect(complaints).toMatch(new RegExp(`“${format}” is not read yet[\\s\\S]+„${format}“ wird noch nicht gelesen`));
  });

  it('refuses an id it does not know: 1', async () => {
    const { code, complaints } = await run('catalogue', 'add', 'atlantis');
    expect(code).toBe(1);
    expect(complaints).toMatch(/no “atlantis”[\s\S]+npm run catalogue -- list/);
  });
});
