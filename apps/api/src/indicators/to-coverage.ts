import { rounded } from '@navigator/indicators';
import type { Coverage } from '@navigator/shared';
import type { CoverageRow } from './coverage.sql.js';

/** How many people live in an area; null where no list knows. */
export type ResidentsOf = (territory: string) => number | null;

/** How far the values reach. An area counts once, however many publishers and feeds tell about it. */
export function toCoverage(rows: readonly CoverageRow[], residentsOf: ResidentsOf): Coverage {
  const reporting = rows.filter(({ reports }) => reports);
  const residents = sumOf(rows, residentsOf);
  return {
    feeds: feedsOf(rows),
    reporting: feedsOf(reporting),
    populationShare: residents === 0 ? null : rounded(sumOf(reporting, residentsOf) / residents),
  };
}

function feedsOf(rows: readonly CoverageRow[]): number {
  return new Set(rows.map(({ feed }) => feed)).size;
}

/** Areas of unknown size count in neither part of a share; who lives in a city lives in its Land as well, but once. */
function sumOf(rows: readonly CoverageRow[], residentsOf: ResidentsOf): number {
  const told = new Set(rows.flatMap(({ territory }) => (territory === null ? [] : [territory])));
  const sized = [...told].filter((area) => residentsOf(area) !== null);
  const outermost = sized.filter((area) => !sized.some((other) => other !== area && area.startsWith(other)));
  return outermost.reduce((sum, area) => sum + (residentsOf(area) ?? 0), 0);
}
