import { afterEach, describe, expect, it } from '@jest/globals';
import { RegistryProblem } from '../feeds/feed-registry.js';
import { json, pdsList, startHarvesting, type Harvesting } from '../../test/harvest-kit.js';
import { features, harvestSuite } from '../../test/harvest-suite.js';
import { feedOf, numberOf, runsOf } from '../../test/harvest-views.js';

const suite = harvestSuite();
const RUNS = 'select count(*) from run';

let second: Harvesting | null = null;
afterEach(async () => {
  await second?.close();
  second = null;
});

/** Lets the platform hold its answer back until the returned function is called. */
function slowly(count: number): () => void {
  let answer = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    answer = resolve;
  });
  suite.platform.answer((response) => void told.then(() => json(pdsList(features(count)))(response)));
  return () => {
    answer();
  };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('a harvest asked for by a person', () => {
  it('ignores schedule, back-off and a remembered Retry-After, and says that it was asked for', async () => {
    const feed = await suite.register();
    suite.platform.answer((response) => response.writeHead(503, { 'retry-after': '3600' }).end());
    await suite.harvest(feed);
    expect(await suite.harvestList(feed, features(2))).toMatchObject({ outcome: 'applied', requested: true });
  });

  it('waits for a run under way and reports that one', async () => {
    const feed = await suite.register();
    const answer = slowly(2);
    const first = suite.harvesting.harvest(feed);
    await until(() => suite.platform.requests.length === 1);
    const other = suite.harvesting.harvest(feed);
    answer();
    expect(await other).toBe(await first);
    expect(await numberOf(suite.db, RUNS)).toBe(1);
    expect(await feedOf(suite.db, feed)).toMatchObject({ isRequested: false, leaseOwner: null });
  });

  it('reports the row that an unchanged run under way was folded into', async () => {
    const feed = await suite.register();
    suite.platform.answer(json(pdsList(features(2))));
    await suite.harvesting.drain();
    for (const hour of ['12', '14']) {
      suite.harvesting.clock.move(`2026-03-10T${hour}:00:00Z`);
      const answer = slowly(2);
      const scheduled = suite.harvesting.drain();
      await until(() => suite.platform.requests.length === (hour === '12' ? 2 : 3));
      const asked = suite.harvesting.harvest(feed);
      answer();
      expect(await asked).toBe((await runsOf(suite.db)).at(-1)?.id);
      await scheduled;
    }
    expect((await runsOf(suite.db)).map(({ repeats }) => repeats)).toEqual([1, 2]);
  });

  it('reports the run of another process that was quicker to take up the request', async () => {
    const feed = await suite.register();
    suite.platform.answer(json(pdsList(features(2))));
    second = await startHarvesting(suite.db);
    const quicker = second;
    const { registry } = suite.harvesting;
    const request = registry.requestHarvest.bind(registry);
    registry.requestHarvest = async (id) => {
      await request(id);
      await quicker.drain();
    };
    const run = await suite.harvesting.harvest(feed);
    expect(await runsOf(suite.db)).toEqual([expect.objectContaining({ id: run, outcome: 'applied', requested: true })]);
  });

  it('makes up for a process that died with the request (F4)', async () => {
    const feed = await suite.register();
    await suite.harvesting.registry.requestHarvest(feed);
    await suite.db.execute(
      `update feed set requested_at = null, lease_owner = 'elsewhere/1/x', lease_until = clock_timestamp() + interval '400 milliseconds',
         retry_after = '2026-03-11T00:00:00Z'`,
      [],
    );
    expect(await suite.harvestList(feed, features(2))).toMatchObject({ outcome: 'applied' });
  });

  it.each(['pause', 'remove'] as const)('is refused where the feed was given up: %s', async (move) => {
    const feed = await suite.register();
    await suite.harvesting.registry[move](feed);
    await expect(suite.harvesting.harvest(feed)).rejects.toThrow(RegistryProblem);
    expect(await numberOf(suite.db, RUNS)).toBe(0);
  });

  it('ends when the feed is removed while it waits for the host', async () => {
    const feed = await suite.register();
    await suite.db.execute(
      `insert into host_lease (host, owner, until) select host, 'elsewhere/1/x', clock_timestamp() + interval '1 hour' from feed`,
      [],
    );
    const asked = suite.harvesting.harvest(feed);
    await until(async () => (await feedOf(suite.db, feed)).isRequested);
    await suite.harvesting.registry.remove(feed);
    await expect(asked).rejects.toThrow('no feed');
  });
});
