const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long somebody has to confirm: link and address end together. */
export const CONFIRM_WITHIN_MS = 48 * HOUR;

/** A subscription ends so long after it was confirmed, and its owner is asked this long before. */
export const LASTS_MS = 365 * DAY;
export const ASKED_BEFORE_MS = 30 * DAY;

/** Links to manage a subscription work as long as it lasts. */
export const MANAGE_WITHIN_MS = LASTS_MS;

/** Subscriptions of one address. */
export const MOST_SUBSCRIPTIONS = 10;

/** Mails in 24 hours that wishes may cause at one address: whoever types somebody else's annoys nobody for long. */
export const MOST_WISHES_PER_DAY = 3;

/** Refusals for good in a row that end a subscription. */
export const MOST_REFUSALS = 3;

/** A mail that no server took for so long is given up. */
export const GIVEN_UP_AFTER_MS = 5 * DAY;

/** Waits after each failed attempt, in minutes; the last of them goes on. */
const WAITS = [1, 5, 15, 60, 180, 360];

/** When to try again after so many failed attempts. */
export function nextTry(now: Date, tries: number): Date {
  return new Date(now.getTime() + (WAITS[tries - 1] ?? 360) * 60_000);
}
