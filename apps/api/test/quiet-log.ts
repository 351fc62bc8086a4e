import type { DatabaseLog } from '../src/database/log.js';

/** A log that keeps what it is told, for tests that look at it or want silence. */
export interface QuietLog extends DatabaseLog {
  readonly told: readonly string[];
}

/** Makes an empty one. */
export function quietLog(): QuietLog {
  const told: string[] = [];
  const note = (_: object, message: string): void => void told.push(message);
  return { told, info: note, warn: note, error: note };
}
