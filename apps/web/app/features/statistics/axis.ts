/** Steps that people count in. */
const STEPS = [1, 2, 2.5, 5, 10];

/** About so many steps fit a small picture. */
const MOST_STEPS = 4;

/** Round values from zero to at least the highest: 0, 5, 10, 15, 20. Counts have whole steps only. */
export function ticksTo(highest: number, isCount: boolean): readonly number[] {
  const least = isCount ? Math.max(highest, 1) : highest;
  if (least <= 0) return [0, 1];
  const rough = least / MOST_STEPS;
  const size = 10 ** Math.floor(Math.log10(rough));
  const steps = [...STEPS, 20].map((step) => step * size).filter((step) => !isCount || Number.isInteger(step));
  const step = steps.find((one) => one >= rough - 1e-9) ?? Math.ceil(rough);
  const count = Math.ceil(least / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
