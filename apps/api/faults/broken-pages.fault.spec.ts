import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createPlatformServer, type PagingFault } from '@navigator/demo-city';
import { HARVEST_NOW } from '../test/harvest-kit.js';
import { product, SOUND } from './broken-host.js';

const CASES: readonly (readonly [what: string, fault: PagingFault, outcome: string, code: string])[] = [
  ['repeat the first one (F23)', 'repeatedPages', 'quarantined', 'truncated'],
  ['never end (F23, F72)', 'endlessPages', 'quarantined', 'truncated'],
  ['end in silence before the list does (F23)', 'cappedPages', 'quarantined', 'truncated'],
  ['hold fewer entries than they say (F23)', 'shortPages', 'quarantined', 'truncated'],
  ['fail but for the first (F16, F23)', 'brokenPage', 'failed', 'http-status'],
];

const host = createPlatformServer('kerrokantasi-2026', { clock: () => new Date(HARVEST_NOW) });
const { harvestWell, halfADayLater, latestRun, publicAnswers } = product();
let address = '';

beforeAll(async () => {
  address = `${await host.listen()}${host.platform.listPath}`;
});
afterEach(() => host.spoilPages(null));
afterAll(() => host.close());

describe.each(CASES)('pages that %s', (_, fault, ...ends) => {
  const [outcome, code] = ends;
  it('take nothing away, and the next list is taken by itself', async () => {
    const feed = await harvestWell(address, 'kerrokantasi');
    expect(host.requests.length).toBeGreaterThan(2);
    const before = await publicAnswers();
    host.spoilPages(fault);
    await halfADayLater();
    expect(await latestRun(feed)).toMatchObject({ outcome, new: 0, changed: 0, error: { code } });
    expect(await publicAnswers()).toEqual(before);
    host.spoilPages(null);
    await halfADayLater();
    expect(await latestRun(feed)).toMatchObject(SOUND);
    expect(await publicAnswers()).toEqual(before);
  });
});
