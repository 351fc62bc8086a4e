import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createCityServer, FaultSwitch } from '@navigator/demo-city';
import { CheckReport } from '@navigator/shared';
import { command, type Ended } from '../processes/navigator-process.js';

/** Each process compiles itself first. */
jest.setTimeout(30_000);

const faults = new FaultSwitch();
const cities = createCityServer({ clock: () => new Date('2026-03-10T10:00:00Z'), faults });
let origin: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pn-check-'));
  origin = await cities.listen();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await cities.close();
});
afterEach(() => {
  faults.turnAllOff();
});

const address = (): string => `${origin}/lindenhafen/dipas-pds/projects`;
const check = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  command(['check', ...args], { ALLOW_PRIVATE_HOSTS: '127.0.0.0/8', ...environment }).ended;

describe('npm run check', () => {
  it('says in words what is there and what to do next: 0', async () => {
    const { code, output, complaints } = await check([address()]);
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    expect(output).toMatch(/Format {4}dipas-pds/);
    expect(output).toMatch(/Found {5}\d+: \d+ mapped, 0 rejected/);
    expect(output).toContain(`Next: npm run feeds -- add ${address()} --publisher`);
  });

  it('prints the report alone on standard output with --json: 0', async () => {
    const { code, output, complaints } = await check([address(), '--json', '--format', 'dipas-pds']);
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    expect(CheckReport.parse(JSON.parse(output))).toMatchObject({ state: 'done', format: 'dipas-pds' });
  });

  it('says why an address is no feed, in both languages: 1', async () => {
    faults.turnOn('html200');
    const { code, output } = await check([address()]);
    expect(code).toBe(1);
    expect(output).toMatch(/html-instead-of-data[\s\S]+This is a web page[\s\S]+Das ist eine Webseite/);
    expect(output).not.toContain('Next:');
  });

  it('prints a failed report as JSON as well: 1', async () => {
    const { code, output } = await check(['http://10.0.0.1/dipas-pds/projects', '--json']);
    expect(code).toBe(1);
    expect(CheckReport.parse(JSON.parse(output))).toMatchObject({ error: { code: 'address-not-allowed' } });
  });

  it('suggests a field map that reads the list once it is saved and given: 1, then 0', async () => {
    const unnamed = `${origin}/lindenhafen/dipas/navigator/cockpitdatamap`;
    const first = await check([unnamed]);
    expect({ code: first.code, says: /needs-field-map/.test(first.output) }).toEqual({ code: 1, says: true });
    expect(first.output).toMatch(/title = \w+ \(a guess, please look\), for example "/);
    const file = join(folder, 'map.json');
    expect(first.output).toContain('\nNext: npm run check -- ');
    writeFileSync(file, first.output.slice(first.output.indexOf('\n{\n'), first.output.indexOf('\nNext: ')));
    const second = await check([unnamed, '--map', file]);
    expect({ code: second.code, complaints: second.complaints }).toEqual({ code: 0, complaints: '' });
    expect(second.output).toContain(`--publisher "<city>" --format geojson --map ${file}`);
    expect(second.output).not.toContain('Field map:');
  });

  it('names what is wrong with a field map on standard error alone: 2', async () => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(file, 'titel: name\n');
    const { code, output, complaints } = await check([address(), '--map', file, '--json']);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(complaints).toMatch(/title: “title” is missing[\s\S]+„title“ fehlt/);
  });

  it('refuses a private address that nobody opened: 1', async () => {
    const { code, output } = await check([address()], { ALLOW_PRIVATE_HOSTS: '' });
    expect({ code, asked: output.includes('address-not-allowed') }).toEqual({ code: 1, asked: true });
  });

  it('explains itself with --help: 0', async () => {
    const { code, output, complaints } = await check(['--help']);
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    expect(output).toMatch(/^Usage: npm run check -- <url>/);
  });

  it('says what was typed wrongly on standard error alone: 2', async () => {
    const { code, output, complaints } = await check(['beteiligung', '--json']);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(complaints).toMatch(/is not an address/);
  });

  it('names a variable that cannot be used: 2', async () => {
    const { code, complaints } = await check([address()], { ALLOW_PRIVATE_HOSTS: 'localhost', PORT: '3000' });
    expect({ code, complaints }).toEqual({
      code: 2,
      complaints: expect.stringContaining('ALLOW_PRIVATE_HOSTS: localhost'),
    });
  });
});

describe('the commands', () => {
  it('name each other where none of them is meant: 2', async () => {
    const { code, complaints } = await command(['flieg'], {}).ended;
    expect({ code, complaints }).toEqual({
      code: 2,
      complaints: expect.stringContaining('check, feeds, harvest, quarantine'),
    });
  });

  it.each([
    ['that has no use for one', () => ['--format', 'dipas-pds'], 'credential-not-taken'],
    ['that refuses it', () => ['--format', 'go-vocal'], 'credential-refused'],
  ])('does not repeat a credential for a format %s: 1', async (_, options, code) => {
    const file = join(folder, 'credential');
    writeFileSync(file, 'stadt-4711\nGeheim-4711\n');
    const { code: exit, output, complaints } = await check([address(), '--json', '--credential', file, ...options()]);
    expect({ exit, complaints }).toEqual({ exit: 1, complaints: '' });
    expect(CheckReport.parse(JSON.parse(output))).toMatchObject({ state: 'failed', error: { code } });
    expect(output).not.toMatch(/4711/);
  });
});
