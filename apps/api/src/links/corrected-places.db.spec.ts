import { expect, it } from '@jest/globals';
import { harvestSuite } from '../../test/harvest-suite.js';
import { numberOf } from '../../test/harvest-views.js';
import { feedOf, rowsOf, tell, theSame } from '../../test/linked-feeds.js';
import { publicPhase } from '../../test/source-record.js';
import { Corrections } from '../corrections/corrections.js';

const suite = harvestSuite();
const filler = ['a', 'b', 'c'].map((sourceId) =>
  theSame({ sourceId, title: `Etwas anderes ${sourceId}`, geometry: null, geometryRole: null }),
);

it('a deadline that an operator set is not told as moved where another source takes the place', async () => {
  const platform = await feedOf(suite, 'platform', { format: 'dipas-pds' });
  await tell(suite, platform, [...filler, theSame({ sourceId: 'p1' })]);
  await tell(suite, await feedOf(suite, 'list'), [theSame({ sourceId: 'l1' })]);
  const id = (await rowsOf(suite)).find(({ title, into }) => title.startsWith('Radweg') && into === null)?.id ?? '';
  const value = [publicPhase('2026-03-01', '2026-04-20')];
  const said = { field: 'phases', value, reason: 'Amtsblatt', author: 'operator' } as const;
  await suite.harvesting.module.get(Corrections, { strict: false }).set(id, said);
  suite.harvesting.clock.move('2026-03-12T10:00:00Z');
  await tell(suite, platform, filler);
  expect((await rowsOf(suite)).find((row) => row.id === id)).toMatchObject({ feed: 'list', lifecycle: 'live' });
  expect(
    await numberOf(suite.db, `select count(*) from procedure where deadline_moved_at >= '2026-03-12T00:00:00Z'`),
  ).toBe(0);
  expect(
    await numberOf(suite.db, `select count(*) from procedure where id = $1 and last_end >= '2026-04-20'`, [id]),
  ).toBe(1);
});
