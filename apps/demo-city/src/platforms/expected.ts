import type { DemoProcedure } from '../procedure.js';
import type { Expected, ExpectedProcedure } from './platform.js';

/** How one procedure is to be found; what is left out is as the procedure itself has it. */
export function expectedProcedure(
  procedure: DemoProcedure,
  told: Pick<ExpectedProcedure, 'id'> & Partial<ExpectedProcedure>,
): ExpectedProcedure {
  const { title, start, end, outline, point } = procedure;
  return { title, start, end, hasPlace: outline !== null || point !== null, ...told };
}

/** Nothing but procedures. */
export function onlyProcedures(procedures: readonly ExpectedProcedure[]): Expected {
  return { procedures, events: 0, skipped: 0, broken: 0 };
}

/** No procedure, but so many events that may belong to one. */
export function onlyEvents(events: number): Expected {
  return { procedures: [], events, skipped: 0, broken: 0 };
}
