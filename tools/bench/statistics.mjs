// The few numbers that a measurement is told in.

/**
 * The value in the middle; of an even number of values the mean of the two.
 * @param {readonly number[]} values
 */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/**
 * The value that `share` of all values do not exceed (nearest rank).
 * @param {readonly number[]} values
 * @param {number} share between 0 and 1
 */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? NaN;
}

/**
 * How many times as much, told in three digits.
 * @param {number} ours
 * @param {number} theirs
 */
export function ratio(ours, theirs) {
  return Number((ours / theirs).toPrecision(3));
}
