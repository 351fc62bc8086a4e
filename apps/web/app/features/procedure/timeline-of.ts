import {
  addDays,
  daysBetween,
  inLanguage,
  isPublic,
  localDay,
  lower,
  PHASE_KIND_LABELS,
  rangeOf,
  upper,
} from '@navigator/shared';
import type { Language, LocalDate, Phase, ProcedureDetail } from '@navigator/shared';
import { formatDate, formatPeriod } from '../../format/dates.js';
import { PAGE_WORDS } from './page-words.js';
import type { Stage } from './procedure-view.js';
import { PROCEDURE_WORDS } from './words.js';

/** The stages of a procedure in the order of its source, the present one marked, what became of it at the end. */
export function timelineOf(procedure: ProcedureDetail, now: number, language: Language): readonly Stage[] {
  const stages = procedure.phases.map((phase) => stageOf(phase, now, language));
  const result = resultStage(procedure, language);
  return stages.length === 0 || result === null ? stages : [...stages, result];
}

function stageOf(phase: Phase, now: number, language: Language): Stage {
  const [words, page] = [inLanguage(PROCEDURE_WORDS, language), inLanguage(PAGE_WORDS, language)];
  const when = formatPeriod(phase, language);
  const title = phase.title ?? inLanguage(PHASE_KIND_LABELS[phase.kind], language);
  if (when === null) return { title, when: words.undated, state: 'undated', remark: null, progress: null };
  const state = stateOf(phase, now);
  const progress = state === 'now' ? progressOf(phase, localDay(now, phase.timeZone)) : null;
  const remark = { past: page.past, next: page.next, now: null, undated: null }[state];
  return {
    title,
    when,
    state,
    remark,
    progress: progress && { ...progress, text: page.dayOf(progress.day, progress.days) },
  };
}

/** Only what is public is said to be under way: what officials do behind closed doors may take longer than planned. */
function stateOf(phase: Phase, now: number): Stage['state'] {
  const range = rangeOf(phase);
  if (upper(range) <= now) return 'past';
  if (lower(range) > now) return 'next';
  return isPublic(phase) ? 'now' : 'undated';
}

/** Which day of how many today is; null where a side is open. */
function progressOf({ start, end }: Phase, today: LocalDate): { readonly day: number; readonly days: number } | null {
  if (start === null || end === null) return null;
  const days = daysBetween(start, addDays(end, 1));
  return days < 2 ? null : { day: Math.min(days, daysBetween(start, today) + 1), days };
}

/** What was published, or is owed by a platform that could publish it. */
function resultStage({ result, status, span }: ProcedureDetail, language: Language): Stage | null {
  const words = inLanguage(PAGE_WORDS, language);
  const step = { title: words.resultStep, remark: null, progress: null };
  if (result.state === 'published' && result.publishedAt !== null) {
    return { ...step, when: words.resultPublished(formatDate(result.publishedAt, language)), state: 'past' };
  }
  if (result.state !== 'notPublished' || status !== 'closed' || span.end === null) return null;
  return { ...step, when: words.resultOwed(formatDate(span.end, language)), state: 'next' };
}
