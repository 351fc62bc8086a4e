import { ProcedureKind, Status, Topic } from '@navigator/shared';
import fc from 'fast-check';
import type { RawFact } from './raw-facts.js';

/** What can be done with a procedure on a local day, judged from the raw days alone. */
export function statusOn(day: string, { isDated, start, end, saysOpen }: RawFact): Status {
  if (!isDated) return saysOpen ? 'open' : 'unknown';
  if (start !== null && day < start) return 'planned';
  return end !== null && day > end ? 'closed' : 'open';
}

/** What somebody sees of the raw facts on a day through a filter. `publisher` and `feed` hold names of cities here. */
export function seen(facts: readonly RawFact[], asked: Asked, day: string): readonly RawFact[] {
  return facts.filter((fact) => isVisible(fact, day) && isAskedFor(fact, asked, day));
}

/** A filter as it is written in an address, with names of cities in place of ids. */
export interface Asked {
  readonly status?: readonly string[] | undefined;
  readonly topic?: readonly string[] | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly city?: readonly string[] | undefined;
  readonly territory?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly located?: boolean | undefined;
}

function isVisible(fact: RawFact, day: string): boolean {
  return fact.showsPlanned || statusOn(day, fact) !== 'planned';
}

function isAskedFor(fact: RawFact, asked: Asked, day: string): boolean {
  return ACCEPTS.every((accepts) => accepts(asked, fact, day));
}

/** A day that nobody told lies before and after every other. */
const reaches = (told: string | null, isFarEnough: (day: string) => boolean): boolean =>
  told === null || isFarEnough(told);

/** One question each; what is not asked is accepted. */
const ACCEPTS: readonly ((asked: Asked, fact: RawFact, day: string) => boolean)[] = [
  ({ status }, fact, day) => status?.includes(statusOn(day, fact)) ?? true,
  ({ topic }, { topics }) => topic?.some((one) => topics.includes(one)) ?? true,
  ({ kind }, fact) => kind?.includes(fact.kind) ?? true,
  ({ city }, fact) => city?.includes(fact.city) ?? true,
  ({ territory = '' }, fact) => fact.territory.startsWith(territory),
  ({ from }, { isDated, end }) => from === undefined || (isDated && reaches(end, (day) => day >= from)),
  ({ to }, { isDated, start }) => to === undefined || (isDated && reaches(start, (day) => day <= to)),
  ({ located }, { isLocated }) => located === undefined || located === isLocated,
];

/** Filters as people make them: most keys are left out. Fixed by their seed. */
export function someFilters(
  facts: readonly RawFact[],
  { seed, count }: { seed: number; count: number },
): readonly Asked[] {
  const cities = [...new Set(facts.map(({ city }) => city))];
  const some = (values: readonly string[]) => sometimes(fc.subarray([...values], { minLength: 1 }));
  const day = fc.date({ min: new Date('2021-06-01'), max: new Date('2026-09-01'), noInvalidDate: true });
  const localDay = sometimes(day.map((date) => date.toISOString().slice(0, 10)));
  const filter = fc.record({
    status: some(Status.options),
    topic: some(Topic.options),
    kind: some(ProcedureKind.options),
    city: some(cities),
    territory: sometimes(fc.constantFrom('99', '9900', '99003', '99006000', '01')),
    from: localDay,
    to: localDay,
    located: sometimes(fc.boolean()),
  });
  return fc.sample(filter, { seed, numRuns: count });
}

/** One time in four; what is left out of a filter asks for nothing. */
const sometimes = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values });

/** The same filter as the product is asked it. */
export function queryOf({ city, ...rest }: Asked, publisherIds: ReadonlyMap<string, string>): URLSearchParams {
  const told = { ...rest, publisher: city?.map((name) => publisherIds.get(name) ?? name) };
  const given = Object.entries(told).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([key, value]): [string, string] => [key, String(value)]));
}
