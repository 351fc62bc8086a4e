import type { PhaseKind, SourceFlag } from '@navigator/shared';
import type { Reading } from '../kit/remark.js';
import { clean, remarked } from '../kit/remark.js';
import type { Family } from './message-name.js';
import type { Part } from './wire.js';

/**
 * Steps by family and code, since the same code means another thing in another family (Q23). The lists are referenced by
 * the standard and not enumerated in its schema; a code that is not here is no participation until somebody maps it.
 * Bavaria has codes of its own, of which only the public ones are told. `9998` says that there is no step.
 */
const KINDS: ReadonlyMap<string, PhaseKind> = new Map<string, PhaseKind>([
  ['kommunal 1000', 'internal'],
  ['kommunal 2000', 'earlyInvolveAuth'],
  ['kommunal 3000', 'internal'],
  ['kommunal 4000', 'earlyPublicPart'],
  ['kommunal 5000', 'publicAgencies'],
  ['kommunal 6000', 'publicDisclosure'],
  ['kommunal 7000', 'internal'],
  ['kommunal 8000', 'completed'],
  ['kommunal 9000', 'internal'],
  ['kommunal 9998', 'unknown'],
  ['kommunal BY3000', 'earlyPublicPart'],
  ['kommunal BY5001', 'publicDisclosure'],
  ['raumordnung 4000', 'internal'],
  ...['5000', '5100', '5200', '5300', '5400', '5500', '5600', '5700'].map((code): [string, PhaseKind] => [
    `raumordnung ${code}`,
    'publicDisclosure',
  ]),
  ['raumordnung 9998', 'unknown'],
]);

/** Steps that say how far a procedure is without a date: decided upon, and over. */
const FLAGS: ReadonlyMap<string, SourceFlag> = new Map<string, SourceFlag>([
  ['kommunal 7000', 'evaluating'],
  ['kommunal 8000', 'closed'],
]);

/** The kind of a step. */
export function kindOfStep(family: Family, code: string | null): Reading<PhaseKind> {
  const key = keyOf(family, code);
  const kind = KINDS.get(key);
  return kind === undefined ? remarked('unknown', 'phase-kind-unknown', key) : clean(kind);
}

/**
 * The kind of a part of a message that says itself whom it is for. Whoever is asked by law is asked early or later, and
 * only the code tells early.
 */
export function kindOfPart(family: Family, part: Part, step: string | null): PhaseKind {
  const told = [part.code, step].map((code) => KINDS.get(keyOf(family, code)));
  if (part.audience === 'agencies') return told.includes('earlyInvolveAuth') ? 'earlyInvolveAuth' : 'publicAgencies';
  if (part.isInformal) return 'informal';
  return told.includes('earlyPublicPart') ? 'earlyPublicPart' : 'publicDisclosure';
}

/** What a step says about the state. */
export function flagOfStep(family: Family, code: string | null): SourceFlag | null {
  return FLAGS.get(keyOf(family, code)) ?? null;
}

/** Family and code, word for word. */
export function keyOf(family: Family, code: string | null): string {
  return `${family} ${code ?? '-'}`;
}
