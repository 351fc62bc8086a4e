import type { Language } from '@navigator/shared';
import type { ExportedProcedure } from './columns.js';

/** A procedure as a feed tells it. */
export interface Entry {
  readonly procedure: ExportedProcedure;
  /** When we first saw it. */
  readonly createdAt: string;
}

/** What a feed tells besides its entries. */
export interface Subscription {
  readonly language: Language;
  readonly origin: string;
  /** What it holds, in words. */
  readonly title: string;
  /** Its own address, and that of the page which shows the same. */
  readonly self: string;
  readonly page: string;
  /** Newest change first. */
  readonly entries: readonly Entry[];
  /** The instant that stands for an empty feed. */
  readonly asOf: string;
}

/** Who publishes the feed. */
export const NAVIGATOR_NAME = { de: 'Beteiligungsnavigator', en: 'Participation Navigator' } as const;

/** When the feed last changed. */
export function lastChange({ entries, asOf }: Subscription): string {
  return entries[0]?.procedure.changedAt ?? asOf;
}
