import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { FeedId } from '@navigator/shared';
import { features, harvestSuite } from '../../../test/harvest-suite.js';
import { pdsList } from '../../../test/harvest-kit.js';
import { timelineOf } from '../../../test/health-views.js';
import { feedOf, lifecycles, numberOf, runsOf } from '../../../test/harvest-views.js';

// Real sockets: each 127.0.0.x is a host of its own, and one that does not listen refuses.

const suite = harvestSuite();
const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(closed));
});

interface Host {
  readonly feed: FeedId;
  fall(): Promise<void>;
  rise(): Promise<void>;
}

/** A platform of its own address, with as many feeds as wanted. */
async function hostAt(address: string, path = ''): Promise<Host> {
  let server = await listening(address, 0);
  const port = portOf(server);
  const feed = await suite.harvesting.register(`http://${address}:${String(port)}/feed${path}.json`);
  return {
    feed,
    fall: () => closed(server),
    rise: async () => {
      server = await listening(address, port);
    },
  };
}

function listening(address: string, port: number): Promise<Server> {
  const body = JSON.stringify(pdsList(features(3)));
  const server = createServer((request, response) => {
    if (request.url?.includes('broken') === true) response.writeHead(500).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  servers.push(server);
  return new Promise((resolve) => server.listen(port, address, () => resolve(server)));
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

const at = (time: string): void => suite.harvesting.clock.move(`2026-03-10T${time}:00Z`);
const hosts = (...addresses: readonly string[]): Promise<readonly Host[]> =>
  Promise.all(addresses.map((one) => hostAt(one)));
const codes = async (): Promise<readonly (string | null)[]> =>
  (await runsOf(suite.db)).map(({ code }) => code).filter(Boolean);
const failuresOf = async (all: readonly Host[]): Promise<readonly number[]> =>
  Promise.all(all.map(async ({ feed }) => (await feedOf(suite.db, feed)).failures));
const outages = (): Promise<number> => numberOf(suite.db, 'select count(*) from own_outage');

describe('unrelated hosts that fail together', () => {
  it('are not blamed: the outage is ours, nothing goes missing, and nobody backs off', async () => {
    const all = await hosts('127.0.0.11', '127.0.0.12', '127.0.0.13', '127.0.0.14');
    await suite.harvesting.drain();
    const before = await lifecycles(suite.db);
    for (const host of all) await host.fall();
    at('12:00');
    await suite.harvesting.drain();
    expect(await codes()).toEqual(['own-outage', 'own-outage', 'own-outage', 'own-outage']);
    expect(await failuresOf(all)).toEqual([0, 0, 0, 0]);
    expect(await lifecycles(suite.db)).toEqual(before);
    for (const { feed } of all) {
      const { failingSince, nextDueAt } = await feedOf(suite.db, feed);
      expect({ failingSince, nextDueAt }).toEqual({ failingSince: null, nextDueAt: new Date('2026-03-10T12:05:00Z') });
      expect((await timelineOf(suite.db, feed)).slice(1)).toEqual(['03-10T12:00 to now unknown own-outage']);
    }
  });

  it('are read again as soon as one of them answers, and the outage is one row each', async () => {
    const all = await hosts('127.0.0.11', '127.0.0.12', '127.0.0.13');
    await suite.harvesting.drain();
    for (const host of all) await host.fall();
    for (const time of ['12:00', '12:05', '12:10']) {
      at(time);
      await suite.harvesting.drain();
    }
    expect(await numberOf(suite.db, `select count(*) from run where error ->> 'code' = 'own-outage'`)).toBe(3);
    expect(await numberOf(suite.db, `select min(repeats) from run where error ->> 'code' = 'own-outage'`)).toBe(3);
    for (const host of all) await host.rise();
    at('12:15');
    await suite.harvesting.drain();
    expect(await numberOf(suite.db, 'select count(*) from own_outage where until is null')).toBe(0);
    for (const { feed } of all) {
      expect((await timelineOf(suite.db, feed)).slice(1)).toEqual([
        '03-10T12:00 to 03-10T12:15 unknown own-outage',
        '03-10T12:15 to now healthy working',
      ]);
    }
  });

  it('are to blame where one of them is still down when others answer again', async () => {
    const all = await hosts('127.0.0.11', '127.0.0.12', '127.0.0.13');
    await suite.harvesting.drain();
    for (const host of all) await host.fall();
    at('12:00');
    await suite.harvesting.drain();
    await all[0]?.rise();
    await all[1]?.rise();
    for (const time of ['12:05', '12:10']) {
      at(time);
      await suite.harvesting.drain();
    }
    expect((await failuresOf(all)).slice(0, 2)).toEqual([0, 0]);
    expect((await failuresOf(all))[2]).toBeGreaterThan(0);
  });
});

describe('hosts that fail', () => {
  it('are to blame while another one answers', async () => {
    const all = await hosts('127.0.0.11', '127.0.0.12', '127.0.0.13', '127.0.0.14');
    await suite.harvesting.drain();
    const [up, ...down] = all;
    for (const host of down.slice(0, 2)) await host.fall();
    at('12:00');
    await suite.harvesting.drain();
    await down[2]?.fall();
    at('13:15');
    await suite.harvesting.drain();
    expect(await outages()).toBe(0);
    expect((await failuresOf(down)).every((failures) => failures > 0)).toBe(true);
    expect(await failuresOf(up ? [up] : [])).toEqual([0]);
  });

  it('are to blame where they are one host with many feeds', async () => {
    const one = await hostAt('127.0.0.11');
    const port = new URL((await feedUrl(one.feed)) ?? '').port;
    const many = [];
    for (const name of ['b', 'c', 'd', 'e']) {
      many.push(await suite.harvesting.register(`http://127.0.0.11:${port}/feed${name}.json`));
    }
    await suite.harvesting.drain();
    await one.fall();
    at('12:00');
    await suite.harvesting.drain();
    expect(await outages()).toBe(0);
    expect(await failuresOf([one, ...many.map((feed) => ({ ...one, feed }))])).toEqual([1, 1, 1, 1, 1]);
  });

  it('are to blame where they answer that they are broken', async () => {
    const all = await Promise.all(
      ['127.0.0.11', '127.0.0.12', '127.0.0.13'].map((address) => hostAt(address, '-broken')),
    );
    await suite.harvesting.drain();
    expect(await outages()).toBe(0);
    expect(await failuresOf(all)).toEqual([1, 1, 1]);
  });

  it('since long before are no sign of an outage of ours', async () => {
    const dead = await hosts('127.0.0.11', '127.0.0.12');
    const alive = await hosts('127.0.0.13', '127.0.0.14');
    for (const host of dead) await host.fall();
    await suite.harvesting.drain();
    at('12:00');
    await suite.harvesting.drain();
    await alive[0]?.fall();
    at('13:20');
    await suite.harvesting.drain();
    expect(await outages()).toBe(0);
  });
});

async function feedUrl(feed: FeedId): Promise<string | undefined> {
  return (await suite.harvesting.registry.get(feed)).url;
}
