import { z } from 'zod';
import { Procedure } from './procedure.js';

/** A procedure with how far it lies from another one: metres as the crow flies, between the points that stand for both on the map. */
export const NearbyProcedure = Procedure.extend({ distance: z.int().nonnegative() }).meta({ id: 'NearbyProcedure' });
export type NearbyProcedure = z.infer<typeof NearbyProcedure>;

/** `GET /procedures/{id}/related`: at most four each, open and planned ones first; none stands in both. */
export const Related = z
  .object({
    /** By topic, kind, the words of its title, and the body that is responsible. */
    similar: z.array(Procedure),
    /** Within five kilometres. Empty where its source names no place. */
    nearby: z.array(NearbyProcedure),
  })
  .meta({ id: 'Related' });
export type Related = z.infer<typeof Related>;
