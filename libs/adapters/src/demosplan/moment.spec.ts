import { describe, expect, it } from '@jest/globals';
import { readMoment } from './moment.js';

const read = (raw: string | null): ReturnType<typeof readMoment> => readMoment(raw, 'end', 'Europe/Berlin');

describe('a date of demosplan', () => {
  it.each([
    ['2026-09-25T00:00:00+02:00', '2026-09-25'],
    ['2026-10-09T02:00:00+02:00', '2026-10-09'],
    ['2026-10-12T23:59:59+02:00', '2026-10-12'],
    ['2026-10-07T23:00:00+02:00', '2026-10-07'],
    ['2026-10-07T21:00:00Z', '2026-10-07'],
    ['2026-03-31T21:59:59Z', '2026-03-31'],
    ['2026-02-01T23:00:00Z', '2026-02-02'],
    ['2026-10-09T00:00:00+0200', '2026-10-09'],
    ['2026-10-09 00:00:00', '2026-10-09'],
    ['2026-10-09', '2026-10-09'],
  ])('Q12: %s is a day, its clock time is noise', (raw, date) => {
    expect(read(raw)).toEqual({ value: { date, time: null }, remarks: [] });
  });

  it('Q19: means the local day on either side of the change to winter time', () => {
    expect(read('2026-10-07T23:00:00+02:00').value?.date).toBe('2026-10-07');
    expect(read('2026-11-13T02:00:00+01:00').value?.date).toBe('2026-11-13');
    expect(read('2026-11-12T23:30:00+00:00').value).toEqual({ date: '2026-11-13', time: '00:30' });
  });

  it('keeps a minute that nobody writes by accident', () => {
    expect(read('2026-03-20T17:30:00+01:00').value).toEqual({ date: '2026-03-20', time: '17:30' });
    expect(read('2026-03-20T17:30').value).toEqual({ date: '2026-03-20', time: '17:30' });
  });

  it.each([null, '', '  '])('Q15: %j is none, without a remark', (raw) => {
    expect(read(raw)).toEqual({ value: null, remarks: [] });
  });

  it('Q16: 1970 is none', () => {
    expect(read('1970-01-01T01:00:00+01:00').remarks).toMatchObject([{ code: 'date-placeholder' }]);
  });

  it.each(['soon', '31.12.2026', '2026-02-30T00:00:00Z', '2026-01-01T99:00:00Z', '2026-01-01T10:00:00+99:99'])(
    '%s is not readable',
    (raw) => {
      expect(read(raw)).toEqual({ value: null, remarks: [{ code: 'date-invalid', value: `end: ${raw}` }] });
    },
  );
});
