import { z } from 'zod';
import { LocalDate } from './local-time.js';
import { TerritoryKey } from './territory.js';

/** Municipalities of our lists with those that a live feed covers, and their residents. */
const Covered = {
  municipalities: z.int(),
  coveredMunicipalities: z.int(),
  /** Residents, as the official count of its day tells them. */
  population: z.int(),
  /** Those of them who live in a municipality that a live feed covers. */
  coveredPopulation: z.int(),
  /** The second of the first, 0 to 1. */
  share: z.number().min(0).max(1),
};

/** A Land, and how much of it is covered. */
export const CoveredState = z.object({ key: TerritoryKey, name: z.string(), ...Covered }).meta({ id: 'CoveredState' });
export type CoveredState = z.infer<typeof CoveredState>;

/** A municipality that no live feed covers. */
export const MissingMunicipality = z
  .object({
    key: TerritoryKey,
    name: z.string(),
    state: z.object({ key: TerritoryKey, name: z.string() }),
    /** Residents of its main place, rounded: good for an order, not for statistics. */
    population: z.int(),
  })
  .meta({ id: 'MissingMunicipality' });
export type MissingMunicipality = z.infer<typeof MissingMunicipality>;

/** Who should be there, and who is: the municipalities of the packaged lists against the live feeds. */
export const CoverageOverview = z
  .object({
    /** By key: all sixteen Länder. */
    states: z.array(CoveredState),
    total: z.object(Covered),
    /** The day on which residents were counted. */
    populationDate: LocalDate,
    /** Largest first. */
    missing: z.object({ items: z.array(MissingMunicipality), next: z.string().nullable() }),
  })
  .meta({ id: 'CoverageOverview' });
export type CoverageOverview = z.infer<typeof CoverageOverview>;

/** A page of what is missing: of one Land or of all, its size (1 to 200) and the `next` of the page before. */
export interface CoverageQuery {
  readonly state: TerritoryKey | null;
  readonly limit: number;
  readonly cursor: string | null;
}
