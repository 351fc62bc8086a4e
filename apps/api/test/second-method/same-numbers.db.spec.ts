import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { IndicatorResult, type IndicatorId } from '@navigator/shared';
import { queryOf, seen, someFilters, statusOn, type Asked } from './asked.js';
import { openDemoTruth, type DemoTruth } from './demo-truth.js';
import { activeYears, groupsOf, numberOf, reporting, topicMix, type Numbers } from './numbers.js';
import type { RawFact } from './raw-facts.js';

// Fifty filters, most of them asked page by page or in several groupings.
jest.setTimeout(60_000);

const NOW = '2026-03-10T11:00:00Z';
const TODAY = '2026-03-10';

let truth: DemoTruth;
let filters: readonly Asked[];
beforeAll(async () => {
  truth = await openDemoTruth(NOW);
  filters = someFilters(truth.facts, { seed: 4, count: 50 });
});
afterAll(() => truth.close());

async function answer(id: IndicatorId, asked: Asked, by: string | null): Promise<IndicatorResult> {
  const query = queryOf(asked, truth.publisherIds);
  if (by !== null) query.set('by', by);
  return IndicatorResult.parse(await truth.reading.json(`/api/v1/indicators/${id}?${query.toString()}`));
}

/** The product's rows by key, publishers by their names. */
async function told(id: IndicatorId, asked: Asked, by: string | null): Promise<Numbers> {
  const { rows } = await answer(id, asked, by);
  return Object.fromEntries(rows.map(({ key, label, value }) => [by === 'publisher' ? label : key, value]));
}

const seenBy = (asked: Asked): readonly RawFact[] => seen(truth.facts, asked, TODAY);

/** To six places, as the product tells numbers. */
function rounded(numbers: Numbers): Numbers {
  const places = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6);
  return Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, places(value)]));
}

const GROUPINGS: Readonly<Record<string, (fact: RawFact) => readonly string[]>> = {
  status: (fact) => [statusOn(TODAY, fact)],
  publisher: ({ city }) => [city],
  kind: ({ kind }) => [kind],
  territory: ({ territory }) => [territory],
  topic: ({ topics }) => (topics.length > 0 ? topics : ['none']),
};

function grouped(id: IndicatorId, asked: Asked, by: string): Numbers {
  const groups = groupsOf(seenBy(asked), GROUPINGS[by] ?? (() => []));
  return Object.fromEntries([...groups].map(([key, facts]) => [key, numberOf(id, facts, TODAY)]));
}

/** Rows of groups that hold nothing are a matter of taste; numbers are not. */
const withoutEmpty = (numbers: Numbers): Numbers =>
  Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== 0 && value !== null));

describe('the indicators of the imaginary cities, worked out a second time from the raw feeds', () => {
  const whole: readonly IndicatorId[] = ['A1', 'A4', 'C1', 'C2', 'C2b', 'D1', 'G1', 'J1', 'J2'];

  it.each(whole)('%s is the same for 50 random filters', async (id) => {
    for (const asked of filters) {
      const all = rounded({ all: numberOf(id, seenBy(asked), TODAY) });
      expect({ asked, ...(await told(id, asked, null)) }).toEqual({ asked, ...all });
    }
  });

  it.each(['status', 'publisher', 'kind', 'territory', 'topic'])('A1 by %s is the same', async (by) => {
    for (const asked of filters) {
      expect({ asked, ...withoutEmpty(await told('A1', asked, by)) }).toEqual({ asked, ...grouped('A1', asked, by) });
    }
  });

  it.each(['C1', 'D1', 'G1'] as const)('%s by topic and by city is the same', async (id) => {
    for (const asked of filters) {
      for (const by of ['topic', 'publisher']) {
        const numbers = withoutEmpty(rounded(grouped(id, asked, by)));
        expect({ asked, by, ...withoutEmpty(await told(id, asked, by)) }).toEqual({ asked, by, ...numbers });
      }
    }
  });

  it('A2 counts what began in the days asked for, and by year', async () => {
    for (const asked of filters) {
      const { from = '0000', to = '9999', ...rest } = asked;
      const known = seenBy(rest).filter(({ start }) => start !== null);
      const began = known.filter(({ start }) => start !== null && start >= from && start <= to);
      const all = known.length === 0 && seenBy(rest).length > 0 ? null : began.length;
      expect({ asked, ...(await told('A2', asked, null)) }).toEqual({ asked, all });
      const years = groupsOf(began, ({ start }) => [start?.slice(0, 4) ?? '']);
      const { undated: _, ...rows } = withoutEmpty(await told('A2', asked, 'time'));
      const numbers = Object.fromEntries([...years].map(([key, { length }]) => [key, length]));
      expect({ asked, ...rows }).toEqual({ asked, ...numbers });
    }
  });

  it('A1 by year counts what is known to have been under way', async () => {
    for (const asked of filters.filter(({ from, to }) => from === undefined && to === undefined)) {
      const years = groupsOf(seenBy(asked), (fact) => activeYears(fact, TODAY));
      const numbers = Object.fromEntries([...years].map(([key, { length }]) => [key, length]));
      expect({ asked, ...withoutEmpty(await told('A1', asked, 'time')) }).toEqual({ asked, ...numbers });
    }
  });

  it('F1 shares out every procedure among its topics', async () => {
    for (const asked of filters) {
      expect({ asked, ...(await told('F1', asked, null)) }).toEqual({ asked, ...rounded(topicMix(seenBy(asked))) });
    }
  });

  it('J4 counts the cities that report a field', async () => {
    for (const asked of filters) {
      expect({ asked, ...(await told('J4', asked, null)) }).toEqual({ asked, ...rounded(reporting(seenBy(asked))) });
    }
  });

  it('tells how many feeds report what is measured', async () => {
    const tells = {
      A4: ({ isLocated }: RawFact) => isLocated,
      C1: ({ contributions }: RawFact) => contributions !== null,
      C2: ({ comments }: RawFact) => comments !== null,
      F1: ({ topics }: RawFact) => topics.length > 0,
    } as const;
    for (const asked of filters) {
      const feeds = [...groupsOf(seenBy(asked), ({ city }) => [city]).values()];
      for (const id of ['A4', 'C1', 'C2', 'F1'] as const) {
        const reporting = feeds.filter((own) => own.some(tells[id])).length;
        const { coverage } = await answer(id, asked, null);
        expect({ id, asked, ...coverage }).toMatchObject({ id, asked, feeds: feeds.length, reporting });
      }
    }
  });
});
