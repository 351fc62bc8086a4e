import { describe, expect, it } from '@jest/globals';
import { commandOf, HELP, serve, servePlatforms, tableOf } from './command.js';
import { demoCities } from './cities.js';
import { FAULTS } from './faults.js';
import { platforms } from './platforms/all.js';

describe('the command line of the imaginary cities', () => {
  it('listens on port 4010 without faults when told nothing', () => {
    expect(commandOf([])).toEqual({ kind: 'serve', port: 4010, faults: [], city: null });
  });

  it('takes a port, faults and the city that they befall', () => {
    expect(commandOf(['--port', '0', '--fault', 'slow', '--fault', 'halved', '--city', 'saalhorst'])).toEqual({
      kind: 'serve',
      port: 0,
      faults: ['slow', 'halved'],
      city: 'saalhorst',
    });
  });

  it('takes the file of a proof, for cities and for platforms', () => {
    expect(commandOf(['--proof', 'p.txt'])).toMatchObject({ kind: 'serve', proof: 'p.txt' });
    expect(commandOf(['--platform', 'ical', '--proof', 'p.txt'])).toMatchObject({ kind: 'platforms', proof: 'p.txt' });
  });

  it('names what it does not know, and where to look', () => {
    for (const [args, word] of [
      [['--fault', 'fire'], 'fire'],
      [['--city', 'hamburg'], 'hamburg'],
      [['--port', 'many'], '--port'],
      [['--what'], '--what'],
      [['--platform', 'hamburg'], 'hamburg'],
      [['--platforms', '--port', '65530'], '--port'],
    ] as const) {
      const command = commandOf(args);
      expect(command).toMatchObject({ kind: 'wrong', message: expect.stringContaining(word) });
      expect(command).toMatchObject({ message: expect.stringContaining('--help') });
    }
  });

  it('helps with every city and every fault', () => {
    expect(commandOf(['--help'])).toEqual({ kind: 'help' });
    for (const word of [...Object.keys(FAULTS), ...demoCities.map(({ slug }) => slug)]) expect(HELP).toContain(word);
  });

  it('serves one platform, all of them, or tells which there are', () => {
    expect(commandOf(['--platform', 'ical', '--port', '0'])).toEqual({ kind: 'platforms', port: 0, slugs: ['ical'] });
    const slugs = platforms.map(({ slug }) => slug);
    expect(commandOf(['--platforms'])).toEqual({ kind: 'platforms', port: 4010, slugs });
    expect(commandOf(['--list'])).toEqual({ kind: 'list' });
    for (const slug of slugs) expect(HELP).toContain(slug);
  });

  it('serves each platform on a host of its own, and tells where', async () => {
    const served = await servePlatforms({ kind: 'platforms', port: 0, slugs: ['ical', 'oparl-1.1'] });
    const table = tableOf(served.map(({ host, origin }) => ({ platform: host.platform, origin })));
    const [first = '', second = ''] = table.trimEnd().split('\n');
    expect(first).toMatch(/^ {2}ical +ical +2\.0 +http:\/\/127\.0\.0\.1:\d+\/kalender\/beteiligung\.ics$/);
    const address = second.split(' ').at(-1) ?? '';
    expect(await (await fetch(address)).json()).toMatchObject({ name: 'OParl Schwalbrode' });
    await Promise.all(served.map(({ host }) => host.close()));
  });

  it('serves platforms on consecutive ports', async () => {
    const [{ host, origin } = { host: null, origin: '' }] = await servePlatforms({
      kind: 'platforms',
      port: 0,
      slugs: ['ical'],
    });
    await host?.close();
    const port = Number(new URL(origin).port);
    const served = await servePlatforms({ kind: 'platforms', port, slugs: ['rss', 'atom'] });
    expect(served.map((one) => Number(new URL(one.origin).port))).toEqual([port, port + 1]);
    await Promise.all(served.map((one) => one.host.close()));
  });

  it('serves with the faults turned on', async () => {
    const { origin, cities } = await serve({ kind: 'serve', port: 0, faults: ['status500'], city: 'kranichow' });
    const statuses = await Promise.all(
      ['kranichow', 'saalhorst'].map(async (city) => (await fetch(`${origin}/${city}/dipas-pds/projects`)).status),
    );
    await cities.close();
    expect(statuses).toEqual([500, 200]);
  });
});
