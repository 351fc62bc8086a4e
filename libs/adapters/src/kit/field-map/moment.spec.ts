import { describe, expect, it } from '@jest/globals';
import { readMoment, type DateFormat } from './moment.js';

const read = (text: string, format: DateFormat, side: 'start' | 'end' = 'start'): unknown => {
  const { value, remarks } = readMoment(text, 'von', { formats: [format], timeZone: 'Europe/Berlin', side });
  return value ? [value.date, value.time] : remarks.map(({ code }) => code);
};

describe('a date in a notation of the map (Q14)', () => {
  it.each([
    ['iso', '2026-03-31', ['2026-03-31', null]],
    ['iso', '2024-05-24+02:00', ['2024-05-24', null]],
    ['iso', '2026-03-31 18:30', ['2026-03-31', '18:30']],
    ['iso', '2026-03-31T18:30:00.000+0200', ['2026-03-31', '18:30']],
    ['dd.mm.yyyy', '1.3.2026', ['2026-03-01', null]],
    ['dd.mm.yyyy', '01.03.2026, 18:00 Uhr', ['2026-03-01', '18:00']],
    ['dd/mm/yyyy', '31/03/2026', ['2026-03-31', null]],
    ['mm/dd/yyyy', '03/31/2026', ['2026-03-31', null]],
    ['yyyy/mm/dd', '2026/03/31 00:00:00', ['2026-03-31', null]],
    ['yyyymmdd', '20260331', ['2026-03-31', null]],
    ['epoch-ms', '1774915200000', ['2026-03-31', null]],
    ['epoch-s', '1774915200', ['2026-03-31', null]],
  ] as const)('%s: %s', (format, text, expected) => {
    expect(read(text, format)).toEqual(expected);
  });

  it.each([
    ['yyyy', '2026', '2026-01-01', '2026-12-31'],
    ['yyyy-mm', '2028-02', '2028-02-01', '2028-02-29'],
  ] as const)(
    '%s: a part of a date is its first day at a start and its last at an end',
    (...[format, text, first, last]) => {
      expect(read(text, format, 'start')).toEqual([first, null]);
      expect(read(text, format, 'end')).toEqual([last, null]);
    },
  );

  it.each([
    ['2026-03-31T00:00:00Z', '2026-03-31', null],
    ['2026-03-30T22:00:00Z', '2026-03-31', null],
    ['2026-01-30T23:00:00Z', '2026-01-31', null],
    ['2026-03-31T21:59:59Z', '2026-03-31', null],
    ['2026-03-31T23:59:59+02:00', '2026-03-31', null],
    ['2026-10-25T16:00:00Z', '2026-10-25', '17:00'],
    ['2026-03-31T16:00:00Z', '2026-03-31', '18:00'],
  ])('a day in the disguise of an instant is a day, and a clock time stays (Q12, Q19): %s', (text, date, time) => {
    expect(read(text, 'iso')).toEqual([date, time]);
  });

  it.each(['1970-01-01T01:00:00Z', '-0001-11-30'])('%s is a placeholder (Q16)', (text) => {
    expect(readMoment(text, 'von', { formats: ['iso'], timeZone: 'UTC', side: 'start' }).value).toBeNull();
  });

  it('at the very beginning of Unix time is a placeholder (Q16)', () => {
    expect(read('0', 'epoch-ms')).toEqual(['date-placeholder']);
  });

  it.each(['2026-02-30', '31.03.2026', 'noch 280 Tage', '2026-13-01', '2026-03-31T18'])(
    'in another notation, or none at all, is remarked and never guessed (Q20): %s',
    (text) => {
      expect(read(text, 'iso')).toEqual(['date-invalid']);
    },
  );

  it.each(['-', 'k. A.', 'offen', 'n/a'])('%j says that there is none (Q15)', (text) => {
    expect(read(text, 'iso')).toEqual([]);
  });

  it('is tried in one notation after the other', () => {
    const notation = { formats: ['iso', 'dd.mm.yyyy'] as const, timeZone: 'UTC', side: 'start' as const };
    expect(readMoment('31.03.2026', 'von', notation).value?.date).toBe('2026-03-31');
  });

  it('takes no time over texts made to take long', () => {
    expect(read(`1.${' '.repeat(100_000)}`, 'dd.mm.yyyy')).toEqual(['date-invalid']);
  });
});
