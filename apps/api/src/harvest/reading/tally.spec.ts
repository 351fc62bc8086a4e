import { describe, expect, it } from '@jest/globals';
import { Tally } from './tally.js';

describe('a tally', () => {
  it('finds as many entries as it disposed of; events are none', () => {
    const tally = new Tally();
    for (const disposal of ['mapped', 'mapped', 'rejected', 'skipped', 'duplicates', 'events'] as const)
      tally.count(disposal);
    expect(tally.counts).toEqual({ found: 5, mapped: 2, rejected: 1, skipped: 1, duplicates: 1, events: 1 });
  });

  it('keeps one finding per code with its number and its first example (F70)', () => {
    const tally = new Tally();
    for (let n = 1; n <= 10_000; n += 1) tally.remark('url-invalid', `v${String(n)}`, `website: ${String(n)}`);
    expect(tally.findings).toEqual([
      expect.objectContaining({ code: 'url-invalid', count: 10_000, example: { sourceId: 'v1', value: 'website: 1' } }),
    ]);
  });

  it('says how bad it is, who can mend it and what to do (F81)', () => {
    const tally = new Tally();
    tally.remark('topic-unknown', 'v1', 'Sonstiges');
    expect(tally.findings).toEqual([
      expect.objectContaining({
        severity: 'info',
        who: 'operator',
        text: { de: expect.any(String), en: expect.any(String) },
      }),
    ]);
  });

  it('tells the worst first, then the most frequent', () => {
    const tally = new Tally();
    tally.remarks('v1', [
      { code: 'markup-removed', value: null },
      { code: 'url-invalid', value: null },
      { code: 'null-island', value: null },
      { code: 'null-island', value: null },
      { code: 'title-missing', value: null },
    ]);
    expect(tally.findings.map(({ code }) => code)).toEqual([
      'title-missing',
      'null-island',
      'url-invalid',
      'markup-removed',
    ]);
  });

  it('shortens what it quotes', () => {
    const tally = new Tally();
    tally.remark('url-invalid', null, 'x'.repeat(5_000));
    expect(tally.findings[0]?.example?.value).toHaveLength(200);
  });
});
