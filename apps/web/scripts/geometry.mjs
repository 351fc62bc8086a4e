// Geometry for the backdrop: clip to a box, thin out, round. Points are [lon, lat].

/**
 * @typedef {[number, number]} Point
 * @typedef {readonly [number, number, number, number]} Box west, south, east, north
 */

/**
 * The part of a ring inside a box (Sutherland-Hodgman, one side after the other).
 * @param {Point[]} ring
 * @param {Box} box
 * @returns {Point[]}
 */
export function clipRing(ring, [west, south, east, north]) {
  const sides = [
    { axis: 0, limit: west, inside: (/** @type {number} */ value) => value >= west },
    { axis: 0, limit: east, inside: (/** @type {number} */ value) => value <= east },
    { axis: 1, limit: south, inside: (/** @type {number} */ value) => value >= south },
    { axis: 1, limit: north, inside: (/** @type {number} */ value) => value <= north },
  ];
  return sides.reduce(clipSide, ring);
}

/**
 * @param {Point[]} ring
 * @param {{axis: number, limit: number, inside: (value: number) => boolean}} side
 * @returns {Point[]}
 */
function clipSide(ring, { axis, limit, inside }) {
  return ring.flatMap((point, index) => {
    const before = ring[(index + ring.length - 1) % ring.length];
    if (before === undefined) return [];
    const isIn = inside(point[axis]);
    if (isIn === inside(before[axis])) return isIn ? [point] : [];
    const crossing = meet(before, point, { axis, limit });
    return isIn ? [crossing, point] : [crossing];
  });
}

/**
 * Where the line from a to b reaches a limit on an axis.
 * @param {Point} a
 * @param {Point} b
 * @param {{axis: number, limit: number}} at
 * @returns {Point}
 */
function meet(a, b, { axis, limit }) {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}

/**
 * The pieces of a line whose points lie inside a box.
 * @param {Point[]} line
 * @param {Box} box
 * @returns {Point[][]}
 */
export function clipLine(line, [west, south, east, north]) {
  const isIn = ([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north;
  /** @type {Point[][]} */
  const pieces = [[]];
  for (const point of line) {
    if (isIn(point)) pieces.at(-1)?.push(point);
    else if (pieces.at(-1)?.length) pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 1);
}

/**
 * Leaves out what deviates less than `tolerance` degrees (Douglas-Peucker).
 * @param {Point[]} line
 * @param {number} tolerance
 * @returns {Point[]}
 */
export function thinned(line, tolerance) {
  if (line.length < 3) return line;
  const keep = new Set([0, line.length - 1]);
  const spans = [[0, line.length - 1]];
  while (spans.length > 0) {
    const [from, to] = spans.pop();
    const far = farthest(line, from, to);
    if (far.distance <= tolerance) continue;
    keep.add(far.index);
    spans.push([from, far.index], [far.index, to]);
  }
  return line.filter((_, index) => keep.has(index));
}

/**
 * @param {Point[]} line
 * @param {number} from
 * @param {number} to
 */
function farthest(line, from, to) {
  let found = { index: from, distance: 0 };
  for (let index = from + 1; index < to; index += 1) {
    const distance = distanceTo(line[index], line[from], line[to]);
    if (distance > found.distance) found = { index, distance };
  }
  return found;
}

/**
 * @param {Point} point
 * @param {Point} a
 * @param {Point} b
 */
function distanceTo([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/**
 * Rounds to a thousandth of a degree (about 100 m) and drops what falls together.
 * @param {Point[]} line
 * @returns {Point[]}
 */
export function rounded(line) {
  return line
    .map(([lon, lat]) => /** @type {Point} */ ([Math.round(lon * 1000) / 1000, Math.round(lat * 1000) / 1000]))
    .filter(([lon, lat], index, all) => index === 0 || lon !== all[index - 1][0] || lat !== all[index - 1][1]);
}
