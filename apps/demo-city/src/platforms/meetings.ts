import { addDays } from '../calendar.js';
import type { DemoProcedure } from '../procedure.js';
import type { Told } from './platform.js';

/** A meeting about a procedure; without a time it takes the whole day. */
export interface Meeting {
  readonly procedure: DemoProcedure;
  readonly title: string;
  readonly day: string;
  readonly isAllDay: boolean;
  readonly isCancelled: boolean;
}

/** The meetings that a town has announced: two for everything that has an end and is not long over. */
export function meetingsOf({ procedures, day }: Told): readonly Meeting[] {
  const current = procedures.filter(({ end }) => end !== null && end > addDays(day, -200));
  return current.flatMap((procedure) => [
    { procedure, title: `Auftakt: ${procedure.title}`, day: procedure.start, isAllDay: false, isCancelled: false },
    {
      procedure,
      title: `Rundgang: ${procedure.title}`,
      day: addDays(procedure.start, 9),
      isAllDay: procedure.month % 2 === 0,
      isCancelled: procedure.month % 5 === 0,
    },
  ]);
}
