import type { LocalText, Outcome } from '@navigator/shared';
import { CorrectionProblem } from '../corrections/correction-problem.js';
import { RegistryProblem } from '../feeds/feed-registry.js';
import { QuarantineProblem } from '../harvest/quarantine/quarantines.js';
import { LinkProblem } from '../links/decisions.js';
import { ReportProblem } from '../reports/reports.js';
import { StaffProblem } from './staff-problem.js';

/** What decisions at the desk throw where they cannot be carried out; anything else is a bug. */
const PROBLEMS = [
  CorrectionProblem,
  LinkProblem,
  QuarantineProblem,
  RegistryProblem,
  ReportProblem,
  StaffProblem,
] as const;

/** What came of a decision: its value, or why it cannot be carried out. */
export async function outcomeOf<T>(decision: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: 'done', value: await decision() };
  } catch (error) {
    if (isProblem(error)) return { kind: 'refused', code: error.code, text: error.text };
    throw error;
  }
}

function isProblem(error: unknown): error is Error & { readonly code: string; readonly text: LocalText } {
  return PROBLEMS.some((Problem) => error instanceof Problem);
}
