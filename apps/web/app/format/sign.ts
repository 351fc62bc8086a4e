import type { ProcedureResult, Status } from '@navigator/shared';

/** The signs of list, map and legend: status by shape. A closed procedure shows whether its result is out. */
export type Sign = 'open' | 'planned' | 'evaluating' | 'closedWithResult' | 'closed' | 'cancelled' | 'unknown';

/** Every sign, in the order of the legend. */
export const SIGNS: readonly Sign[] = [
  'open',
  'planned',
  'evaluating',
  'closedWithResult',
  'closed',
  'cancelled',
  'unknown',
];

/** The sign of a procedure. */
export function signOf(status: Status, result: ProcedureResult['state']): Sign {
  return status === 'closed' && result === 'published' ? 'closedWithResult' : status;
}
