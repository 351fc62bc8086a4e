import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { features, harvestSuite, names } from '../../../test/harvest-suite.js';
import { json, pdsFeature, pdsList, startHarvesting } from '../../../test/harvest-kit.js';
import { timelineOf } from '../../../test/health-views.js';
import { HealthWatch } from './health-watch.js';

const suite = harvestSuite();
const at = (time: string): void => suite.harvesting.clock.move(`2026-03-${time}:00Z`);
const look = (): Promise<void> => suite.harvesting.module.get(HealthWatch, { strict: false }).look();
const down = (): void => suite.platform.answer((response) => response.writeHead(500).end());
const timeline = (feed: string): Promise<readonly string[]> => timelineOf(suite.db, feed);

describe('the health of a feed is written down', () => {
  it('as one exact interval per outage, failing from its first failure on once it lasts', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(3));
    down();
    for (const time of ['10T11:00', '10T11:05', '10T11:15']) {
      at(time);
      await suite.harvest(feed);
    }
    at('10T11:35');
    await suite.harvestList(feed, features(3));
    expect(await timeline(feed)).toEqual([
      '03-10T10:00 to 03-10T11:00 healthy working',
      '03-10T11:00 to 03-10T11:35 failing failed',
      '03-10T11:35 to now healthy working',
    ]);
  });

  it('as unknown from when it was due until it ran, across our own downtime (F7)', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(3));
    at('13T09:00');
    await suite.harvesting.drain();
    const [before, gap, after] = await timeline(feed);
    expect(before).toMatch(/^03-10T10:00 to 03-10T11:0\d healthy working$/);
    expect(gap).toMatch(/^03-10T11:0\d to 03-13T09:00 unknown overdue$/);
    expect(after).toBe('03-13T09:00 to now healthy working');
  });

  it('by the clock alone when it should have run and did not, and the log says so once (F7, F15)', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(3));
    at('10T16:00');
    await look();
    expect(await timeline(feed)).toEqual(['03-10T10:00 to now healthy working']);
    at('11T10:00');
    await look();
    await look();
    expect((await timeline(feed)).at(-1)).toMatch(/^03-10T11:0\d to now unknown overdue$/);
    at('11T12:00');
    await suite.harvesting.drain();
    expect((await timeline(feed)).at(-1)).toBe('03-11T12:00 to now healthy working');
    expect(await timeline(feed)).toHaveLength(3);
  });

  it('as degraded while losses wait for a decision, and as healthy again', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(10));
    at('10T12:00');
    await suite.harvestList(feed, []);
    at('10T13:00');
    await suite.harvestList(feed, features(10));
    expect((await timeline(feed)).slice(1)).toEqual([
      '03-10T12:00 to 03-10T13:00 degraded held',
      '03-10T13:00 to now healthy working',
    ]);
  });

  it('as unknown while somebody paused it, and until it was read again', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(3));
    at('10T12:00');
    await suite.harvesting.registry.pause(feed);
    at('20T12:00');
    await look();
    await suite.harvesting.registry.approve(feed);
    at('20T12:01');
    await suite.harvesting.drain();
    expect((await timeline(feed)).slice(1)).toEqual([
      '03-10T12:00 to 03-20T12:01 unknown paused',
      '03-20T12:01 to now healthy working',
    ]);
  });

  it('no further once it was taken out', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(3));
    at('10T12:00');
    await suite.harvesting.registry.remove(feed);
    await look();
    expect(await timeline(feed)).toEqual(['03-10T10:00 to 03-10T12:00 healthy working']);
  });

  it('once, by however many processes', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(3));
    at('12T12:00');
    const other = await startHarvesting(suite.db, '2026-03-12T12:00:00Z');
    await Promise.all([look(), other.module.get(HealthWatch, { strict: false }).look()]);
    await other.close();
    expect(await timeline(feed)).toHaveLength(2);
  });
});

describe('what a feed lists', () => {
  it('is counted beside what we show of it, also where the two part (F35)', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(10));
    await suite.harvestList(feed, features(9));
    const [row] = await suite.db.query(
      'select listed, (select count(*)::int from procedure where feed_id = $1) as shown from feed where id = $1',
      [feed],
      z.object({ listed: z.int(), shown: z.int() }),
    );
    expect(row).toEqual({ listed: 9, shown: 10 });
  });
});

describe('a feed that changes every day', () => {
  it('is degraded once it was unchanged for much longer than ever, and healthy at its next change (F66)', async () => {
    const feed = await suite.register();
    for (let day = 1; day <= 10; day += 1) {
      at(`${String(day).padStart(2, '0')}T10:00`);
      suite.platform.answer(
        json(pdsList(names(3).map((name) => pdsFeature(name, { nameFull: `Tag ${String(day)}` })))),
      );
      await suite.harvest(feed);
    }
    for (const day of ['15', '20', '25']) {
      at(`${day}T10:00`);
      await suite.harvest(feed);
    }
    at('31T10:00');
    await suite.harvestList(feed, features(3));
    const told = (await timeline(feed)).filter((line) => !line.includes('overdue'));
    expect(told.slice(-2)).toEqual(
      ['03-25T10:00 to 03-25T11:00 degraded unusually-quiet', '03-31T10:00 to now healthy working'].map((line) =>
        expect.stringContaining(line.slice(0, 11)),
      ),
    );
    expect(told.filter((line) => line.endsWith('degraded unusually-quiet'))).toHaveLength(1);
  });
});
