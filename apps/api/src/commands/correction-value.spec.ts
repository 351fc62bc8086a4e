import { describe, expect, it } from '@jest/globals';
import type { CorrectionField } from '@navigator/shared';
import { CommandProblem } from './command-problem.js';
import { valueOf } from './correction-value.js';

describe('a value that an operator types', () => {
  it.each<[CorrectionField, string, unknown]>([
    ['dates', '2026-03-01..2026-04-15', { start: '2026-03-01', end: '2026-04-15' }],
    ['dates', '1.3.2026..15.04.2026', { start: '2026-03-01', end: '2026-04-15' }],
    ['dates', '2026-03-01..', { start: '2026-03-01', end: null }],
    ['dates', '..2026-04-15', { start: null, end: '2026-04-15' }],
    ['point', '9.99, 53.55', [9.99, 53.55]],
    ['point', 'none', null],
    ['territory', '02 000 000', '02000000'],
    ['topics', 'mobility, housing', ['mobility', 'housing']],
    ['topics', 'none', []],
    ['comments', '12', 12],
    ['comments', 'none', null],
    ['title', '2026-03-01', '2026-03-01'],
    [
      'result',
      'published 2026-05-01 https://a.example/r',
      { state: 'published', url: 'https://a.example/r', publishedAt: '2026-05-01' },
    ],
    ['result', 'notPublished', { state: 'notPublished', url: null, publishedAt: null }],
    [
      'phases',
      '[{"kind":"survey","end":"2026-04-15"}]',
      [
        {
          kind: 'survey',
          title: null,
          start: null,
          startTime: null,
          end: '2026-04-15',
          endTime: null,
          timeZone: 'Europe/Berlin',
        },
      ],
    ],
  ])('%s %j is understood', (field, text, value) => {
    expect(valueOf(field, text)).toEqual(value);
  });

  it.each<[CorrectionField, string, RegExp]>([
    ['dates', '2026-04-15', /2026-03-01\.\.2026-04-15/],
    ['dates', '..', /first and last day/],
    ['dates', 'Ende März..', /first and last day/],
    ['point', '9,99,53,55', /9\.99,53\.55/],
    ['point', '9.99,', /longitude and latitude/],
    ['comments', 'zwölf', /whole number/],
    ['phases', 'bald', /JSON list/],
    ['phases', '[1]', /JSON list/],
  ])('%s %j is answered with how to write it', (field, text, words) => {
    expect(() => valueOf(field, text)).toThrow(CommandProblem);
    expect(() => valueOf(field, text)).toThrow(words);
  });
});
