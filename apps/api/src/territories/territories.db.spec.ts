import { describe, expect, it } from '@jest/globals';
import { PlaceList, ProcedureList, Territory, TerritoryList } from '@navigator/shared';
import { readExamples } from '../../test/example-reading.js';

const example = readExamples();
const territories = async (query = ''): Promise<TerritoryList> =>
  TerritoryList.parse(await example.reading.json(`/api/v1/territories${query}`));
const territory = async (key: string): Promise<Territory> =>
  Territory.parse(await example.reading.json(`/api/v1/territories/${key}`));

describe('GET /api/v1/territories', () => {
  it('names every area with procedures and what lies above it, by key', async () => {
    const { items } = await territories();
    expect(items.map(({ key, name, level, procedures }) => [key, name, level, procedures])).toEqual([
      ['00', 'Deutschland', 'country', 5],
      ['02', 'Hamburg', 'state', 4],
      ['02000', 'Hamburg', 'district', 4],
      ['02000000', 'Hamburg', 'municipality', 4],
      ['03', 'Niedersachsen', 'state', 1],
      ['03152012', 'Ährenfeld', 'municipality', 1],
    ]);
  });

  it('counts for every area what the list of procedures counts for its key', async () => {
    for (const { key, procedures } of (await territories()).items) {
      const list = ProcedureList.parse(await example.reading.json(`/api/v1/procedures?territory=${key}`));
      expect({ key, count: list.count.value }).toEqual({ key, count: procedures });
    }
  });

  it.each([
    ['a regional key (ARS) for its municipality', '020000000000', 4],
    ['the beginning of a key', '031', 1],
    ['a Land and a municipality, which need not lie in it', '02,03152012', 5],
    ['a key that nothing lies under', '01', 0],
  ])('lets the list be asked by %s', async (_, keys, count) => {
    const list = ProcedureList.parse(await example.reading.json(`/api/v1/procedures?territory=${keys}`));
    expect(list.count.value).toBe(count);
  });

  it('narrows to one level', async () => {
    const { items } = await territories('?level=state');
    expect(items.map(({ key }) => key)).toEqual(['02', '03']);
  });

  it('counts a procedure of two places in one Land once there', async () => {
    const set = `update procedure set territories = $1 where id = '0000000001'`;
    await example.database.db.execute(set, [['01002000', '01003000']]);
    const { items } = await territories();
    await example.database.db.execute(set, [['02000000']]);
    const counts = Object.fromEntries(items.map(({ key, procedures }) => [key, procedures]));
    expect(counts).toMatchObject({ '00': 5, '01': 1, '01002000': 1, '01003000': 1, '02': 3 });
  });

  it('is 400 for a level that does not exist', async () => {
    expect((await example.reading.get('/api/v1/territories?level=village')).status).toBe(400);
  });
});

describe('GET /api/v1/territories/{key}', () => {
  it.each([
    { key: '01002000', name: 'Kiel', level: 'municipality', parent: '01002', residents: 247_548 },
    { key: '01062001', name: 'Ahrensburg', level: 'municipality', parent: '01062', residents: null },
    { key: '01062', name: 'Kreis Stormarn', level: 'district', parent: '01', residents: 243_196 },
    { key: '11', name: 'Berlin', level: 'state', parent: '00', residents: 3_644_826 },
    { key: '00', name: 'Deutschland', level: 'country', parent: undefined, residents: 83_019_213 },
  ])('tells name, level, parent and residents of $key', async ({ key, name, level, parent, residents }) => {
    const told = await territory(key);
    const population = residents === null ? null : { value: residents, date: '2018-12-31' };
    expect(told).toMatchObject({ key, name, level, population });
    expect(told.parent?.key).toBe(parent);
  });

  it('takes a regional key (ARS) for the municipality it means', async () => {
    expect(await territory('010025555000')).toMatchObject({ key: '01002000', name: 'Kiel' });
  });

  it.each(['05999999', '17', '99001000', 'kiel', '1'])('is 404 for %s', async (key) => {
    expect((await example.reading.get(`/api/v1/territories/${key}`)).status).toBe(404);
  });
});

describe('GET /api/v1/places', () => {
  const places = async (q: string): Promise<PlaceList['items']> =>
    PlaceList.parse(await example.reading.json(`/api/v1/places?q=${encodeURIComponent(q)}`)).items;

  it('finds a town with its point and its key', async () => {
    expect((await places('köln'))[0]).toEqual({
      label: 'Köln',
      kind: 'place',
      point: [6.95, 50.933],
      territory: { key: '05315000', name: 'Köln' },
    });
  });

  it('hides imaginary cities with the demonstration', async () => {
    expect(await places('Lindenhafen')).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['an empty word', '?q='],
    ['one letter', '?q=K'],
    ['blanks', '?q=%20%20%20'],
  ])('is 400 with a sentence for %s', async (_, query) => {
    const answer = await example.reading.get(`/api/v1/places${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      detail: 'q: write at least two letters of a place, or two digits of a postcode',
    });
  });

  it('answers what is known already without a body', async () => {
    const first = await example.reading.get('/api/v1/places?q=Kiel');
    await first.arrayBuffer();
    const known = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await example.reading.get('/api/v1/places?q=Kiel', known)).status).toBe(304);
  });
});
