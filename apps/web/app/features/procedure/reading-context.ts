import type { Language, Related, Site } from '@navigator/shared';

/** What the page needs besides the record. */
export interface ReadingContext {
  readonly now: number;
  readonly language: Language;
  readonly site: Site;
  /** Where addresses of ours begin. */
  readonly origin: string;
  readonly related: Related;
}
