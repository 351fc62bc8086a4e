import { foldLabel, type LocalDate, type PhaseKind, type SourceFlag } from '@navigator/shared';
import { readLine } from '../kit/text.js';
import type { Attributes } from './wire.js';

/** What a phase is about, as far as its name or key tells. */
type Step = 'early' | 'disclosure' | 'evaluating' | 'closed' | 'preparing';

/**
 * Keys of `procedurephases.yml` in demosplan-core, and the words of the Federal Building Code (BauGB § 3 (1) early, § 3
 * (2) and § 4a (3) disclosure) that customers write since they name their phases themselves. The first that fits counts.
 */
const STEPS: readonly (readonly [RegExp, Step])[] = [
  [/^closed$|\b(?:ab|)geschlossen|\bbeendet/, 'closed'],
  [/^(?:evaluati(?:ng|on)|analysis)$|\bauswertung|\babwaegung/, 'evaluating'],
  [/^(?:configuration|preparation)$|\bkonfiguration|\bvorbereitung/, 'preparing'],
  [/^earlyparticipation$|\bfruehzeitig/, 'early'],
  [/^participation$|beteiligung|\bauslegung|\bveroeffentlichung/, 'disclosure'],
];

const PUBLIC_KINDS: Readonly<Partial<Record<Step, PhaseKind>>> = {
  early: 'earlyPublicPart',
  disclosure: 'publicDisclosure',
};
const OTHER_KINDS: Readonly<Partial<Record<Step, PhaseKind>>> = { closed: 'completed', preparing: 'internal' };

/** Name of the phase in the spelling of 2026, and the key that hosts sent before; either may be missing (Q57). */
export type PhaseWords = Pick<
  Attributes,
  'externalPhaseDefinitionName' | 'externalPhaseTranslationKey' | 'externalPhasePermissionset'
>;

/**
 * The kind of the phase under way. Whether people may take part is told by the permission set alone, since names are
 * free text (Q25): with `write` a phase is public whatever its name, with `read` it is not.
 */
export function phaseKind(words: PhaseWords): PhaseKind {
  const step = stepOf(words);
  const permission = permissionOf(words);
  const asPublic = step && PUBLIC_KINDS[step];
  if (permission === 'write') return asPublic ?? 'informal';
  const asOther = (step && OTHER_KINDS[step]) ?? 'unknown';
  return permission === 'read' ? asOther : (asPublic ?? asOther);
}

/** The platform's word on the state; `start` tells a phase that is announced from one that is over. */
export function phaseFlag(words: PhaseWords, start: LocalDate | null, today: LocalDate): SourceFlag | null {
  const step = stepOf(words);
  const permission = permissionOf(words);
  if (permission === 'write') return 'open';
  if (step === 'evaluating' || step === 'closed') return step;
  if (permission !== 'read') return null;
  const isAhead = step === 'preparing' || (start !== null && start > today);
  return isAhead ? 'planned' : 'closed';
}

/** The machine's word, the one to trust. */
export function permissionOf({ externalPhasePermissionset: told }: PhaseWords): string | null {
  const permission = told?.trim().toLowerCase() ?? '';
  return permission === '' ? null : permission;
}

/** What the source says about the state, word for word. */
export function sourceStatus(words: PhaseWords): string | null {
  const said = [words.externalPhasePermissionset, nameOrKey(words)].map((word) => readLine(word, 'status').value);
  return said.filter((word) => word !== null).join(', ') || null;
}

function stepOf(words: PhaseWords): Step | null {
  const word = foldLabel(nameOrKey(words)?.replace(/^procedure\.phases\.(?:ex|in)ternal\./, '') ?? '');
  return STEPS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

function nameOrKey(words: PhaseWords): string | null {
  return words.externalPhaseDefinitionName ?? words.externalPhaseTranslationKey ?? null;
}
