import { afterEach, describe, expect, it } from '@jest/globals';
import { CoverageOverview, type CoveredState } from '@navigator/shared';
import { readExamples } from '../../test/example-reading.js';

const example = readExamples();
const coverage = async (query = ''): Promise<CoverageOverview> =>
  CoverageOverview.parse(await example.reading.json(`/api/v1/coverage${query}`));
const execute = (sql: string): Promise<number> => example.database.db.execute(sql, []);
const stateOf = async (key: string): Promise<CoveredState | undefined> =>
  (await coverage()).states.find((state) => state.key === key);
const missing = async (query = ''): Promise<readonly string[]> =>
  (await coverage(query)).missing.items.map(({ name }) => name);

afterEach(async () => {
  await execute(`update feed set state = 'live', last_complete_at = null where state <> 'removed'`);
  await execute(`update publisher set territory_key = '02000000' where territory_key in ('05', '02')`);
});

describe('GET /api/v1/coverage', () => {
  it('tells all sixteen Länder, and of each how many residents live where a live feed speaks for', async () => {
    const { states, total, populationDate } = await coverage();
    expect(states.map(({ key }) => key)).toEqual(
      Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
    expect(populationDate).toBe('2018-12-31');
    expect(states[1]).toEqual({
      key: '02',
      name: 'Hamburg',
      municipalities: 1,
      coveredMunicipalities: 1,
      population: 1_841_179,
      coveredPopulation: 1_841_179,
      share: 1,
    });
    expect(states[10]).toMatchObject({ name: 'Berlin', coveredPopulation: 0, share: 0 });
    expect(total).toMatchObject({ population: 83_019_213, coveredMunicipalities: 1, share: 0.0222 });
  });

  it('lists the largest that are missing, page by page, each once', async () => {
    expect(await missing('?limit=3')).toEqual(['Berlin', 'München', 'Köln']);
    const seen: string[] = [];
    let query = '?state=04&limit=1';
    for (let pages = 0; pages < 5; pages += 1) {
      const { items, next } = (await coverage(query)).missing;
      seen.push(...items.map(({ key }) => key));
      if (next === null) break;
      query = `?state=04&limit=1&cursor=${next}`;
    }
    expect(seen).toEqual(['04011000', '04012000']);
  });

  it('lets a paused feed cover nobody', async () => {
    await execute(`update feed set state = 'paused'`);
    expect((await coverage()).total.coveredPopulation).toBe(0);
    expect(await missing('?limit=2')).toEqual(['Berlin', 'Hamburg']);
  });

  it('counts the body that runs a feed once the feed was read whole, though it lists nothing', async () => {
    await execute(`update publisher set territory_key = '05315000' where name = (select max(name) from publisher)`);
    expect((await stateOf('05'))?.coveredMunicipalities).toBe(0);
    await execute('update feed set last_complete_at = now()');
    const covered = (await stateOf('05'))?.coveredMunicipalities;
    await execute(`update publisher set territory_key = '02000000' where territory_key = '05315000'`);
    expect(covered).toBe(1);
  });

  it('takes a Land’s feed for what its records name, and the key of a city state for the city', async () => {
    await execute('update feed set last_complete_at = now()');
    await execute(`update publisher set territory_key = '05'`);
    expect(await stateOf('05')).toMatchObject({ coveredMunicipalities: 0 });
    expect(await stateOf('02')).toMatchObject({ coveredMunicipalities: 1 });
    await execute(`update publisher set territory_key = '02'`);
    expect(await stateOf('02')).toMatchObject({ coveredMunicipalities: 1, share: 1 });
  });

  it.each(['?state=17', '?limit=0', '?cursor=x', '?colour=red'])('%s is 400', async (query) => {
    expect((await example.reading.get(`/api/v1/coverage${query}`)).status).toBe(400);
  });
});
