import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { IndicatorResult } from '@navigator/shared';
import { readExamples } from '../../test/example-reading.js';
import { seedMany, TOPIC_CYCLE } from '../../test/many-procedures.js';

jest.setTimeout(120_000);

const COUNT = 100_000;
const example = readExamples([]);
beforeAll(() => seedMany(example.database.db, COUNT), 120_000);

const ask = async (question: string): Promise<IndicatorResult> =>
  IndicatorResult.parse(await example.reading.json(`/api/v1/indicators/${question}`));
const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? NaN), 0);

describe('a hundred thousand procedures', () => {
  it('are counted by status without losing one', async () => {
    expect(sum((await ask('A1?by=status')).rows.map(({ value }) => value))).toBe(COUNT);
  });

  it('begin once each', async () => {
    const { rows } = await ask('A2?by=time&interval=month');
    expect(rows.length).toBeGreaterThan(90);
    expect(sum(rows.map(({ value }) => value))).toBe(COUNT);
  });

  it('are active in every period they touch: a procedure of 30 days touches one or two years', async () => {
    const total = sum((await ask('A1?by=time')).rows.map(({ value }) => value));
    expect(total).toBeGreaterThan(COUNT);
    expect(total).toBeLessThan(2 * COUNT);
  });

  it('have each two topics and report contributions three times out of four', async () => {
    const { rows } = await ask('C1?by=topic');
    expect(rows.map(({ key }) => key).toSorted()).toEqual(TOPIC_CYCLE.toSorted());
    expect(sum(rows.map(({ of }) => of))).toBe(2 * COUNT);
    expect(sum(rows.map(({ n }) => n))).toBe((2 * COUNT * 3) / 4);
  });
});
