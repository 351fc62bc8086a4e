import { describe, expect, it } from '@jest/globals';
import { ask, at, expected, object, objects, text, type Json } from './test/ask.js';

const get = (slug: string, query: string): Json =>
  object(JSON.parse(text(ask(slug, `/graphql?query=${encodeURIComponent(query)}`))));

interface Wish {
  readonly list: 'budgets' | 'proposals';
  readonly members: string;
  readonly after?: string;
}

function nodes(slug: string, { list, members, after }: Wish): readonly Json[] {
  const args = after === undefined ? '' : `(after: "${after}")`;
  const query = `{ ${list}${args} { edges { node { ${members} } } pageInfo { hasNextPage endCursor } } }`;
  const page = at(get(slug, query), 'data', list);
  const own = objects(at(page, 'edges')).map(({ node }) => object(node));
  expect(own.length).toBeLessThanOrEqual(5);
  if (at(page, 'pageInfo', 'hasNextPage') !== true) return own;
  return [...own, ...nodes(slug, { list, members, after: String(at(page, 'pageInfo', 'endCursor')) })];
}

describe('the interface of CONSUL', () => {
  it.each(['consul-1', 'consul-2'])('%s has every budget and proposal once on its pages', (slug) => {
    const ids = [
      ...nodes(slug, { list: 'budgets', members: 'id name phase' }).map(({ id }) => `budget:${String(id)}`),
      ...nodes(slug, { list: 'proposals', members: 'id title' }).map(({ id }) => `proposal:${String(id)}`),
    ];
    expect(ids.toSorted()).toEqual(
      expected(slug)
        .procedures.map(({ id }) => id)
        .toSorted(),
    );
  });

  it('tells phases of budgets and nothing of their days', () => {
    const phases = new Set(nodes('consul-2', { list: 'budgets', members: 'phase' }).map(({ phase }) => phase));
    expect(phases).toContain('finished');
    expect(
      [...phases].filter((phase) => !/^(?:drafting|accepting|valuating|balloting|finished)$/.test(String(phase))),
    ).toEqual([]);
    expect(get('consul-2', '{ budgets { edges { node { startDate } } } }')).toMatchObject({
      errors: [{ message: "Field 'startDate' doesn't exist on type 'Budget'" }],
    });
  });

  it('knew names in snake case alone, then both', () => {
    const query = '{ proposals { edges { node { publicCreatedAt public_created_at } } } }';
    expect(get('consul-1', query)).toMatchObject({
      errors: [
        { message: "Field 'publicCreatedAt' doesn't exist on type 'Proposal'", extensions: { code: 'undefinedField' } },
      ],
    });
    expect(JSON.stringify(get('consul-2', query))).toMatch(/"publicCreatedAt":"\d{4}-\d\d-\d\d 10:00:00\+0[12]:00"/);
  });

  it('mixes the investments of all budgets, and goes no deeper than eight', () => {
    expect(
      nodes('consul-2', { list: 'budgets', members: 'investments { edges { node { id } } }' }).map((one) =>
        JSON.stringify(one),
      ),
    ).toHaveLength(nodes('consul-2', { list: 'budgets', members: 'id' }).length);
    const deep = '{ budgets { edges { node { investments { edges { node { id } } } } } } }';
    expect(get('consul-2', deep)).toHaveProperty('data');
    expect(
      get(
        'consul-2',
        deep
          .replace('budgets {', 'budgets { edges { node { id } }')
          .replace(
            '{ budgets',
            '{ a: __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } budgets',
          ),
      ),
    ).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining('exceeds max depth of 8') }),
      ]),
    });
  });
});
