import { foldLabel } from '@navigator/shared';
import { z } from 'zod';
import { readDecimal } from '../kit/crs/dms.js';
import { isTooDeep } from '../kit/wkt/nesting.js';
import { readWkt, type RawGeometry } from '../kit/wkt/wkt.js';

/** "53.55, 9.99", as open-data portals write a place into one column; there the latitude stands first. */
const PAIR = /^\s*(-?\d{1,3}(?:\.\d{1,15})?)\s*[,;]\s*(-?\d{1,3}(?:\.\d{1,15})?)\s*$/;
const PAIR_NAME = /^geo ?point|^geopunkt|^koordinaten?$|^latlo?ng?$/;

/** What stands in a cell: its text, or the geometry that the text is (Q3, Q4). */
export function cellValue(name: string, text: string): string | RawGeometry {
  return readWkt(text) ?? geojsonIn(text) ?? pairIn(name, text) ?? text;
}

const Geometry = z.object({ type: z.string(), coordinates: z.unknown() });
const Wrapped = z.object({ geometry: Geometry }).transform(({ geometry }) => geometry);

function geojsonIn(text: string): RawGeometry | null {
  if (!text.trimStart().startsWith('{') || !text.includes('"coordinates"')) return null;
  if (isTooDeep(text)) return null;
  return z.union([Wrapped, Geometry]).safeParse(parse(text)).data ?? null;
}

function pairIn(name: string, text: string): RawGeometry | null {
  const [, latitude, longitude] = PAIR.exec(text) ?? [];
  if (latitude === undefined || !PAIR_NAME.test(foldLabel(name))) return null;
  return { type: 'Point', coordinates: [readDecimal(longitude), readDecimal(latitude)] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
