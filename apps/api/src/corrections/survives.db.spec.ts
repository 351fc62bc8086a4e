import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FeedId, SourceRecord } from '@navigator/shared';
import { z } from 'zod';
import { json, pdsList } from '../../test/harvest-kit.js';
import { features, harvestSuite } from '../../test/harvest-suite.js';
import { sourceRecord } from '../../test/source-record.js';
import { putStaged } from '../../test/staged-run.js';
import { tellRun } from '../../test/told-run.js';
import { Quarantines } from '../harvest/quarantine/quarantines.js';
import { Corrections } from './corrections.js';

const suite = harvestSuite();
const said = { reason: 'Gebietsreform zum 1. Januar', author: 'operator' };
const corrections = (): Corrections => suite.harvesting.module.get(Corrections, { strict: false });

const Row = z.object({ id: z.string(), title: z.string(), key: z.string().nullable(), publisher: z.string() });

async function shown(): Promise<readonly z.infer<typeof Row>[]> {
  return suite.db.query(
    `select p.id, p.title, p.territory_key as key, b.name as publisher
     from procedure p join publisher b on b.id = p.publisher_id order by p.created_at, p.title`,
    [],
    Row,
  );
}
const theOnly = async (): Promise<z.infer<typeof Row>> => Row.parse((await shown())[0]);

const HINT = { name: 'Ahrensburg', territoryKey: '01062001' };
const record = (told: Partial<SourceRecord> = {}): SourceRecord =>
  sourceRecord({ publisher: HINT, place: null, geometry: null, ...told });

describe('a corrected record of a feed of a whole Land', () => {
  let land: FeedId;
  let id: string;

  beforeEach(async () => {
    const publisher = { name: 'Schleswig-Holstein', territoryKey: '01', domain: null };
    land = await suite.harvesting.register(suite.platform.url, { publisher });
    await putStaged(suite.db, land, [record()]);
    ({ id } = await theOnly());
  });

  it('keeps its area after a municipal merger though the source goes on with the old key (F44)', async () => {
    await corrections().set(id, { field: 'territory', value: '01062004', ...said });
    expect(await theOnly()).toMatchObject({ key: '01062004', publisher: 'Ahrensburg' });
    await tellRun(suite, land, { records: [{ record: record({ title: 'Neuer Titel' }), remarks: [] }] });
    expect(await theOnly()).toMatchObject({ key: '01062004', publisher: 'Ahrensburg', title: 'Neuer Titel' });
  });

  it('keeps its publisher, and its area is left alone', async () => {
    await corrections().set(id, { field: 'publisher', value: 'Zweckverband Siek', ...said });
    expect(await theOnly()).toMatchObject({ key: '01062001', publisher: 'Zweckverband Siek' });
  });
});

describe('a correction that is made while a run is under way', () => {
  it('is shown when the run ends, though the run read the record before', async () => {
    const city = await suite.register();
    await suite.harvestList(city, features(1));
    const { id } = await theOnly();
    suite.platform.answer((response) => {
      void corrections()
        .set(id, { field: 'title', value: 'Hafenfest', ...said })
        .then(() => {
          json(pdsList(features(1, { nameFull: 'Anders' })))(response);
        });
    });
    expect(await suite.harvest(city)).toMatchObject({ changed: 1 });
    expect(await theOnly()).toMatchObject({ title: 'Hafenfest' });
  });

  it('is shown when what a quarantine held from before is confirmed', async () => {
    const city = await suite.register();
    await suite.harvestList(city, features(10));
    const { id } = await theOnly();
    await suite.harvestList(city, features(10, { description: '', nameFull: 'Anders' }));
    await corrections().set(id, { field: 'title', value: 'Hafenfest', ...said });
    const quarantines = suite.harvesting.module.get(Quarantines, { strict: false });
    const [held] = await quarantines.list();
    await quarantines.confirm(held?.id ?? '');
    const titles = (await shown()).map(({ title }) => title);
    expect(titles.filter((title) => title === 'Anders')).toHaveLength(9);
    expect(titles).toContain('Hafenfest');
  });
});

describe('two procedures that an operator links or takes apart', () => {
  it('stay so whatever is harvested, with the reason kept beside (F117)', async () => {
    const city = await suite.register();
    await suite.harvestList(city, features(5));
    const [one = '', other = ''] = (await shown()).map(({ id }) => id);
    await corrections().link(one, other, said);
    const lifecycle = async (): Promise<readonly string[]> =>
      (
        await suite.db.query(
          'select lifecycle from procedure order by lifecycle',
          [],
          z.object({ lifecycle: z.string() }),
        )
      ).map((row) => row.lifecycle);
    expect(await lifecycle()).toEqual(['live', 'live', 'live', 'live', 'merged']);
    await suite.harvestList(city, features(5, { nameFull: 'Alle anders' }));
    expect(await lifecycle()).toEqual(['live', 'live', 'live', 'live', 'merged']);
    expect(await corrections().list(city)).toMatchObject([{ kind: 'link', reason: said.reason }]);
    await corrections().unlink(other, null, said);
    expect(await lifecycle()).toEqual(['live', 'live', 'live', 'live', 'live']);
    expect(await corrections().list(city)).toMatchObject([{ kind: 'unlink' }]);
    await expect(corrections().unlink(other, null, said)).rejects.toMatchObject({ code: 'not-linked' });
  });
});
