import { FINDINGS, type Finding, type FindingCode } from '@navigator/shared';
import type { UnattachedRow } from '../events/feed-event.sql.js';
import type { CaughtUp } from './staging/staging.js';
import type { ToldElsewhere } from '../links/told-elsewhere.js';
import type { ToldLabel } from '../vocabulary/translator.js';
import type { LabelField } from '../vocabulary/vocabulary.sql.js';

const CODES: readonly (readonly [LabelField, FindingCode])[] = [
  ['topic', 'topic-unknown'],
  ['kind', 'kind-unknown'],
  ['phase', 'phase-kind-unknown'],
  ['level', 'level-unknown'],
  ['area', 'area-unresolved'],
];

const OF_LABELS: ReadonlySet<string> = new Set(CODES.map(([, code]) => code));

/** What is known about a run beside what its adapter said. */
export interface RunFacts {
  readonly labels: readonly ToldLabel[];
  readonly unattached: UnattachedRow;
  readonly caughtUp: CaughtUp;
  readonly elsewhere: ToldElsewhere;
}

/**
 * The findings of a run: those of its reading, without the words that an operator has mapped, and with what only the
 * store can know.
 */
export function findingsOfRun(told: readonly Finding[], facts: RunFacts): readonly Finding[] {
  const { labels, unattached, caughtUp } = facts;
  const ofLabels = CODES.map(([field, code]) =>
    findingOfLabels(
      told.find((finding) => finding.code === code) ?? findingOf(code, 0, null),
      labels.filter((label) => label.field === field),
    ),
  );
  const waiting = findingOf('event-unattached', unattached.count, { sourceId: unattached.example, value: null });
  const corrected = findingOf('correction-caught-up', caughtUp.count, { sourceId: caughtUp.example, value: null });
  const elsewhere = findingElsewhere(facts.elsewhere);
  const others = told.filter(({ code }) => !OF_LABELS.has(code));
  return worstFirst([...others, ...ofLabels, waiting, corrected, elsewhere].filter(({ count }) => count > 0));
}

/** Which of its records another body's feed tells too (failure case F39). */
export function findingElsewhere({ count, example, feed }: ToldElsewhere): Finding {
  return findingOf('told-elsewhere', count, { sourceId: example, value: feed });
}

/** An adapter may have remarked more than we can count: a stage without a title, for example. */
function findingOfLabels(told: Finding, labels: readonly ToldLabel[]): Finding {
  const open = labels.filter(({ isMapped }) => !isMapped);
  const mapped = labels.filter(({ isMapped }) => isMapped);
  const [first] = open;
  const count = Math.max(told.count - sumOf(mapped), sumOf(open));
  return { ...told, count, example: first ? { sourceId: first.example, value: first.label } : told.example };
}

function sumOf(labels: readonly ToldLabel[]): number {
  return labels.reduce((sum, { count }) => sum + count, 0);
}

/** A finding in the words of its code. */
function findingOf(code: FindingCode, count: number, example: Finding['example']): Finding {
  const { severity, who, text } = FINDINGS[code];
  return { code, severity, who, count, example, text };
}

/** Worst first, then most frequent. */
function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  const weight = { error: 0, warning: 1, info: 2 };
  return findings.toSorted((a, b) => weight[a.severity] - weight[b.severity] || b.count - a.count);
}
