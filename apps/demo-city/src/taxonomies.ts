import type { Town } from './cities.js';
import { placesOf } from './places.js';
import type { DemoProcedure } from './procedure.js';
import { hashOf, randomFrom } from './random.js';
import type { Term } from './terms.js';
import { allTopicsOf, categoriesOf, topicsOf } from './themes.js';

/** Shared taxonomies count from fixed numbers, so that a term keeps its id. */
const FIRST_ID = { topic: 10, district: 60, owner: 100, type: 40, category: 1_000 } as const;

/** What contributions are sorted into; each procedure has terms of its own. */
export function categoryTerms({ id, theme }: DemoProcedure): readonly Term[] {
  const first = FIRST_ID.category + (hashOf(id) % 5_000) * 8;
  return categoriesOf(theme).map((name, index) => ({ id: first + index, name }));
}

/** Kinds of contributions; most procedures know none. */
export function typeTerms({ id }: DemoProcedure): readonly Term[] {
  if (randomFrom('types', id)() < 0.7) return [];
  return ['Idee', 'Lob', 'Kritik'].map((name, index) => ({ id: FIRST_ID.type + index, name }));
}

/** Topics by the city's own labels; some procedures have none. */
export function topicTerms(city: Town, { id, theme }: DemoProcedure): readonly Term[] {
  if (randomFrom('topics', id)() < 0.06) return [];
  const all = allTopicsOf(city);
  return topicsOf(city, theme).map((name) => ({ id: FIRST_ID.topic + all.indexOf(name), name }));
}

/** The district, in a map as if there could be several. */
export function districtTerms(city: Town, { district }: DemoProcedure): readonly Term[] {
  if (district === null) return [];
  return [{ id: FIRST_ID.district + placesOf(city.slug, 'district').indexOf(district), name: district }];
}

/** Who invites. */
export function ownerTerms({ office }: DemoProcedure): readonly Term[] {
  return [{ id: FIRST_ID.owner + (hashOf(office) % 400), name: office }];
}
