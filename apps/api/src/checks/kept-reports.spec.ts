import { describe, expect, it } from '@jest/globals';
import type { CheckReport } from '@navigator/shared';
import { sourceRecord } from '../../test/source-record.js';
import { emptyReport } from '../feeds/check/report.js';
import { sampleOf } from '../feeds/check/sample.js';
import { KeptReports } from './kept-reports.js';

const report = (id: string, url = 'https://a.example/'): CheckReport => emptyReport({ id, url, state: 'queued' });
const idsIn = (kept: KeptReports, ids: readonly string[], now = 0): readonly string[] =>
  ids.filter((id) => kept.get(id, now) !== null);

describe('kept reports', () => {
  it('are given back as they were put, the latest of an id', () => {
    const kept = new KeptReports();
    kept.put(report('a'), 0);
    kept.put({ ...report('a'), state: 'running' }, 1);
    expect(kept.get('a', 2)).toEqual({ ...report('a'), state: 'running' });
    expect(kept.get('b', 2)).toBeNull();
  });

  it('are so many and no more: the oldest makes room', () => {
    const kept = new KeptReports({ reports: 2, ms: 1000, characters: 1_000_000 });
    for (const id of ['a', 'b', 'a', 'c']) kept.put(report(id), 0);
    expect(idsIn(kept, ['a', 'b', 'c'])).toEqual(['a', 'c']);
  });

  it('are so large and no larger', () => {
    const kept = new KeptReports({ reports: 100, ms: 1000, characters: 3000 });
    for (const id of ['a', 'b', 'c']) kept.put(report(id, `https://a.example/${'x'.repeat(1000)}`), 0);
    expect(idsIn(kept, ['a', 'b', 'c'])).toEqual(['b', 'c']);
  });

  it('are forgotten with age, even where nobody asks for them', () => {
    const kept = new KeptReports({ reports: 100, ms: 1000, characters: 1_000_000 });
    kept.put(report('a'), 0);
    kept.put(report('b'), 999);
    expect(idsIn(kept, ['a', 'b'], 999)).toEqual(['a', 'b']);
    kept.put(report('c'), 1000);
    expect(idsIn(kept, ['a', 'b', 'c'], 1000)).toEqual(['b', 'c']);
    expect(idsIn(kept, ['a'], 0)).toEqual([]);
  });

  it('lose the areas of their samples where these are huge', () => {
    const ring = Array.from({ length: 100_000 }, (_, index): [number, number] => [9 + index / 1e6, 53.123456]);
    const record = sourceRecord({ geometry: { type: 'Polygon', coordinates: [ring] } });
    const view = { now: new Date(0), timeZone: 'Europe/Berlin', language: 'de', licence: null } as const;
    const kept = new KeptReports();
    kept.put({ ...report('a'), sample: [sampleOf(record, view)] }, 0);
    expect(kept.get('a', 0)?.sample).toMatchObject([{ title: record.title, geometry: null }]);
  });
});
