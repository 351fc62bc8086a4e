import { describe, expect, it } from '@jest/globals';
import { commandOf, HELP, serve } from './command.js';
import { demoCities } from './cities.js';
import { FAULTS } from './faults.js';

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

  it('names what it does not know, and where to look', () => {
    for (const [args, word] of [
      [['--fault', 'fire'], 'fire'],
      [['--city', 'hamburg'], 'hamburg'],
      [['--port', 'many'], '--port'],
      [['--what'], '--what'],
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

  it('serves with the faults turned on', async () => {
    const { origin, cities } = await serve({ kind: 'serve', port: 0, faults: ['status500'], city: 'kranichow' });
    const statuses = await Promise.all(
      ['kranichow', 'saalhorst'].map(async (city) => (await fetch(`${origin}/${city}/dipas-pds/projects`)).status),
    );
    await cities.close();
    expect(statuses).toEqual([500, 200]);
  });
});
