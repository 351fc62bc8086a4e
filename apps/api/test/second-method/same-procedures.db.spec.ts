import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ProcedureList } from '@navigator/shared';
import { queryOf, someFilters, seen, statusOn, type Asked } from './asked.js';
import { openDemoTruth, type DemoTruth } from './demo-truth.js';

// Fifty filters, most of them asked page by page or in several groupings.
jest.setTimeout(60_000);

const NOW = '2026-03-10T11:00:00Z';
const TODAY = '2026-03-10';

let truth: DemoTruth;
beforeAll(async () => {
  truth = await openDemoTruth(NOW);
});
afterAll(() => truth.close());

async function shown(asked: Asked): Promise<readonly string[]> {
  const query = queryOf(asked, truth.publisherIds);
  query.set('limit', '200');
  const ids: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    if (next !== '') query.set('cursor', next);
    const page = ProcedureList.parse(await truth.reading.json(`/api/v1/procedures?${query.toString()}`));
    ids.push(...page.items.map(({ id }) => truth.urlOf(id)));
    next = page.next;
  }
  return ids.toSorted();
}

const expected = (asked: Asked, day = TODAY): readonly string[] =>
  seen(truth.facts, asked, day)
    .map(({ url }) => url)
    .toSorted();

describe('what the product shows of the imaginary cities', () => {
  it('is what their raw feeds say, for 50 random filters (F21)', async () => {
    const filters = someFilters(truth.facts, { seed: 11, count: 50 });
    for (const asked of filters) expect({ asked, ids: await shown(asked) }).toEqual({ asked, ids: expected(asked) });
    // Filters that leave nothing, or everything, would prove nothing.
    expect(new Set(filters.map((asked) => expected(asked).length)).size).toBeGreaterThan(15);
  });

  it('changes at midnight exactly where a day begins or ends, without a harvest', async () => {
    const byStatus = async (): Promise<ReadonlyMap<string, string>> => {
      const pairs = await Promise.all(
        ['open', 'planned', 'closed', 'unknown', 'evaluating', 'cancelled'].map(async (status) =>
          (await shown({ status: [status] })).map((id) => [id, status] as const),
        ),
      );
      return new Map(pairs.flat());
    };
    const before = await byStatus();
    const facts = truth.facts.filter(({ showsPlanned, isDated }) => isDated || showsPlanned);
    for (const [day, next] of [
      [TODAY, '2026-03-11'],
      ['2026-03-14', '2026-03-15'],
      ['2026-03-20', '2026-03-21'],
    ] as const) {
      truth.reading.clock.set(`${day}T22:59:59.999Z`);
      const late = await byStatus();
      truth.reading.clock.set(`${day}T23:00:00.000Z`);
      const early = await byStatus();
      const moved = [...new Set([...late.keys(), ...early.keys()])].filter((id) => late.get(id) !== early.get(id));
      const must = facts.filter((fact) => statusOn(day, fact) !== statusOn(next, fact)).map(({ url }) => url);
      expect(moved.toSorted()).toEqual(must.toSorted());
    }
    truth.reading.clock.set(NOW);
    expect(await byStatus()).toEqual(before);
  });
});
