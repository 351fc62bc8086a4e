import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { smallIndex } from '../../test/small-index.js';
import { Geocoder } from './geocoder.js';

const PHOTON = {
  features: [
    {
      geometry: { type: 'Point', coordinates: [10.13, 54.32] },
      properties: { street: 'Holstenstraße', housenumber: '5', postcode: '24103', city: 'Kiel', osm_id: 1 },
    },
    { geometry: { type: 'Point', coordinates: [10.1, 54.3] }, properties: {} },
  ],
};
const NOMINATIM = [{ display_name: 'Holstenstraße, Kiel', lat: '54.32', lon: '10.13', place_id: 1 }];
const territory = { key: '01002000', name: 'Kiel' };

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

interface Asked {
  readonly geocoder: Geocoder;
  readonly questions: string[];
  readonly warned: string[];
  readonly clock: { now: number };
}

/** A geocoder that answers like this, and one of ours that asks it. */
async function geocoding(answer: (url: string) => string | null): Promise<Asked> {
  const questions: string[] = [];
  const warned: string[] = [];
  const clock = { now: 0 };
  const server = createServer((request, response) => {
    questions.push(request.url ?? '');
    const body = answer(request.url ?? '');
    response.writeHead(body === null ? 503 : 200).end(body ?? 'busy');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const geocoder = new Geocoder({
    url: `http://127.0.0.1:${String(port)}/api?lang=de`,
    areas: smallIndex,
    warn: (facts, message) => warned.push(`${message}: ${JSON.stringify(facts)}`),
    now: () => clock.now,
  });
  return { geocoder, questions, warned, clock };
}

describe('the geocoder of an operator', () => {
  it('may answer like Photon', async () => {
    const { geocoder, questions } = await geocoding(() => JSON.stringify(PHOTON));
    expect(await geocoder.find('Holstenstr 5')).toEqual([
      { label: 'Holstenstraße 5, 24103 Kiel', kind: 'address', point: [10.13, 54.32], territory },
    ]);
    expect(questions).toEqual(['/api?lang=de&q=holstenstr+5&limit=5']);
  });

  it('may answer like Nominatim', async () => {
    const { geocoder } = await geocoding(() => JSON.stringify(NOMINATIM));
    expect(await geocoder.find('Holstenstr')).toEqual([
      { label: 'Holstenstraße, Kiel', kind: 'address', point: [10.13, 54.32], territory },
    ]);
  });

  it('is asked once for one text a day', async () => {
    const { geocoder, questions, clock } = await geocoding(() => JSON.stringify(NOMINATIM));
    await Promise.all([geocoder.find('Holstenstr'), geocoder.find(' holstenSTR ')]);
    expect(questions).toHaveLength(1);
    clock.now = 24 * 60 * 60 * 1000;
    await geocoder.find('Holstenstr');
    expect(questions).toHaveLength(2);
  });

  it.each<[string, () => string | null]>([
    ['says 503', () => null],
    ['answers rubbish', () => '<html>'],
    ['answers something else', () => '{"results": []}'],
    ['answers without end', () => `[${' '.repeat(2_000_000)}]`],
  ])(
    'finds nothing while it %s, says so in the log without the question, and rests half a minute',
    async (_, answer) => {
      const { geocoder, questions, warned, clock } = await geocoding(answer);
      expect(await geocoder.find('Holstenstr')).toEqual([]);
      expect(await geocoder.find('Dorfstraße')).toEqual([]);
      expect(questions).toHaveLength(1);
      expect(warned).toHaveLength(1);
      expect(warned[0]).toContain('the geocoder gave no answer');
      expect(warned[0]?.toLowerCase()).not.toContain('holsten');
      clock.now = 30_000;
      await geocoder.find('Holstenstr');
      expect(questions).toHaveLength(2);
    },
  );

  it('is not asked for three letters, nor where there is none', async () => {
    const { geocoder, questions } = await geocoding(() => '[]');
    expect(await geocoder.find('Hol')).toEqual([]);
    expect(questions).toEqual([]);
    const none = new Geocoder({ url: null, areas: smallIndex, warn: () => undefined, now: () => 0 });
    expect(await none.find('Holstenstr')).toEqual([]);
  });
});
