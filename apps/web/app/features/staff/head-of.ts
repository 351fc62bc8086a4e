import { titleOf } from '../../api/site-name.js';
import { formatDistance, formatInstant } from '../../format/dates.js';
import type { Language } from '@navigator/shared';
import type { AtDesk } from './enter.js';
import { SAID } from './staff-address.js';
import type { StaffHead } from './staff-page.js';
import { staffWords } from './words.js';

/** The staff of German cities reads times by their clock. */
export const ZONE = 'Europe/Berlin';

interface Texts {
  readonly heading: string;
  readonly lead?: string;
  /** What may just have been done, by its word in the address. */
  readonly said?: Readonly<Record<string, string>>;
}

/** The head of a page of the staff. */
export function headOf({ visit, url, language, frame }: AtDesk, { heading, lead, said = {} }: Texts): StaffHead {
  const word = url.searchParams.get(SAID) ?? '';
  return {
    title: titleOf(visit.site, language, heading),
    heading,
    lead: lead ?? null,
    said: Object.hasOwn(said, word) ? (said[word] ?? null) : null,
    frame,
  };
}

/** How long ago, and when exactly. */
export function sinceOf(iso: string, now: number, language: Language): string {
  return staffWords(language).since(formatDistance(iso, now, language), formatInstant(iso, ZONE, language));
}
