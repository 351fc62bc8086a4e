import type { FindingCode, SourceFlag } from '@navigator/shared';
import type { Kind } from './address.js';
import { codeIn, textIn, type Row } from './wire.js';

/** Codes of `status` since they were recoded; before, 0 was running or future and 1 was done (Q22). */
const CODES = { running: 0, future: 1, done: 2 } as const;
const DONE_BEFORE = 1;
/** Level of a plan that informs and asks nobody. */
const INFORMATION = 0;

/** What an entry says about its own state, and what had to be said about that. */
export interface State {
  readonly flag: SourceFlag | null;
  readonly remark: FindingCode | null;
}

/**
 * The platform's word on the state of an entry. The modules of a project tell it without a code: which of them are
 * there is the same in every version. The integer is asked only where there is none.
 */
export function stateOf(row: Row, kind: Kind): State {
  const told = byModules(row) ?? (kind === 'plan' ? byPlanCode(row) : byProjectCode(row));
  return { flag: told, remark: told === null && codeIn(row.status) !== null ? 'status-unclear' : null };
}

function byModules({ active_phase: active, future_phase: future, past_phase: past }: Row): SourceFlag | null {
  if (Array.isArray(active) && active.length > 0) return 'open';
  if (textIn(future) !== null) return 'planned';
  return textIn(past) === null ? null : 'closed';
}

/**
 * An editor sets the state of a plan, so that "done" is a word to believe; both codes of it come without activity.
 * "Running" is believed in the shape of 2026 alone, and means open only where people are asked.
 */
function byPlanCode(row: Row): SourceFlag | null {
  const status = codeIn(row.status);
  if (row.participation_active !== true) return isDone(status) ? 'closed' : null;
  const isRecent = row.tile_image_alt_text !== undefined;
  return isRecent && status === CODES.running && asksPeople(row) ? 'open' : null;
}

function isDone(status: number | null): boolean {
  return status === CODES.done || status === DONE_BEFORE;
}

function asksPeople({ participation }: Row): boolean {
  return (codeIn(participation) ?? INFORMATION) !== INFORMATION;
}

/** Only rows of 2026 have an id. "Done" is also what was never published (Q26), so that it says nothing without a date. */
function byProjectCode(row: Row): SourceFlag | null {
  const isRecent = codeIn(row.id) !== null;
  if (!isRecent || row.participation_active === false) return null;
  if (codeIn(row.status) === CODES.running) return 'open';
  return codeIn(row.status) === CODES.future ? 'planned' : null;
}
