import type { Coverage } from '@navigator/shared';
import type { CoverageRow } from './coverage.sql.js';

/** How far the values reach. An area counts once, however many publishers and feeds tell about it. */
export function toCoverage(rows: readonly CoverageRow[]): Coverage {
  const reporting = rows.filter(({ reports }) => reports);
  const residents = residentsOf(rows);
  return {
    feeds: feedsOf(rows),
    reporting: feedsOf(reporting),
    populationShare: residents === 0 ? null : residentsOf(reporting) / residents,
  };
}

function feedsOf(rows: readonly CoverageRow[]): number {
  return new Set(rows.map(({ feed }) => feed)).size;
}

function residentsOf(rows: readonly CoverageRow[]): number {
  const areas = new Map(rows.map(({ territory, population }) => [territory, population ?? 0]));
  return [...areas.values()].reduce((sum, residents) => sum + residents, 0);
}
