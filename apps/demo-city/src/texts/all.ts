import { GREEN_AND_CLIMATE } from './green.js';
import { GROWING_UP } from './growing-up.js';
import { LONG, PERMANENT } from './lasting.js';
import { LIVING } from './living.js';
import { MOBILITY } from './mobility.js';
import { PLANNING_AND_HOUSING } from './planning.js';
import type { Pace, Template } from './template.js';

/** Every text, by how long such a procedure lasts. */
export const TEXTS: Readonly<Record<Pace, readonly Template[]>> = {
  campaign: [...MOBILITY, ...GROWING_UP, ...PLANNING_AND_HOUSING, ...GREEN_AND_CLIMATE, ...LIVING],
  long: LONG,
  permanent: PERMANENT,
};
