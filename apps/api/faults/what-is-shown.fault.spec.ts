import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createCityServer } from '@navigator/demo-city';
import { z } from 'zod';
import { HARVEST_NOW } from '../test/harvest-kit.js';
import { product } from './broken-host.js';

const Shown = z.object({ id: z.string(), point: z.tuple([z.number(), z.number()]).nullable() });

const cities = createCityServer({ clock: () => new Date(HARVEST_NOW) });
const { harvestWell, registerAnew, halfADayLater, publicAnswers, at } = product();
let address = '';

beforeAll(async () => {
  address = `${await cities.listen()}/tidenbrook/dipas-pds/projects`;
});
afterEach(() => cities.faults.turnAllOff());
afterAll(() => cities.close());

async function shown(): Promise<readonly z.infer<typeof Shown>[]> {
  const [lines = ''] = await publicAnswers();
  return lines
    .trim()
    .split('\n')
    .map((line) => Shown.parse(JSON.parse(line)));
}

/** How far `moved` moves. */
const EAST = 0.02;
const ZOOM = 12;

/** What the map draws around a place. */
async function tileAround([longitude, latitude]: readonly [number, number]): Promise<string> {
  const north = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI;
  const [x, y] = [(longitude / 180 + 1) / 2, (1 - north) / 2].map((part) => Math.floor(part * 2 ** ZOOM));
  const answer = await at(`/api/v1/tiles/${ZOOM}/${x}/${y}.mvt`);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer()).toString('hex');
}

describe('what is shown of a feed', () => {
  it('can be opened, each by its address (F46)', async () => {
    await harvestWell(address, 'dipas-pds');
    const ids = (await shown()).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids) expect((await at(`/api/v1/procedures/${id}`)).status).toBe(200);
  });

  it('moves in lists, exports and on the map by the next harvest, when it moved at its source (F45)', async () => {
    await harvestWell(address, 'dipas-pds');
    const before = await shown();
    const place = before.find(({ point }) => point !== null)?.point ?? [0, 0];
    const tile = await tileAround(place);
    cities.faults.turnOn('moved');
    await halfADayLater();
    const pointOf = new Map((await shown()).map(({ id, point }) => [id, point]));
    for (const { id, point } of before) {
      if (point) expect(pointOf.get(id)?.[0]).toBeCloseTo(point[0] + EAST, 4);
    }
    expect(await tileAround([place[0] + EAST, place[1]])).not.toBe(tile);
    expect(await tileAround(place)).not.toBe(tile);
    cities.faults.turnAllOff();
    await halfADayLater();
    expect(await shown()).toEqual(before);
    expect(await tileAround(place)).toBe(tile);
  });

  it('is the same, and there once, when its feed is removed and registered again (F33)', async () => {
    const feed = await harvestWell(address, 'dipas-pds');
    const before = (await shown()).map(({ id }) => id).toSorted();
    expect(await registerAnew(feed, address, 'dipas-pds')).toBe(feed);
    expect((await shown()).map(({ id }) => id).toSorted()).toEqual(before);
  });
});
