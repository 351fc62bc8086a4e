const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A feed may fail for so long before its people are told: most hosts are back by then. */
export const TOLD_AFTER_MS = 6 * HOUR;

/** Between two mails of trouble about one feed, and while the trouble is older than a week. */
export const DIGEST_EVERY_MS = { young: DAY, old: 7 * DAY } as const;
export const OLD_AFTER_MS = 7 * DAY;

/** Notices that nobody took for so long are given up. */
export const GIVEN_UP_AFTER_MS = { webhook: DAY, mail: 5 * DAY } as const;

/** Refusals for good in a row that end mail to an address. */
export const MOST_REFUSALS = 3;

/** What was told so long ago is forgotten. */
export const KEPT_MS = 400 * DAY;

/** Waits after each failed attempt, in minutes; the last of them goes on. */
const WAITS = [1, 5, 15, 60, 180, 360];

/** When to try again after so many failed attempts. */
export function nextTry(now: Date, tries: number): Date {
  return new Date(now.getTime() + (WAITS[tries - 1] ?? 360) * MINUTE);
}

/** Whether a notice of this age is tried no more. */
export function isGivenUp(by: 'mail' | 'webhook', madeAt: Date, now: Date): boolean {
  return now.getTime() - madeAt.getTime() >= GIVEN_UP_AFTER_MS[by];
}
