import { describe, expect, it } from '@jest/globals';
import { Facets, ProcedureList } from '@navigator/shared';
import { readExamples } from '../../test/example-reading.js';

const example = readExamples();
const facets = async (query = ''): Promise<Facets> =>
  Facets.parse(await example.reading.json(`/api/v1/facets?${query}`));
const counts = (values: Facets['facets']['status']): Readonly<Record<string, number>> =>
  Object.fromEntries(values.map(({ id, count }) => [id, count]));

describe('GET /api/v1/facets', () => {
  it('counts every choice', async () => {
    const { facets: all, located } = await facets();
    expect(counts(all.status)).toEqual({ open: 2, planned: 1, closed: 1, unknown: 1 });
    expect(counts(all.topic)).toEqual({ mobility: 2, budget: 1, democracy: 1, 'children-youth': 1, housing: 1 });
    expect(counts(all.kind)).toEqual({ formal: 1, informal: 4 });
    expect(counts(all.territory)).toEqual({ '02000000': 4, '03152012': 1 });
    expect(located).toEqual({ yes: 3, no: 2 });
  });

  it('names publishers and areas, the largest first; a key on no list goes by its publisher', async () => {
    const { facets: all } = await facets();
    expect(all.publisher).toEqual([
      { id: 'pbpbpbpbp1', label: 'Musterstadt', count: 4 },
      { id: 'pbpbpbpbp2', label: 'Ährenfeld', count: 1 },
    ]);
    expect(all.territory.map(({ label }) => label)).toEqual(['Hamburg', 'Ährenfeld']);
  });

  it('names an area that was chosen and leaves nothing', async () => {
    const { facets: all } = await facets('territory=01002000');
    expect(all.territory.find(({ id }) => id === '01002000')).toEqual({ id: '01002000', label: 'Kiel', count: 0 });
  });

  it.each([
    ['de', 'Offen', 'Mobilität und Verkehr'],
    ['en', 'Open', 'Mobility and traffic'],
  ])('writes labels in %s', async (lang, status, topic) => {
    const { facets: all } = await facets(`lang=${lang}`);
    expect(all.status[0]?.label).toBe(status);
    expect(all.topic.find(({ id }) => id === 'mobility')?.label).toBe(topic);
  });

  it('lets each facet ignore its own choice, and none of the others', async () => {
    const { facets: all, located } = await facets('status=open&topic=mobility');
    expect(counts(all.status)).toEqual({ open: 1, unknown: 1 });
    expect(counts(all.topic)).toEqual({ mobility: 1, budget: 1, democracy: 1 });
    expect(counts(all.kind)).toEqual({ informal: 1 });
    expect(located).toEqual({ yes: 1, no: 0 });
  });

  it('splits by place whatever place was asked for', async () => {
    expect((await facets('located=true')).located).toEqual({ yes: 3, no: 2 });
  });

  it('counts the choices among the located alone where those were asked for', async () => {
    const { facets: all } = await facets('located=false');
    expect(counts(all.status)).toEqual({ planned: 1, unknown: 1 });
  });

  it('keeps a choice that leaves nothing, so that it can be taken back', async () => {
    const { facets: all } = await facets('topic=health&publisher=zzzzzzzzzz');
    expect(all.topic.find(({ id }) => id === 'health')).toEqual({ id: 'health', label: 'Gesundheit', count: 0 });
    expect(all.publisher.find(({ id }) => id === 'zzzzzzzzzz')?.count).toBe(0);
  });

  it('agrees with the list on every choice it offers', async () => {
    const { facets: all } = await facets('territory=02');
    const offered = Object.entries(all).filter(([facet]) => facet !== 'territory');
    for (const [facet, values] of offered) {
      for (const { id, count } of values) {
        const list = ProcedureList.parse(await example.reading.json(`/api/v1/procedures?territory=02&${facet}=${id}`));
        expect({ facet, id, count: list.count.value }).toEqual({ facet, id, count });
      }
    }
  });
});
