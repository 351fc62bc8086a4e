/** How often an owner may have a feed read, in minutes. */
export const CADENCES = [15, 30, 60, 180, 360, 720, 1440, 10080] as const;
