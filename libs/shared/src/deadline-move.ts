import { inLanguage } from './languages.js';
import { z } from 'zod';
import { dayInWords } from './day-words.js';
import type { Language, LocalText } from './language.js';
import { LocalDate } from './local-time.js';

/** That the last day to take part was moved, while that still matters: the day it was, and when we learned of it. */
export const DeadlineMoved = z.object({ was: LocalDate, movedAt: z.iso.datetime() }).meta({ id: 'DeadlineMoved' });
export type DeadlineMoved = z.infer<typeof DeadlineMoved>;

/** A move is told until this many days after the day to which the deadline was moved. */
export const MOVE_TOLD_DAYS = 7;

/** A deadline and the one before it. */
export interface DeadlineMove {
  readonly was: LocalDate;
  readonly now: LocalDate;
}

/** The move that a procedure tells; null for none. */
export function moveOf({
  end,
  deadlineMoved,
}: {
  readonly end: LocalDate | null;
  readonly deadlineMoved: DeadlineMoved | null;
}): DeadlineMove | null {
  return end === null || deadlineMoved === null ? null : { was: deadlineMoved.was, now: end };
}

/** Frist verlängert */
export function moveLabel({ was, now }: DeadlineMove): LocalText {
  return now > was
    ? { de: 'Frist verlängert', en: 'Deadline extended' }
    : { de: 'Frist verkürzt', en: 'Deadline brought forward' };
}

/** Frist verlängert bis 30.11.2026 (zuvor 15.11.2026) */
export function moveInWords(move: DeadlineMove, language: Language): string {
  const [now, was] = [dayInWords(move.now, language), dayInWords(move.was, language)];
  const label = inLanguage(moveLabel(move), language);
  return inLanguage(
    {
      de: `${label} ${move.now > move.was ? 'bis' : 'auf'} ${now} (zuvor ${was})`,
      en: `${label} to ${now} (was ${was})`,
    },
    language,
  );
}
