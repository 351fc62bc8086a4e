import { describe, expect, it } from '@jest/globals';
import { FeedId, type FeedId as Id } from '@navigator/shared';
import { newFeed } from '../../test/harvest-kit.js';
import { harvestSuite } from '../../test/harvest-suite.js';
import { feedOf, numberOf, runOf, type RunView } from '../../test/harvest-views.js';
import { OPERATOR } from '../access/actor.js';
import { Audit } from '../audit/audit.js';
import { eraseRecords } from '../erasure/erase.js';
import { packed } from './brought-file.js';
import { FeedFiles, uploadUrl } from './feed-files.js';

const suite = harvestSuite();
const ID = FeedId.parse('1f11e00001');
const ADDRESS = uploadUrl(ID);
const LIVE = `select count(*) from procedure where lifecycle = 'live'`;
const HEAD = 'id;Titel;Beginn;Ende;lat;lon\n';
const row = (id: number, title = `Verfahren ${String(id)}`): string =>
  `${String(id)};${title};01.03.2026;30.04.2026;53,55;9,99\n`;
const table = (...ids: readonly number[]): string => HEAD + ids.map((id) => row(id)).join('');

const files = (): FeedFiles =>
  new FeedFiles(suite.db, suite.harvesting.clock, new Audit(suite.db, suite.harvesting.clock));
const file = (text: string): ReturnType<typeof packed> =>
  packed({ name: 'verfahren.csv', type: 'text/csv', bytes: Buffer.from(text) });

/** A feed of the file of a table, under the id that the file was kept for. */
async function uploaded(text: string): Promise<Id> {
  await files().keep(suite.db, ID, await file(text));
  const { id } = await suite.harvesting.registry.add({
    ...newFeed(ADDRESS.href),
    url: ADDRESS,
    format: 'csv',
  });
  await suite.db.execute('update feed_file set feed_id = $2 where feed_id = $1', [ID, id]);
  await suite.db.execute(`update feed set url = 'upload:' || id, url_key = 'upload:' || id where id = $1`, [id]);
  return id;
}

const harvest = async (id: Id): Promise<RunView> => runOf(suite.db, await suite.harvesting.harvest(id));

describe('an uploaded file', () => {
  it('is a feed like any other', async () => {
    const id = await uploaded(table(1, 2, 3));
    expect(await harvest(id)).toMatchObject({ outcome: 'applied', found: 3, mapped: 3, new: 3 });
    expect(await numberOf(suite.db, 'select count(*) from raw_answer')).toBe(0);
  });

  it('confirms what it says as of the day it was brought, however often it is read', async () => {
    const id = await uploaded(table(1, 2));
    await harvest(id);
    suite.harvesting.clock.move('2026-05-10T10:00:00Z');
    expect(await harvest(id)).toMatchObject({ outcome: 'unchanged' });
    expect(await feedOf(suite.db, id)).toMatchObject({ lastCompleteAt: new Date('2026-03-10T10:00:00Z') });
  });

  it('gives way to another one, which is read at once', async () => {
    const id = await uploaded(table(1, 2, 3));
    await harvest(id);
    suite.harvesting.clock.move('2026-03-12T10:00:00Z');
    const taken = await files().replace(id, await file(table(1, 2, 3, 4)), OPERATOR);
    expect(taken).toMatchObject({
      isNew: true,
      file: { uploadedAt: '2026-03-12T10:00:00.000Z', name: 'verfahren.csv' },
    });
    await suite.harvesting.drain();
    expect(await numberOf(suite.db, LIVE)).toBe(4);
    expect(await feedOf(suite.db, id)).toMatchObject({ lastCompleteAt: new Date('2026-03-12T10:00:00Z') });
  });

  it('loses nothing in silence: what is missing in the next one is held', async () => {
    const id = await uploaded(table(1, 2, 3, 4, 5, 6));
    await harvest(id);
    await files().replace(id, await file(table(1)), OPERATOR);
    expect(await harvest(id)).toMatchObject({ outcome: 'quarantined', held: 5 });
    expect(await numberOf(suite.db, LIVE)).toBe(6);
  });

  it('says again that all still stands, where the same bytes come again', async () => {
    const id = await uploaded(table(1, 2));
    await harvest(id);
    suite.harvesting.clock.move('2026-04-01T10:00:00Z');
    expect(await files().replace(id, await file(table(1, 2)), OPERATOR)).toMatchObject({ isNew: false });
    expect(await harvest(id)).toMatchObject({ outcome: 'unchanged' });
    expect(await feedOf(suite.db, id)).toMatchObject({ lastCompleteAt: new Date('2026-04-01T10:00:00Z') });
  });

  it('is no feed where none was uploaded', async () => {
    const id = await suite.register();
    expect(await files().replace(id, await file(table(1)), OPERATOR)).toBeNull();
    expect(await files().of(id)).toBeNull();
  });

  it('goes with what is withdrawn from it, and the feed says so', async () => {
    const id = await uploaded(table(1, 2));
    await harvest(id);
    const erasure = { feed: id, sourceIds: ['1'], now: suite.harvesting.clock.now(), comeback: 'never' } as const;
    await suite.db.transaction((tx) => eraseRecords(tx, erasure));
    expect(await files().of(id)).toBeNull();
    expect(await harvest(id)).toMatchObject({ outcome: 'failed' });
    expect(await numberOf(suite.db, `select count(*) from run where error ->> 'code' = 'file-missing'`)).toBe(1);
    expect(await numberOf(suite.db, LIVE)).toBe(1);
  });

  it('goes with its feed', async () => {
    const id = await uploaded(table(1));
    await suite.harvesting.registry.remove(id);
    expect(await files().of(id)).toBeNull();
  });
});
