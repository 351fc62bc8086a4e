import { expect, it } from '@jest/globals';
import { harvestSuite } from '../../test/harvest-suite.js';
import { feedOf, rowsOf, shown, tell, theSame } from '../../test/linked-feeds.js';
import { Corrections } from './corrections.js';

const suite = harvestSuite();
const corrections = (): Corrections => suite.harvesting.module.get(Corrections, { strict: false });

it('what was hidden is shown once again, with what other sources began to tell of it meanwhile', async () => {
  const platform = await feedOf(suite, 'platform', { format: 'dipas-pds' });
  await tell(suite, platform, [theSame({ sourceId: 'p1' })]);
  await tell(suite, await feedOf(suite, 'list'), [theSame({ sourceId: 'l1' })]);
  const [lead] = await rowsOf(suite);
  const { id } = await corrections().hide(lead?.id ?? '', { as: 'test', reason: 'Probe', author: 'operator' });
  await tell(suite, await feedOf(suite, 'catalogue', { format: 'dcat-ap-plu' }), [theSame({ sourceId: 'c1' })]);
  await corrections().revoke(id);
  expect(await shown(suite)).toEqual(['platform']);
});
