import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
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
const Listed = z.array(z.object({ id: z.string(), registeredAs: z.string().nullable() }));
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

  it('tells which feeds are registered', async () => {
    const { code, output, complaints } = await run('catalogue', 'list', '--json');
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    const listed = new Map(Listed.parse(JSON.parse(output)).map((entry) => [entry.id, entry]));
    expect(listed.get('kiel-dipas')).toMatchObject({ registeredAs: expect.any(String) });
    expect(listed.get('hamburg-dipas')).toMatchObject({ registeredAs: null });
  });

  it('does not register an address twice: 1, in both languages', async () => {
    const { code, output, complaints } = await run('catalogue', 'add', 'kiel-dipas');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(complaints).toMatch(/registered already[\s\S]+schon eingetragen/);
  });

  it('refuses an id it does not know: 1', async () => {
    const { code, complaints } = await run('catalogue', 'add', 'atlantis');
    expect(code).toBe(1);
    expect(complaints).toMatch(/no “atlantis”[\s\S]+npm run catalogue -- list/);
  });
});
