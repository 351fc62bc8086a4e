import type { IndicatorDefinition, IndicatorId } from '@navigator/shared';
import { A1 } from './a1-procedures.js';
import { A2 } from './a2-new-procedures.js';
import { A4 } from './a4-located.js';
import { C1 } from './c1-contributions.js';
import { C2 } from './c2-comments.js';
import { C2b } from './c2b-dialogue.js';
import { D1 } from './d1-duration.js';
import { F1 } from './f1-topic-mix.js';
import { G1 } from './g1-results.js';
import type { Indicator } from './indicator.js';
import { J1 } from './j1-completeness.js';
import { J2 } from './j2-currency.js';
import { J4 } from './j4-reporting.js';

/** Every indicator of this release; a new one is a file and a line here. */
export const INDICATORS: Readonly<Record<IndicatorId, Indicator>> = { A1, A2, A4, C1, C2, C2b, D1, F1, G1, J1, J2, J4 };

/** What each of them means, in the order of the catalogue. */
export const INDICATOR_DEFINITIONS: readonly IndicatorDefinition[] = Object.values(INDICATORS).map(
  ({ definition }) => definition,
);
