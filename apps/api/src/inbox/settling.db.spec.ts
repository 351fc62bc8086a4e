import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { pdsList, json } from '../../test/harvest-kit.js';
import { features, harvestSuite } from '../../test/harvest-suite.js';
import { runsOf } from '../../test/harvest-views.js';
import { HarvestWorker } from '../harvest/harvest.worker.js';
import { Settling } from './settling.js';

const suite = harvestSuite();
const settling = (): Settling => new Settling(suite.db, suite.harvesting.module.get(HarvestWorker, { strict: false }));

const LEASED = `update feed set requested_at = now(), lease_owner = 'other/1/x', lease_until = clock_timestamp() + interval '1 hour'`;

describe('what was brought for a feed', () => {
  it('is read at once where nobody reads it', async () => {
    const feed = await suite.register();
    suite.platform.answer(json(pdsList(features(1))));
    expect(await settling().settle(feed)).toBe('read');
    expect((await runsOf(suite.db)).map(({ outcome }) => outcome)).toEqual(['applied']);
  });

  it('is not read where the run failed', async () => {
    const feed = await suite.register();
    expect(await settling().settle(feed)).toBe('failed');
  });

  it('is waited for where another process reads the feed, but not for ever', async () => {
    const feed = await suite.register();
    await suite.db.execute(LEASED, []);
    expect(await settling().settle(feed, 0)).toBe('waiting');
  });

  it('is read once the other process has let go', async () => {
    const feed = await suite.register();
    suite.platform.answer(json(pdsList(features(1))));
    await suite.db.execute(LEASED, []);
    const settled = settling().settle(feed);
    await pause(150);
    await suite.db.execute('update feed set lease_owner = null, lease_until = null', []);
    expect(await settled).toBe('read');
  });

  it('is left to the next process when this one stops', async () => {
    const feed = await suite.register();
    await suite.db.execute(LEASED, []);
    const stopping = settling();
    const settled = stopping.settle(feed);
    await pause(50);
    stopping.stop();
    expect(await settled).toBe('waiting');
  });
});
