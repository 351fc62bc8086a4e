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

const run = (...args: readonly string[]): Promise<Ended> => command(['inbox', ...args], database.surroundings).ended;
const tokenIn = ({ output }: Ended): string => /Token: (pnx_[\w-]+)/.exec(output)?.[1] ?? '';
const Added = z.object({ sender: z.object({ id: z.string(), feed: z.string() }), token: z.string() });

describe('npm run inbox', () => {
  let id: string;
  let token: string;

  it('says how the first sender is let in', async () => {
    const { code, output } = await run('list-senders');
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('add-sender') });
  });

  it('lets a sender in, and shows its token', async () => {
    const added = await run('add-sender', 'Cockpit', '--publisher', 'Lindenhafen', '--json');
    expect(added).toMatchObject({ code: 0, complaints: '' });
    const told = Added.parse(JSON.parse(added.output));
    ({ token } = told);
    ({ id } = told.sender);
    expect(token).toMatch(/^pnx_/);
  });

  it('never shows it again: neither in the list nor in the registry', async () => {
    const listed = await run('list-senders');
    expect(listed.output).toMatch(new RegExp(`^${id} +Cockpit +Lindenhafen .+ live .+ never`, 'm'));
    const feeds = await command(['feeds', 'list', '--json'], database.surroundings).ended;
    expect(feeds.output).toContain(`"inbox:${id}"`);
    expect(`${listed.output}${feeds.output}${(await run('list-senders', '--json')).output}`).not.toContain(token);
  });

  it('does not let the same in twice: 1, in both languages', async () => {
    const { code, output, complaints } = await run('add-sender', 'Cockpit', '--publisher', 'Lindenhafen');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(complaints).toMatch(/There is a sender[\s\S]+gibt es schon/);
  });

  it('gives another token, and takes it all back', async () => {
    const rotated = await run('rotate', id);
    expect(rotated.code).toBe(0);
    expect(tokenIn(rotated)).toMatch(/^pnx_/);
    expect(tokenIn(rotated)).not.toBe(token);
    expect(await run('remove-sender', id)).toMatchObject({ code: 0, output: expect.stringContaining(', removed, ') });
    expect(await run('rotate', id)).toMatchObject({ code: 1, complaints: expect.stringContaining('list-senders') });
  });
});
