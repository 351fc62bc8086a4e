/** When a feed last changed, and how long it usually takes between two changes. */
export interface ChangeHistory {
  readonly lastChangeAt: Date | null;
  /** Days that nine of ten waits did not exceed; null while too few changes are known. */
  readonly usualDays: number | null;
  /** Months (1 to 12) in which its owner expects nothing. */
  readonly quietMonths: readonly number[];
}

const DAY_MS = 24 * 3_600_000;

/** Shorter silence than this is never told, however busy a feed was. */
const AT_LEAST_DAYS = 14;

/** "Much longer than usual". */
const TIMES_USUAL = 3;

/** Whether a feed has been unchanged for much longer than it ever was; quiet months neither count nor alarm. */
export function isUnusuallyQuiet({ lastChangeAt, usualDays, quietMonths }: ChangeHistory, now: Date): boolean {
  if (lastChangeAt === null || usualDays === null || quietMonths.includes(monthOf(now))) return false;
  return daysBetween(lastChangeAt, now, quietMonths) > Math.max(AT_LEAST_DAYS, TIMES_USUAL * usualDays);
}

/** Days from one instant to another without those that lie in quiet months. */
function daysBetween(from: Date, to: Date, quietMonths: readonly number[]): number {
  const days = (to.getTime() - from.getTime()) / DAY_MS;
  if (quietMonths.length === 0) return days;
  const quiet = Array.from({ length: Math.floor(days) }, (_, index) => new Date(from.getTime() + index * DAY_MS));
  return days - quiet.filter((day) => quietMonths.includes(monthOf(day))).length;
}

function monthOf(at: Date): number {
  return at.getUTCMonth() + 1;
}
