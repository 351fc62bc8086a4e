import type { Asked, WireFeature } from './pds.js';
import { featureOf2 } from './pds-2.js';
import type { DemoProcedure } from './procedure.js';

/** A feature of DIPAS 3: version 2.2 and what state the procedure is in. */
export function featureOf3(asked: Asked, procedure: DemoProcedure): WireFeature {
  const feature = featureOf2(asked, procedure);
  const state = { proceedingState: stateOn(procedure, asked.day), isDipasProceeding: true };
  return { ...feature, properties: { ...feature.properties, ...state } };
}

function stateOn({ start, end }: DemoProcedure, day: string): 'dormant' | 'active' | 'frozen' {
  if (day < start) return 'dormant';
  return end !== null && day > end ? 'frozen' : 'active';
}
