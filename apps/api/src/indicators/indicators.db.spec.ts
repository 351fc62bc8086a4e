import { describe, expect, it } from '@jest/globals';
import { IndicatorResult } from '@navigator/shared';
import { readIndicatorExamples } from '../../test/indicator-examples.js';

const example = readIndicatorExamples();

const ask = async (question: string): Promise<IndicatorResult> =>
  IndicatorResult.parse(await example.reading.json(`/api/v1/indicators/${question}`));
/** The only row, without key and label. */
const whole = async (question: string): Promise<object> => {
  const { rows, by } = await ask(question);
  expect(by).toBeNull();
  expect(rows).toHaveLength(1);
  const [{ key, label, ...judged } = { key: '', label: '' }] = rows;
  expect([key, label]).toEqual(['all', 'Alle']);
  return judged;
};
/** Rows as `key: value (n/of)`, or the reason in place of a value. */
const told = async (question: string): Promise<readonly string[]> =>
  (await ask(question)).rows.map(
    ({ key, value, reason, n, of }) => `${key}: ${String(value ?? reason)} (${String(n)}/${String(of)})`,
  );

describe('A1, procedures', () => {
  it('counts what a person may see: archived ones too, withdrawn and merged ones never, drafts not yet', async () => {
    expect(await whole('A1')).toEqual({ value: 7, n: 7, of: 7, spread: null });
  });

  it('by status at this moment: 3 and 4 are open, 5 planned, 1, 2 and 6 closed, 7 has no dates', async () => {
    expect(await told('A1?by=status')).toEqual([
      'open: 2 (2/2)',
      'planned: 1 (1/1)',
      'closed: 3 (3/3)',
      'unknown: 1 (1/1)',
    ]);
  });

  it('by year in every year that a procedure touches: 2 counts in 2025 and 2026, 7 has no year', async () => {
    expect(await told('A1?by=time')).toEqual(['2024: 1 (1/1)', '2025: 2 (2/2)', '2026: 4 (4/4)', 'undated: 1 (1/1)']);
  });

  it('by quarter and month too, without a gap; 4 has no end and counts until today', async () => {
    expect(await told('A1?by=time&interval=quarter&from=2025-09-01')).toEqual([
      '2025-Q3: 0 (0/0)',
      '2025-Q4: 2 (2/2)',
      '2026-Q1: 4 (4/4)',
      '2026-Q2: 1 (1/1)',
    ]);
    const months = await told('A1?by=time&interval=month');
    expect(months).toHaveLength(23);
    expect(months.slice(0, 2)).toEqual(['2024-07: 1 (1/1)', '2024-08: 0 (0/0)']);
    expect(months.slice(-6)).toEqual([
      '2025-12: 1 (1/1)',
      '2026-01: 1 (1/1)',
      '2026-02: 0 (0/0)',
      '2026-03: 3 (3/3)',
      '2026-04: 1 (1/1)',
      'undated: 1 (1/1)',
    ]);
  });

  it('by time cuts the first and the last period to the days asked for: 4 began on the fifth, after them', async () => {
    expect(await told('A1?by=time&interval=month&from=2026-01-10&to=2026-03-04')).toEqual([
      '2026-01: 1 (1/1)',
      '2026-02: 0 (0/0)',
      '2026-03: 1 (1/1)',
    ]);
  });

  it('by topic counts 1 in both of its topics, and 4 in none', async () => {
    expect(await told('A1?by=topic')).toEqual([
      'housing: 3 (3/3)',
      'mobility: 3 (3/3)',
      'culture: 1 (1/1)',
      'none: 1 (1/1)',
    ]);
  });

  it('by publisher, area and kind', async () => {
    expect(await told('A1?by=publisher')).toEqual(['pbpbpbpbp1: 5 (5/5)', 'pbpbpbpbp2: 2 (2/2)']);
    expect(await told('A1?by=territory')).toEqual(['02000000: 5 (5/5)', '03152012: 1 (1/1)', 'none: 1 (1/1)']);
    expect(await told('A1?by=kind')).toEqual(['formal: 1 (1/1)', 'informal: 5 (5/5)', 'unknown: 1 (1/1)']);
  });

  it('of nothing is 0', async () => {
    expect(await whole('A1?q=nirgends')).toEqual({ value: 0, n: 0, of: 0, spread: null });
    expect(await told('A1?q=nirgends&by=time')).toEqual(['2026: 0 (0/0)']);
    expect(await told('A1?q=nirgends&by=status')).toEqual([]);
  });
});

describe('A2, new procedures', () => {
  it('counts those whose first day is known: all but 7', async () => {
    expect(await whole('A2')).toEqual({ value: 6, n: 6, of: 7, spread: null });
  });

  it('counts those that began in the days asked for: 2 ran in 2026 but began before', async () => {
    expect(await whole('A2?from=2026-01-01&to=2026-12-31')).toEqual({ value: 3, n: 6, of: 7, spread: null });
  });

  it('is no 0 where nobody told when anything began, whatever days are asked for', async () => {
    const nobodyKnows = { value: null, reason: 'notReported', n: 0, of: 1, spread: null };
    expect(await whole('A2?kind=unknown&from=2026-01-01')).toEqual(nobodyKnows);
  });

  it('by year, each once; of 7 nobody reports a first day', async () => {
    expect(await told('A2?by=time')).toEqual([
      '2024: 1 (1/1)',
      '2025: 2 (2/2)',
      '2026: 3 (3/3)',
      'undated: notReported (0/1)',
    ]);
  });

  it('by time makes what the whole makes', async () => {
    const rows = ['2026: 3 (3/3)', 'undated: notReported (0/1)'];
    expect(await told('A2?by=time&from=2026-01-01&to=2026-12-31')).toEqual(rows);
  });
});

describe('A4, share with a location', () => {
  it('is 3 of 7: those of 1, 3 and 6; the place of 5 is in words alone', async () => {
    expect(await whole('A4')).toEqual({ value: 0.428571, n: 7, of: 7, spread: null });
    expect(await told('A4?by=status')).toEqual([
      'open: 0.5 (2/2)',
      'planned: 0 (1/1)',
      'closed: 0.666667 (3/3)',
      'unknown: 0 (1/1)',
    ]);
  });

  it('of nothing is not applicable', async () => {
    expect(await whole('A4?q=nirgends')).toMatchObject({ value: null, reason: 'notApplicable' });
  });
});

describe('C1, contributions per procedure', () => {
  it('is the median of 0, 6, 10, 20 and 30: the reported 0 counts, 4 and 7 report nothing', async () => {
    expect(await whole('C1')).toEqual({ value: 10, n: 5, of: 7, spread: { lower: 6, median: 10, upper: 20, sum: 66 } });
  });

  it('keeps a reported 0 (3), nothing reported (4) and nobody there (2026-02) apart', async () => {
    expect(await whole('C1?status=open&topic=housing')).toMatchObject({ value: 0, n: 1, of: 1 });
    expect(await told('C1?by=topic&status=open')).toEqual(['housing: 0 (1/1)', 'none: notReported (0/1)']);
    expect(await told('C1?by=time&interval=month&from=2026-02-01&to=2026-04-30')).toEqual([
      '2026-02: notApplicable (0/0)',
      '2026-03: 3 (2/3)',
      '2026-04: notApplicable (0/0)',
    ]);
  });
});

describe('C2, comments per procedure', () => {
  it('is the median of 0, 5, 7 and 40', async () => {
    expect(await whole('C2')).toEqual({
      value: 6,
      n: 4,
      of: 7,
      spread: { lower: 3.75, median: 6, upper: 15.25, sum: 52 },
    });
  });

  it('tells that only one of two feeds reports comments', async () => {
    expect((await ask('C2')).coverage).toMatchObject({ feeds: 2, reporting: 1 });
    expect((await ask('A1')).coverage).toMatchObject({ feeds: 2, reporting: 2 });
  });
});

describe('C2b, degree of dialogue', () => {
  it('is (5 + 40 + 0) / (10 + 20 + 0) over 1, 2 and 3, which report both', async () => {
    expect(await whole('C2b')).toEqual({ value: 1.5, n: 3, of: 7, spread: null });
  });

  it('is not applicable where there is no contribution (3), not reported where one of the two is missing (5)', async () => {
    expect(await told('C2b?by=status')).toEqual([
      'open: notApplicable (1/2)',
      'planned: notReported (0/1)',
      'closed: 1.5 (2/3)',
      'unknown: notReported (0/1)',
    ]);
  });
});

describe('D1, duration', () => {
  it('is the median of 10, 30, 30, 31 and 31 days, first and last day included; 4 has no end', async () => {
    expect(await whole('D1')).toEqual({
      value: 30,
      n: 5,
      of: 7,
      spread: { lower: 30, median: 30, upper: 31, sum: 132 },
    });
  });

  it('belongs to the period in which a procedure began', async () => {
    expect(await told('D1?by=time')).toEqual([
      '2024: 31 (1/1)',
      '2025: 30.5 (2/2)',
      '2026: 20 (2/3)',
      'undated: notReported (0/1)',
    ]);
  });
});

describe('F1, mix of topics', () => {
  it('is by topic even unasked: (1/2 + 1 + 1) / 7 for housing (1, 3, 6) and mobility (1, 2, 7), 1/7 for culture and none', async () => {
    expect((await ask('F1')).by).toBe('topic');
    expect(await told('F1')).toEqual([
      'housing: 0.357143 (3/3)',
      'mobility: 0.357143 (3/3)',
      'culture: 0.142857 (1/1)',
      'none: 0.142857 (1/1)',
    ]);
    expect(await told('F1?by=topic')).toEqual(await told('F1'));
  });

  it.each(['', 'topic=mobility', 'publisher=pbpbpbpbp1', 'status=open'])('makes 1 over all rows: %s', async (query) => {
    const { rows } = await ask(`F1?${query}`);
    expect(rows.reduce((sum, { value }) => sum + (value ?? NaN), 0)).toBeCloseTo(1, 5);
  });
});

describe('G1, result published', () => {
  it('is 1 of 2: 1 has a result, 2 owes one, the platform of 6 cannot say, and the others are not closed', async () => {
    expect(await whole('G1')).toEqual({ value: 0.5, n: 2, of: 3, spread: null });
  });

  it('is 0 where results are owed, not reported where nobody can say, not applicable where nothing is closed', async () => {
    expect(await whole('G1?from=2026-01-01')).toMatchObject({ value: 0, n: 1, of: 1 });
    expect(await told('G1?by=publisher')).toEqual(['pbpbpbpbp1: 0.5 (2/2)', 'pbpbpbpbp2: notReported (0/1)']);
    expect(await whole('G1?status=open')).toEqual({ value: null, reason: 'notApplicable', n: 0, of: 0, spread: null });
  });
});

describe('J1, completeness', () => {
  it('is (8 + 5 + 6 + 3 + 6 + 6 + 2) of 7 times 8 fields', async () => {
    expect(await whole('J1')).toEqual({ value: 0.642857, n: 7, of: 7, spread: null });
    expect(await told('J1?by=publisher')).toEqual(['pbpbpbpbp1: 0.7 (5/5)', 'pbpbpbpbp2: 0.5 (2/2)']);
  });
});

describe('J2, currency', () => {
  it('is the median of 0, 0, 0, 0, 3 and 9 calendar days in Berlin; the archived 6 no longer counts', async () => {
    expect(await whole('J2')).toEqual({ value: 0, n: 6, of: 6, spread: { lower: 0, median: 0, upper: 2.25, sum: 12 } });
    expect(await told('J2?by=publisher')).toEqual(['pbpbpbpbp1: 0 (5/5)', 'pbpbpbpbp2: 3 (1/1)']);
  });

  it('is not applicable to archived procedures alone, and not reported before the first complete run', async () => {
    expect(await whole('J2?status=closed&publisher=pbpbpbpbp2')).toMatchObject({ reason: 'notApplicable', of: 0 });
    await example.database.db.execute(`update feed set last_complete_at = null where id = 'feedfeed02'`, []);
    expect(await whole('J2?publisher=pbpbpbpbp2')).toMatchObject({ value: null, reason: 'notReported', n: 0, of: 1 });
    await example.database.db.execute(
      `update feed set last_complete_at = '2026-03-07T22:30:00Z' where id = 'feedfeed02'`,
      [],
    );
  });
});

describe('J4, degree of reporting', () => {
  it('counts publishers: both report contributions, only Musterstadt comments and results, nobody participants', async () => {
    expect((await ask('J4')).by).toBe('field');
    expect(await told('J4')).toEqual([
      'contributions: 1 (2/2)',
      'comments: 0.5 (1/2)',
      'participants: 0 (0/2)',
      'result: 0.5 (1/2)',
      'dates: 1 (2/2)',
      'location: 1 (2/2)',
      'topics: 1 (2/2)',
    ]);
  });

  it('is not applicable without publishers', async () => {
    expect(new Set((await ask('J4?q=nirgends')).rows.map(({ reason }) => reason))).toEqual(new Set(['notApplicable']));
  });
});
