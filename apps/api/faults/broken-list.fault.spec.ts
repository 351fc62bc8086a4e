import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createCityServer, type Fault } from '@navigator/demo-city';
import { HARVEST_NOW } from '../test/harvest-kit.js';
import { product, SOUND } from './broken-host.js';

/** Losses that the host only seems to have had. */
const LOSSES: readonly (readonly [what: string, fault: Fault, code: string])[] = [
  ['is empty (F16, F25)', 'maintenance', 'empty'],
  ['is cut in the middle (F18)', 'truncated', 'truncated'],
  ['promises no length and breaks off (F18)', 'earlyClose', 'truncated'],
  ['has lost every second entry (F19, F22)', 'halved', 'shrunk'],
  ['has another id for every entry (F40)', 'idsChanged', 'ids-changed'],
  ['has lost half of its fields (F20)', 'fieldsEmptied', 'fields-emptied'],
  ['has lost all its dates (F20)', 'epochDates', 'fields-emptied'],
];

/** Oddities that change nothing for anybody. */
const ODDITIES: readonly (readonly [what: string, fault: Fault])[] = [
  ['is written in ISO 8859-1 (F92)', 'latin1'],
  ['begins with a byte order mark (F92)', 'byteOrderMark'],
  ['comes with umlauts in its headers and clocks of other centuries (F91, F93)', 'oddHeaders'],
  ['comes with headers that contradict each other', 'doubleHeaders'],
  ['comes after interim answers', 'interim'],
  ['is told backwards (F67)', 'reordered'],
  ['has every entry twice (F38)', 'duplicated'],
  ['has entries that do not exist (F8)', 'phantom'],
  ['has lost its places (F98)', 'emptyGeometry'],
  ['has its places at longitude and latitude 0 (F95)', 'nullIsland'],
];

const cities = createCityServer({ clock: () => new Date(HARVEST_NOW) });
const { harvestWell, halfADayLater, latestRun, publicAnswers } = product();
let address = '';

beforeAll(async () => {
  address = `${await cities.listen()}/tidenbrook/dipas-pds/projects`;
});
afterEach(() => cities.faults.turnAllOff());
afterAll(() => cities.close());

describe.each(LOSSES)('a list that %s', (_, fault, code) => {
  it('is held, the public answers stay as they are, and the next list ends it by itself', async () => {
    const feed = await harvestWell(address, 'dipas-pds');
    const before = await publicAnswers();
    cities.faults.turnOn(fault);
    await halfADayLater();
    const run = await latestRun(feed);
    expect(run).toMatchObject({ outcome: 'quarantined', new: 0, changed: 0, error: { code } });
    expect(run.held).toBeGreaterThan(0);
    expect(await publicAnswers()).toEqual(before);
    cities.faults.turnAllOff();
    await halfADayLater();
    expect(await latestRun(feed)).toMatchObject(SOUND);
    expect(await publicAnswers()).toEqual(before);
  });
});

describe.each(ODDITIES)('a list that %s', (_, fault) => {
  it('changes no public answer, neither while it is so nor after', async () => {
    const feed = await harvestWell(address, 'dipas-pds');
    const before = await publicAnswers();
    cities.faults.turnOn(fault);
    await halfADayLater();
    expect(await latestRun(feed)).toMatchObject({ changed: 0, new: 0, missing: 0, held: 0, error: null });
    expect(await publicAnswers()).toEqual(before);
    cities.faults.turnAllOff();
    await halfADayLater();
    expect(await latestRun(feed)).toMatchObject(SOUND);
    expect(await publicAnswers()).toEqual(before);
  });
});
