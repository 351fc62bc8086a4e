import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FeedId } from '@navigator/shared';
import { everyRow } from '../../test/every-row.js';
import { harvestSuite } from '../../test/harvest-suite.js';
import { feedOf, rowsOf, tell, theSame } from '../../test/linked-feeds.js';
import { Corrections } from '../corrections/corrections.js';
import { eraseRecords } from './erase.js';

const suite = harvestSuite();
const SECRET = 'Frau Mustermann 4711';
const named = theSame({ sourceId: 'p1', title: 'Radweg Grünstraße', summary: `Anfrage von ${SECRET}.` });
const filler = ['a', 'b', 'c'].map((sourceId) =>
  theSame({ sourceId, title: `Etwas anderes ${sourceId}`, geometry: null, geometryRole: null }),
);
const inList = (summary: string): Parameters<typeof tell>[2] => [
  theSame({ sourceId: 'l1', title: 'Radweg Grünstraße', summary }),
];
let platform: FeedId;
let list: FeedId;

const everywhere = async (): Promise<string> => (await everyRow(suite.db)).toLowerCase();
const theRow = async (): Promise<string> =>
  (await rowsOf(suite)).find(({ title, into }) => title.startsWith('Radweg') && into === null)?.id ?? '';

/** The platform has it first, so that its address stays; the list tells the same. */
beforeEach(async () => {
  platform = await feedOf(suite, 'platform', { format: 'dipas-pds' });
  list = await feedOf(suite, 'list');
  await tell(suite, platform, [named, ...filler]);
  await tell(suite, list, inList('Aus der Liste.'));
});

async function withdraw(): Promise<void> {
  const now = suite.harvesting.clock.now();
  const gone = { feed: platform, sourceIds: ['p1'], now, comeback: 'as-another' as const };
  await suite.db.transaction((tx) => eraseRecords(tx, gone));
}

const LATER = ['2026-03-11T10:00:00Z', '2026-03-12T10:00:00Z', '2026-03-13T10:00:00Z'] as const;

describe('what a source withdraws that another one tells too', () => {
  it('is told nowhere in the history of the address that stays', async () => {
    const id = await theRow();
    await withdraw();
    expect(await theRow()).toBe(id);
    expect(await everywhere()).not.toContain(SECRET.toLowerCase());
  });

  it('nor where the two had changed places before; what the other one told of itself stays', async () => {
    const [first, second, third] = LATER;
    suite.harvesting.clock.move(first);
    await tell(suite, platform, filler);
    await tell(suite, list, inList('Aus der Liste, neu.'));
    suite.harvesting.clock.move(second);
    await tell(suite, list, inList('Aus der Liste, noch neuer.'));
    suite.harvesting.clock.move(third);
    await tell(suite, platform, [named, ...filler]);
    expect(await everywhere()).toContain(SECRET.toLowerCase());
    await withdraw();
    expect(await everywhere()).not.toContain(SECRET.toLowerCase());
    expect(await everywhere()).toContain('aus der liste, neu.');
  });

  it('nor in what an operator corrected there, which stays', async () => {
    const corrections = suite.harvesting.module.get(Corrections, { strict: false });
    const said = { field: 'summary', value: 'Richtig so.', reason: 'Amtsblatt', author: 'operator' } as const;
    await corrections.set(await theRow(), said);
    await withdraw();
    expect(await everywhere()).not.toContain(SECRET.toLowerCase());
    expect((await corrections.show(await theRow())).corrections).toEqual([
      expect.objectContaining({ value: 'Richtig so.', sourceNow: 'Aus der Liste.', revokedAt: null }),
    ]);
  });
});
