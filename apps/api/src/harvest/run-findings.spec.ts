import { describe, expect, it } from '@jest/globals';
import { FINDINGS, type Finding, type FindingCode } from '@navigator/shared';
import type { ToldLabel } from '../vocabulary/translator.js';
import { findingsOfRun } from './run-findings.js';

const told = (code: FindingCode, count: number): Finding => ({
  code,
  ...FINDINGS[code],
  count,
  example: { sourceId: 'v9', value: 'Alt' },
});
const label = (text: string, count: number, isMapped: boolean): ToldLabel => ({
  field: 'topic',
  labelKey: text,
  label: text,
  code: null,
  count,
  example: 'v1',
  isMapped,
});
const NONE = { count: 0, example: null };
const NOWHERE = { ...NONE, feed: null };

describe('the findings of a run', () => {
  it('leave out words that an operator has mapped, and give an example of those that are open', () => {
    const labels = [label('Grill', 3, true), label('Boule', 2, false)];
    expect(
      findingsOfRun([told('topic-unknown', 5)], { labels, unattached: NONE, caughtUp: NONE, elsewhere: NOWHERE }),
    ).toMatchObject([{ code: 'topic-unknown', count: 2, example: { sourceId: 'v1', value: 'Boule' } }]);
    expect(
      findingsOfRun([told('topic-unknown', 3)], {
        labels: [label('Grill', 3, true)],
        unattached: NONE,
        caughtUp: NONE,
        elsewhere: NOWHERE,
      }),
    ).toEqual([]);
  });

  it('keep what an adapter remarked and nobody can count', () => {
    const stages = told('phase-kind-unknown', 4);
    expect(findingsOfRun([stages], { labels: [], unattached: NONE, caughtUp: NONE, elsewhere: NOWHERE })).toEqual([
      stages,
    ]);
  });

  it('tell names that lead to no area, events without a procedure and corrections that rest, the worst first', () => {
    const labels = [{ ...label('Amt', 7, false), field: 'area' as const }];
    const findings = findingsOfRun([told('title-missing', 1)], {
      labels,
      unattached: { count: 9, example: 'e1' },
      caughtUp: { count: 2, example: 'v3' },
      elsewhere: { count: 1, example: 'v4', feed: 'Metropolregion' },
    });
    expect(findings.map(({ code, count }) => [code, count])).toEqual([
      ['title-missing', 1],
      ['event-unattached', 9],
      ['area-unresolved', 7],
      ['correction-caught-up', 2],
      ['told-elsewhere', 1],
    ]);
  });
});
