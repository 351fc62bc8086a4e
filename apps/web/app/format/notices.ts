import { inLanguage, moveInWords, moveOf } from '@navigator/shared';
import type { Language, Procedure } from '@navigator/shared';
import { formatDate } from './dates.js';

/** What must not be overlooked about a procedure, beside its status. */
export interface Notices {
  /** Frist verlängert bis 30.11.2026 (zuvor 15.11.2026) */
  readonly moved: string | null;
  /** Zuletzt bestätigt am 10.03.2026 */
  readonly unconfirmed: string | null;
}

/** A deadline that was moved, and a source that has been silent for long. */
export function noticesOf(
  procedure: Pick<Procedure, 'end' | 'deadlineMoved' | 'unconfirmedSince'>,
  language: Language,
): Notices {
  const move = moveOf(procedure);
  const { unconfirmedSince } = procedure;
  return {
    moved: move === null ? null : moveInWords(move, language),
    unconfirmed:
      unconfirmedSince === null ? null : `${inLanguage(CONFIRMED, language)} ${formatDate(unconfirmedSince, language)}`,
  };
}

const CONFIRMED = { de: 'Zuletzt bestätigt am', en: 'Last confirmed on' } as const;
