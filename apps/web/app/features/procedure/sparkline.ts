import { daysBetween } from '@navigator/shared';
import type { LocalDate } from '@navigator/shared';
import { SPARK } from './spark-size.js';

/** A count as it stood from a day on; null where the source told none. */
export interface Reading {
  readonly day: LocalDate;
  readonly value: number | null;
}

/** Steps, because a count holds until the next one is told, up to `until`; a gap where none was told. Null for nothing to see. */
export function sparkline(readings: readonly Reading[], until: LocalDate): string | null {
  const first = readings[0];
  const told = readings.flatMap(({ value }) => value ?? []);
  if (first === undefined || told.length < 2) return null;
  const days = Math.max(1, daysBetween(first.day, until));
  const most = Math.max(1, ...told);
  const x = (day: LocalDate): string => rounded((SPARK.width * Math.max(0, daysBetween(first.day, day))) / days);
  const y = (value: number): string => rounded(SPARK.height - 2 - ((SPARK.height - 4) * value) / most);
  return readings
    .map(({ day, value }, index) => {
      if (value === null) return '';
      const follows = (readings[index - 1]?.value ?? null) !== null;
      return `${follows ? `V${y(value)}` : `M${x(day)} ${y(value)}`}H${x(readings[index + 1]?.day ?? until)}`;
    })
    .join('');
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
