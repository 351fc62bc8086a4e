import { z } from 'zod';
import { Procedure } from './procedure.js';
import { Place } from './territory.js';

/** As much of a procedure as a list of suggestions shows. */
export const SuggestedProcedure = Procedure.pick({ id: true, slug: true, title: true, place: true, status: true }).meta(
  { id: 'SuggestedProcedure' },
);
export type SuggestedProcedure = z.infer<typeof SuggestedProcedure>;

/** `GET /suggestions`: what somebody may mean who has typed so far; each group best first. */
export const Suggestions = z
  .object({
    /** At most five. */
    places: z.array(Place),
    /** At most three. */
    postcodes: z.array(Place),
    /** At most five, found by words of their titles; the filter in force does not narrow them. */
    procedures: z.array(SuggestedProcedure),
  })
  .meta({ id: 'Suggestions' });
export type Suggestions = z.infer<typeof Suggestions>;
