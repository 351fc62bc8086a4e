import { describe, expect, it } from '@jest/globals';
import type { FeedId } from '@navigator/shared';
import { everyRow } from '../../test/every-row.js';
import { pdsFeature } from '../../test/harvest-kit.js';
import { harvestSuite } from '../../test/harvest-suite.js';
import { lifecycles, numberOf } from '../../test/harvest-views.js';
import { eraseRecords } from './erase.js';

const suite = harvestSuite();
const SECRET = 'Frau Mustermann 4711';

const everywhere = async (): Promise<string> => (await everyRow(suite.db)).toLowerCase();
const withdrawn = pdsFeature('v00', { nameFull: `Anfrage von ${SECRET}`, description: `Es schreibt ${SECRET}.` });
const other = pdsFeature('v01', { nameFull: 'Spielplatz' });

/** An operator's decision about a record that its source goes on listing. */
async function eraseForGood(feed: FeedId, ...sourceIds: readonly string[]): Promise<void> {
  const now = suite.harvesting.clock.now();
  await suite.db.transaction((tx) => eraseRecords(tx, { feed, sourceIds, now, comeback: 'never' }));
}

describe('a record that is erased for good', () => {
  it('stays erased though its source lists it again and again, changed or not', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, [withdrawn, other]);
    await eraseForGood(feed, 'v00');
    for (const again of [withdrawn, pdsFeature('v00', { nameFull: `Noch einmal ${SECRET}` })]) {
      await suite.harvestList(feed, [again, other]);
      expect(await everywhere()).not.toContain(SECRET.toLowerCase());
    }
    expect(await lifecycles(suite.db)).toEqual([
      expect.objectContaining({ title: '', lifecycle: 'withdrawn' }),
      expect.objectContaining({ title: 'Spielplatz', lifecycle: 'live' }),
    ]);
  });

  it('is neither missing nor a loss when its source has it no longer', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, [withdrawn, other]);
    await eraseForGood(feed, 'v00');
    await suite.harvestList(feed, [other]);
    expect(await numberOf(suite.db, 'select count(*) from source_record where missing_since is not null')).toBe(0);
    expect(await numberOf(suite.db, 'select count(*) from quarantine')).toBe(0);
  });

  it('keeps its id, so that its address goes on saying 410', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, [withdrawn, other]);
    const before = await numberOf(suite.db, 'select count(*) from procedure');
    await eraseForGood(feed, 'v00');
    await suite.harvestList(feed, [withdrawn, other]);
    expect(await numberOf(suite.db, 'select count(*) from procedure')).toBe(before);
  });
});
