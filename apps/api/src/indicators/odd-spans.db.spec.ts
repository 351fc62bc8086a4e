import { describe, expect, it } from '@jest/globals';
import { IndicatorResult } from '@navigator/shared';
import { readExamples } from '../../test/example-reading.js';
import { aProcedure, phase } from '../../test/seed-procedures.js';

const example = readExamples([
  aProcedure('0000000001', 'Altes Ende', { phases: [phase(null, '2024-05-31')] }),
  aProcedure('0000000002', 'Neues Ende', { phases: [phase(null, '2027-02-01')] }),
  aProcedure('0000000003', 'Neuer Beginn', { phases: [phase('2028-03-01', null)] }),
  aProcedure('0000000004', 'Seit jeher', { phases: [phase('1066-10-14', '9999-12-31')], topics: ['culture'] }),
  aProcedure('0000000005', 'Verdreht', { phases: [phase('2025-03-01', '2025-02-01')] }),
]);

const told = async (question: string): Promise<Readonly<Record<string, number | string | undefined>>> => {
  const { rows } = IndicatorResult.parse(await example.reading.json(`/api/v1/indicators/${question}`));
  return Object.fromEntries(rows.map(({ key, value, reason }) => [key, value ?? reason]));
};

describe('spans without a beginning or an end, by time', () => {
  it('count on days of which we know: the last one, today, or the first one, and all between; turned ones never', async () => {
    expect(await told('A1?by=time&topic=mobility')).toEqual({
      '2024': 1,
      '2025': 0,
      '2026': 1,
      '2027': 1,
      '2028': 1,
      undated: 1,
    });
  });

  it('begin on no day that anybody knows', async () => {
    expect(await told('A2?by=time&topic=mobility')).toEqual({
      '2026': 0,
      '2027': 0,
      '2028': 1,
      undated: 'notReported',
    });
    expect(await told('D1?topic=mobility')).toEqual({ all: 'notReported' });
  });
});

describe('the axis of time', () => {
  it('reaches from 1990 to ten years ahead at most, whatever a platform writes for always', async () => {
    const years = Object.keys(await told('A1?by=time&topic=culture'));
    expect([years.length, years[0], years.at(-1)]).toEqual([47, '1990', '2036']);
    const months = Object.keys(await told('A1?by=time&interval=month&from=0100-01-01&to=9000-01-01'));
    expect([months.length, months[0], months.at(-1)]).toEqual([47 * 12, '1990-01', '2036-12']);
  });

  it('is that of the days asked for, even where nothing happened', async () => {
    expect(await told('A1?by=time&topic=health&from=2020-01-01&to=2022-06-30')).toEqual({
      '2020': 0,
      '2021': 0,
      '2022': 0,
    });
    expect(await told('A1?by=time&from=2022-01-01&to=2020-01-01')).toEqual({});
  });
});
