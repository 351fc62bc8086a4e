import { describe, expect, it } from '@jest/globals';
import type { FeedId } from '@navigator/shared';
import { harvestSuite } from '../../test/harvest-suite.js';
import { feedOf, rowsOf, tell, theSame } from '../../test/linked-feeds.js';
import { publicPhase } from '../../test/source-record.js';
import { eraseRecords } from '../erasure/erase.js';

const suite = harvestSuite();
const filler = ['a', 'b', 'c'].map((sourceId) =>
  theSame({ sourceId, title: `Etwas anderes ${sourceId}`, geometry: null, geometryRole: null }),
);

interface Pair {
  readonly platform: FeedId;
  readonly list: FeedId;
}

/** A platform and a list that tell the same procedure, the platform first. */
async function pair(): Promise<Pair> {
  const platform = await feedOf(suite, 'platform', { format: 'dipas-pds' });
  const list = await feedOf(suite, 'list');
  await tell(suite, platform, [theSame({ sourceId: 'p1' }), ...filler]);
  await tell(suite, list, [theSame({ sourceId: 'l1', title: 'Radweg an der Grünstraße' })]);
  return { platform, list };
}

/** The two rows of the procedure: the address that stays, and the one that leads there. */
const two = async (): Promise<readonly object[]> =>
  (await rowsOf(suite)).filter(({ title }) => !title.startsWith('Etwas')).map(({ id: _, ...row }) => row);
const at = (feed: string, lifecycle: string, own: string): object => expect.objectContaining({ feed, lifecycle, own });

describe('where the source that is shown drops a procedure that another one lists', () => {
  it('that one takes its place at the same address, and gives it back', async () => {
    const { platform } = await pair();
    const id = (await rowsOf(suite)).find(({ title, into }) => title.startsWith('Radweg') && into === null)?.id;
    expect(await two()).toEqual([at('platform', 'live', 'live'), at('list', 'merged', 'live')]);
    await tell(suite, platform, filler);
    expect(await two()).toEqual([at('list', 'live', 'live'), at('platform', 'merged', 'missing')]);
    expect((await rowsOf(suite)).find(({ feed }) => feed === 'list')?.id).toBe(id);
    await tell(suite, platform, [theSame({ sourceId: 'p1' }), ...filler]);
    expect(await two()).toEqual([at('platform', 'live', 'live'), at('list', 'merged', 'live')]);
  });

  it('stays as it is after its end: that is how procedures end', async () => {
    const { platform } = await pair();
    suite.harvesting.clock.move('2026-05-01T10:00:00Z');
    await tell(suite, platform, filler);
    expect(await two()).toEqual([at('platform', 'archived', 'archived'), at('list', 'merged', 'live')]);
  });

  it('likewise where its feed is taken out', async () => {
    const { platform } = await pair();
    await suite.harvesting.registry.remove(platform);
    expect(await two()).toEqual([at('list', 'live', 'live'), at('platform', 'merged', 'archived')]);
  });

  it('likewise where its sender withdraws it: that record alone is gone', async () => {
    const { platform } = await pair();
    const now = suite.harvesting.clock.now();
    const gone = { feed: platform, sourceIds: ['p1'], now, comeback: 'as-another' as const };
    await suite.db.transaction((tx) => eraseRecords(tx, gone));
    const rows = await rowsOf(suite);
    expect(await two()).toEqual([at('list', 'live', 'live')]);
    expect(rows.find(({ feed }) => feed === 'list')?.into).toBeNull();
  });

  it('goes missing itself where nobody lists it any more', async () => {
    const { platform, list } = await pair();
    await tell(suite, list, [
      theSame({ sourceId: 'l9', title: 'Ganz neu', phases: [publicPhase('2026-03-02', null)] }),
    ]);
    await tell(suite, platform, filler);
    expect(await two()).toContainEqual(at('platform', 'missing', 'missing'));
  });
});

it('a follower that its feed drops is missed there, and is archived there, while the procedure is shown on (F31)', async () => {
  const { list } = await pair();
  const other = theSame({ sourceId: 'l2', title: 'Kita', geometry: null, geometryRole: null });
  await tell(suite, list, [other]);
  expect(await two()).toContainEqual(at('list', 'merged', 'missing'));
  suite.harvesting.clock.move('2026-03-18T10:00:00Z');
  await tell(suite, list, [other]);
  expect(await two()).toContainEqual(at('list', 'merged', 'missing'));
  await tell(suite, list, [other]);
  expect(await two()).toContainEqual(at('list', 'merged', 'archived'));
  await tell(suite, list, [other, theSame({ sourceId: 'l1' })]);
  expect(await two()).toContainEqual(at('list', 'merged', 'live'));
});

it('the same procedure of two bodies is told in the runs of both feeds (F39)', async () => {
  const { platform, list } = await pair();
  const same = [theSame({ sourceId: 'p1' }), ...filler];
  expect((await tell(suite, platform, same)).findings).toContain('told-elsewhere');
  expect((await tell(suite, list, [theSame({ sourceId: 'l1' })])).findings).toContain('told-elsewhere');
  await tell(suite, list, [theSame({ sourceId: 'l1', title: 'Kita', geometry: null, geometryRole: null })]);
  expect((await tell(suite, platform, same)).findings).not.toContain('told-elsewhere');
});
