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
  ['are sorted anew each time (F23)', 'unstableOrder', 'quarantined', 'truncated'],
  ['break off in the middle but for the first, and again when asked again (F18, F30)', 'resetPages', 'failed', 'reset'],
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

describe.each<readonly [what: string, fault: PagingFault]>([
  ['of which two in three questions fail (F29, F30)', 'storm'],
  ['of which one breaks off once (F29, F30)', 'resetOnce'],
])('pages %s', (_, fault) => {
  it('are asked for again until all are there, and the run tells of it', async () => {
    const feed = await harvestWell(address, 'kerrokantasi');
    const before = await publicAnswers();
    host.spoilPages(fault);
    await halfADayLater();
    const run = await latestRun(feed);
    // The first question is not repeated: nothing is lost with it, and the next run comes by itself.
    for (let retries = 0; retries < 3 && (await latestRun(feed)).outcome === 'failed'; retries += 1)
      await halfADayLater();
    expect(await latestRun(feed)).toMatchObject({ ...SOUND, findings: expect.arrayContaining([ASKED_AGAIN]) });
    expect(run.new + run.changed + run.missing + run.held).toBe(0);
    expect(await publicAnswers()).toEqual(before);
  });
});

/** The one for status 503, the other where the page may have been too large. */
const ASKED_AGAIN: unknown = expect.objectContaining({
  code: expect.stringMatching(/^(?:asked-again|pages-smaller)$/),
});
