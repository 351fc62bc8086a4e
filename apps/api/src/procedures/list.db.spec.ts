import { describe, expect, it, jest } from '@jest/globals';
import { ProcedureId, ProcedureList, Sort } from '@navigator/shared';
import { readExamples } from '../../test/example-reading.js';
import { EXAMPLES } from '../../test/example-city.js';
import { aProcedure, phase, seedProcedures } from '../../test/seed-procedures.js';
import { writeCursor } from './cursor.js';

jest.setTimeout(30_000);

const many = Array.from({ length: 40 }, (_, index) =>
  aProcedure(`1${String(index).padStart(9, '0')}`, `Pfad ${index}`, {
    phases: index % 4 === 3 ? [] : [phase('2026-03-01', `2026-03-${String(2 + (index % 25)).padStart(2, '0')}`)],
    contributions: index % 3 === 0 ? null : index % 7,
    createdAt: `2026-01-${String(1 + (index % 9)).padStart(2, '0')}T00:00:00.123456Z`,
    geometry: { type: 'Point', coordinates: [10 + (index % 5) / 100, 53.5] },
  }),
);

const example = readExamples();
const list = async (query: string): Promise<ProcedureList> =>
  ProcedureList.parse(await example.reading.json(`/api/v1/procedures?${query}`));
const order = async (query: string): Promise<string> =>
  (await list(query)).items.map(({ id }) => id.slice(-1)).join('');

/** Follows `next` to the end. */
async function pages(query: string): Promise<readonly ProcedureList[]> {
  const first = await list(query);
  const all = [first];
  for (let next = first.next; next !== null;) {
    const page = await list(`${query}&cursor=${next}`);
    all.push(page);
    next = page.next;
  }
  return all;
}

describe('GET /api/v1/procedures', () => {
  it('tells a procedure in the shape of the contract', async () => {
    const { items, count, next } = await list('q=radweg');
    expect(count).toEqual({ value: 1, exact: true });
    expect(next).toBeNull();
    expect(items[0]).toMatchSnapshot();
  });

  it('writes labels in the language asked for', async () => {
    const { items } = await list('q=radweg&lang=en');
    expect(items[0]?.topics).toEqual([{ id: 'mobility', label: 'Mobility and traffic' }]);
  });

  it.each([
    ['sort=deadline', '21348', 'what ends first, then what starts next, then what ended last, then what says nothing'],
    ['', '21348', 'by deadline unless told otherwise'],
    ['sort=start', '31248', 'the latest beginning first'],
    ['sort=newest', '21348', 'what we saw first most recently'],
    ['sort=contributions', '12348', 'most contributions first, unknown ones last'],
    ['sort=distance&near=10.3,53.55&radius=50000', '12', 'the nearest first, an area by its edge'],
    ['sort=relevance&q=b%C3%BCrgerhaushalt', '2', 'the best answer first'],
    ['sort=relevance', '21348', 'by deadline where there are no words to be relevant to'],
  ])('%s puts [%s]: %s', async (query, ids) => {
    expect(await order(query)).toBe(ids);
  });

  it('ranks a word of the title above one of the summary', async () => {
    await seedProcedures(example.database.db, [
      aProcedure('000000000a', 'Platz im Wald', { summary: 'Fahrrad' }),
      aProcedure('000000000b', 'Fahrrad im Wald'),
    ]);
    expect(await order('sort=relevance&q=fahrrad')).toBe('b1a');
    await example.database.db.execute(
      `with gone as (delete from source_record where procedure_id in ('000000000a', '000000000b'))
       delete from procedure where id in ('000000000a', '000000000b')`,
      [],
    );
  });

  it('tells an end within the day as day and time', async () => {
    const { items } = await list('q=radweg');
    expect(items[0]).toMatchObject({ end: '2026-03-20', endTime: null });
    await example.database.db.execute(
      `update procedure set public_ranges = '{[2026-03-01 00:00+01,2026-03-20 17:30+01)}' where id = '0000000001'`,
      [],
    );
    expect((await list('q=radweg')).items[0]).toMatchObject({ end: '2026-03-20', endTime: '17:30' });
  });
});

describe('the pages of a list', () => {
  it('do not look ahead, whatever a cursor says: a hidden draft stays hidden', async () => {
    const id = ProcedureId.parse('0000000000');
    const ahead = writeCursor({ sort: 'start', asOf: new Date('2030-01-01'), group: -1, key: -1e15, id });
    const behind = writeCursor({ sort: 'start', asOf: new Date('2026-01-01'), group: -1, key: -1e15, id });
    for (const cursor of [ahead, behind]) {
      const { items } = await list(`sort=start&cursor=${cursor}`);
      expect(items.map(({ title }) => title)).not.toContain('Entwurf');
    }
    expect((await list(`sort=start&cursor=${ahead}`)).items.length).toBeGreaterThan(0);
  });

  it.each(Sort.options)('hold every procedure once, in one order: %s (F74)', async (sort) => {
    if (sort === 'deadline') await seedProcedures(example.database.db, many);
    const where = sort === 'distance' ? '&near=10,53.5&radius=100000' : '';
    const query = `sort=${sort}&q=pfad${where}`;
    const whole = (await list(`${query}&limit=200`)).items.map(({ id }) => id);
    const cut = await pages(`${query}&limit=7`);
    expect(whole.length).toBeGreaterThanOrEqual(40);
    expect(cut.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(whole);
    expect(cut.slice(0, -1).every(({ items }) => items.length === 7)).toBe(true);
    expect(new Set(cut.map(({ count }) => count.value))).toEqual(new Set([whole.length]));
  });

  it('look from the instant of the first page, so that a phase that ends in between moves nothing', async () => {
    const first = await list('limit=10&q=pfad');
    const before = await pages('limit=10&q=pfad');
    example.reading.clock.set('2026-03-15T12:00:00Z');
    const second = await list(`limit=10&q=pfad&cursor=${first.next ?? ''}`);
    expect(second.items).toEqual(before[1]?.items);
    example.reading.clock.set('2026-03-10T12:00:00Z');
  });

  it('end without a cursor where the last item fills the page', async () => {
    expect((await list('kind=formal&limit=1')).next).toBeNull();
    expect(EXAMPLES.filter(({ kind }) => kind === 'formal')).toHaveLength(1);
  });
});
