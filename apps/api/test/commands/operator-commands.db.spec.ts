import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createCityServer, FaultSwitch } from '@navigator/demo-city';
import { Run } from '@navigator/shared';
import { z } from 'zod';
import { serveRoutes } from '../hosts/host.js';
import { PLATFORMS } from '../hosts/platforms.js';
import {
  command,
  endAllProcesses,
  harvester,
  type Ended,
  type NavigatorProcess,
} from '../processes/navigator-process.js';
import { ownDatabase, type OwnDatabase } from '../processes/own-database.js';

/** An embedded database takes its time to open, and each command without a server opens it. */
jest.setTimeout(60_000);

const faults = new FaultSwitch();
const cities = createCityServer({ clock: () => new Date('2026-03-10T10:00:00Z'), faults });
let address: string;
let database: OwnDatabase;

beforeAll(async () => {
  address = `${await cities.listen()}/kranichow/dipas-pds/projects`;
  database = await ownDatabase();
});
afterAll(async () => {
  await endAllProcesses();
  await cities.close();
  await database.remove();
});

const run = (...args: readonly string[]): Promise<Ended> =>
  command(args, { ALLOW_PRIVATE_HOSTS: '127.0.0.0/8', ...database.surroundings }).ended;
const idOf = ({ output }: Ended): string => z.object({ id: z.string() }).parse(JSON.parse(output)).id;
const Refused = z.object({ kind: z.literal('refused'), code: z.string() });

let feed: string;

describe('without a server the commands open the database themselves', () => {
  it('and register a feed that waits for approve', async () => {
    const added = await run('feeds', 'add', address, '--publisher', 'Kranichow', '--json');
    expect(added).toMatchObject({ code: 0, complaints: '' });
    expect(JSON.parse(added.output)).toMatchObject({ state: 'proposed', format: 'dipas-pds', url: address });
    feed = idOf(added);
  });

  it('and register what is found behind a home page, and say so', async () => {
    const platform = PLATFORMS.find(({ format }) => format === 'citizen-space');
    const host = await serveRoutes(platform?.routes ?? (() => ({})));
    const { code, output } = await run('feeds', 'add', `${host.origin}/`, '--publisher', 'Wehrstadt');
    await host.close();
    expect(code).toBe(0);
    expect(output).toMatch(/^Found the feed at another address/);
    expect(output).toContain(`citizen-space, proposed, 0 procedures\n${host.origin}/api/2.4/json_search_results\n`);
  });

  it('and harvest one', async () => {
    const harvested = await run('harvest', feed, '--json');
    expect(harvested).toMatchObject({ code: 0, complaints: '' });
    expect(Run.parse(JSON.parse(harvested.output))).toMatchObject({ feed, outcome: 'applied', requested: true });
  });
});

describe('without a server the last answers are read again', () => {
  it('and say, with the city out of reach, that nothing would change', async () => {
    faults.turnOn('status500');
    const replayed = await run('replay', feed, '--json');
    faults.turnAllOff();
    expect(replayed).toMatchObject({ code: 0, complaints: '' });
    expect(JSON.parse(replayed.output)).toMatchObject({ end: 'complete', difference: { groups: [] }, run: null });
  });
});

describe('beside a running server they ask that server', () => {
  let server: NavigatorProcess;

  beforeAll(async () => {
    server = harvester({ ALLOW_PRIVATE_HOSTS: '127.0.0.0/8', ...database.surroundings });
    await server.says('Ready');
  });
  afterAll(async () => {
    expect(await server.stop()).toMatchObject({ code: 0 });
  });

  it('which refuses an address twice: 1, in both languages', async () => {
    const { code, output, complaints } = await run('feeds', 'add', `${address}/`, '--publisher', 'Kranichow');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(complaints).toMatch(/registered already[\s\S]+schon eingetragen/);
  });

  it('which harvests again and finds nothing changed: 0', async () => {
    const { code, output } = await run('harvest', feed);
    expect(code).toBe(0);
    expect(output).toMatch(/unchanged after \d+ ms\n {2}found \d+: 0 new, 0 changed/);
  });

  it('which tells a failed run from a refused wish: both 1, the run on standard output', async () => {
    faults.turnOn('status500');
    const failed = await run('harvest', feed, '--json');
    faults.turnAllOff();
    expect(failed.code).toBe(1);
    expect(Run.parse(JSON.parse(failed.output))).toMatchObject({ outcome: 'failed', error: { code: 'http-status' } });
    const refused = await run('harvest', '0000000000', '--json');
    expect(refused.code).toBe(1);
    expect(Refused.parse(JSON.parse(refused.output)).code).toBe('feed-unknown');
    expect(refused.complaints).toContain('npm run feeds -- list');
  });

  it('which reads the last answers again, and applies that as a run: 0, or 1 for a feed nobody knows', async () => {
    const { code, output } = await run('replay', feed, '--apply');
    expect(code).toBe(0);
    expect(output).toContain('Nothing would change.\nEs würde sich nichts ändern.');
    expect(output).toMatch(/Run [0-9a-z]{10}: unchanged/);
    expect(await run('replay', '0000000000')).toMatchObject({ code: 1, output: '' });
  });

  it('which holds losses back until a person decides', async () => {
    faults.turnOn('maintenance');
    const harvested = await run('harvest', feed);
    faults.turnAllOff();
    expect(harvested).toMatchObject({ code: 0, output: expect.stringContaining('quarantined') });
    const id = /npm run quarantine -- show (\w+)/.exec(harvested.output)?.[1] ?? '';
    expect((await run('quarantine', 'show', id)).output).toMatch(/procedures would disappear[\s\S]+Closed, deadline /);
    expect(await run('quarantine', 'reject', id)).toMatchObject({
      code: 0,
      output: expect.stringContaining('is rejected'),
    });
  });

  it('which lists, pauses, approves and removes a feed', async () => {
    const { output } = await run('feeds', 'list');
    expect(output).toMatch(/^id +state +publisher +format/);
    expect(output).toMatch(new RegExp(`${feed} +live +Kranichow +dipas-pds +\\d+`));
    expect((await run('feeds', 'pause', feed)).output).toContain(', paused, ');
    expect(await run('harvest', feed)).toMatchObject({ code: 1, complaints: expect.stringContaining('approve') });
    expect((await run('feeds', 'approve', feed)).output).toMatch(/live[\s\S]+Run /);
    expect((await run('feeds', 'remove', feed)).output).toContain(', removed, 0 procedures');
  });
});
