import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createPlatformServer, type PlatformServer } from '@navigator/demo-city';
import { z } from 'zod';
import { HARVEST_NOW } from '../../test/harvest-kit.js';
import { harvestSuite } from '../../test/harvest-suite.js';
import { numberOf, runOf, type RunView } from '../../test/harvest-views.js';
import { openReadingApp } from '../../test/reading-app.js';

jest.setTimeout(60_000);

const suite = harvestSuite();
let platform: PlatformServer | null = null;
let installation: Server | null = null;
afterEach(async () => {
  await platform?.close();
  await new Promise((done) => (installation ? installation.close(done) : done(null)));
});

/** A city's platform on a host of its own, harvested by us. */
async function harvestPlatform(slug: string): Promise<RunView> {
  const host = createPlatformServer(slug, { clock: () => new Date(HARVEST_NOW) });
  platform = host;
  const url = `${await host.listen()}${host.platform.listPath}`;
  const publisher = {
    name: `Stadt ${host.platform.town.name}`,
    domain: null,
    territoryKey: host.platform.town.territoryKey,
  };
  const feed = await suite.harvesting.register(url, { format: host.platform.format, name: 'Stadt', publisher });
  return runOf(suite.db, await suite.harvesting.harvest(feed));
}

/** What another installation that reads the same platform publishes of it. */
async function published(): Promise<string> {
  const app = await openReadingApp(suite.db, 'off', HARVEST_NOW);
  const text = await (await app.get('/api/v1/procedures.geojson')).text();
  await app.close();
  return text;
}

async function harvestInstallation(text: string): Promise<RunView> {
  installation = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/geo+json' }).end(text);
  });
  const port = await new Promise<number>((resolve) => {
    installation?.listen(0, '127.0.0.1', function (this: Server) {
      const address = this.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const feed = await suite.harvesting.register(`http://127.0.0.1:${String(port)}/api/v1/procedures.geojson`, {
    format: 'navigator',
    name: 'Landesportal',
    publisher: { name: 'Land', domain: null, territoryKey: null },
  });
  return runOf(suite.db, await suite.harvesting.harvest(feed));
}

const methods = (): Promise<readonly object[]> =>
  suite.db.query(
    `select method, state, count(*)::int as count from procedure_link group by 1, 2 order by 1, 2`,
    [],
    z.looseObject({}),
  );

describe('another installation that reads a platform which we read ourselves (F43, F39)', () => {
  it.each(['dipas-3', 'mein-berlin-2026'])('adds a source to each procedure of %s, and no procedure', async (slug) => {
    const own = await harvestPlatform(slug);
    const theirs = await harvestInstallation(await published());
    expect(theirs).toMatchObject({ outcome: 'applied', rejected: 0 });
    expect(theirs.new).toBeGreaterThan(20);
    expect(theirs.findings).toContain('told-elsewhere');
    expect(await numberOf(suite.db, `select count(*) from procedure where lifecycle <> 'merged'`)).toBe(own.new);
    expect(await methods()).toEqual([{ method: 'native', state: 'linked', count: theirs.new }]);
  });

  it('likewise where it is older and does not tell the ids of its source', async () => {
    const own = await harvestPlatform('dipas-3');
    const older = (await published()).replace(/"sourceId":"[^"]*"/g, '"sourceId":null');
    await harvestInstallation(older);
    expect(await numberOf(suite.db, `select count(*) from procedure where lifecycle <> 'merged'`)).toBe(own.new);
    expect((await methods())[0]).toMatchObject({ method: 'url', state: 'linked' });
  });
});
