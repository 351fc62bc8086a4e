import { CoverageOverview, type CoverageQuery } from '@navigator/shared';

const STATES = [
  ['01', 'Schleswig-Holstein', 2_896_712],
  ['02', 'Hamburg', 1_841_179],
  ['05', 'Nordrhein-Westfalen', 17_932_651],
] as const;

const MISSING = [
  ['05315000', 'Köln', '05', 'Nordrhein-Westfalen', 1_085_664],
  ['01002000', 'Kiel', '01', 'Schleswig-Holstein', 247_548],
] as const;

/** Three Länder: one of them is covered whole. */
export function sampleCoverage({ state }: CoverageQuery): CoverageOverview {
  const states = STATES.map(([key, name, population]) => {
    const covered = key === '02' ? population : 0;
    const municipalities = key === '02' ? 1 : 300;
    return {
      key,
      name,
      municipalities,
      coveredMunicipalities: key === '02' ? 1 : 0,
      population,
      coveredPopulation: covered,
      share: covered / population,
    };
  });
  const items = MISSING.filter(([, , land]) => state === null || land === state).map(
    ([key, name, land, landName, population]) => ({ key, name, state: { key: land, name: landName }, population }),
  );
  return CoverageOverview.parse({
    states,
    total: {
      municipalities: 601,
      coveredMunicipalities: 1,
      population: 22_670_542,
      coveredPopulation: 1_841_179,
      share: 0.0812,
    },
    populationDate: '2018-12-31',
    missing: { items, next: null },
  });
}
