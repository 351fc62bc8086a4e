const SHAPE =
  /^\s*(?:<[^>]*>\s*)?(?:SRID=\d+;\s*)?(POINT|LINESTRING|POLYGON|MULTIPOINT|MULTIPOLYGON)\s*(?:Z|M|ZM)?\s*\(/i;
const TYPES: Readonly<Record<string, string>> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
  MULTIPOINT: 'MultiPoint',
  MULTIPOLYGON: 'MultiPolygon',
};
const LONGEST = 2_000_000;

/**
 * The sister profile writes places as WKT. Turned into GeoJSON by its brackets alone: what comes of it is judged like
 * any other geometry. Null where a text is no WKT.
 */
export function geoJsonOfWkt(text: string): unknown {
  const [whole, word] = SHAPE.exec(text) ?? [];
  if (whole === undefined || word === undefined || text.length > LONGEST) return null;
  const type = TYPES[word.toUpperCase()];
  const body = text.slice(whole.length - 1).trim();
  if (!/^[\s\d.,()eE+-]+$/.test(body)) return null;
  const pairs = body.replace(/\(/g, '[').replace(/\)/g, ']');
  const nested = pairs.replace(
    /([^[\],\s][^[\],]*)/g,
    (position: string) => `[${position.trim().split(/\s+/).join(',')}]`,
  );
  return { type, coordinates: coordinatesIn(nested, word.toUpperCase() === 'POINT') };
}

function coordinatesIn(json: string, isPoint: boolean): unknown {
  try {
    const parts: unknown = JSON.parse(json);
    return isPoint && Array.isArray(parts) ? parts[0] : parts;
  } catch {
    return null;
  }
}
