import type { LocalText } from '@navigator/shared';
import { CorrectionProblem } from '../corrections/correction-problem.js';
import { QuarantineProblem } from '../harvest/quarantine/quarantines.js';
import { ApiProblem } from '../platform/problem/api-problem.js';
import { OwnerProblem } from './owner-problem.js';

/** A wish that cannot be met, with a stable code and what to do. */
interface Told {
  readonly code: string;
  readonly text: LocalText;
}

/** What is not there, and what was asked wrongly; all else stands against what is so now. */
const STATUS: Readonly<Record<string, number>> = {
  'feed-unknown': 404,
  'procedure-unknown': 404,
  'quarantine-unknown': 404,
  'key-unknown': 404,
  'correction-unknown': 404,
  'expectations-upside-down': 400,
  'map-not-taken': 400,
  'field-map-faulty': 400,
  'value-refused': 400,
  'territory-unknown': 400,
};

/** Whether something that was thrown says what to do. */
export function isTold(error: unknown): error is Error & Told {
  return error instanceof OwnerProblem || error instanceof QuarantineProblem || error instanceof CorrectionProblem;
}

/** Waits for work at a door: what says what to do becomes problem+json. */
export async function atDoor<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!isTold(error)) throw error;
    throw new ApiProblem({ status: STATUS[error.code] ?? 409, code: error.code, detail: error.text.en });
  }
}
