import { recognise, type AnswerHead, type RankedFormat } from '@navigator/adapters';
import type { Candidate } from '@navigator/shared';
import { bringsProcedures } from './enriching.js';

/** From here on a format is known by its own members, and nothing else need be looked for. */
const SURE = 0.9;

type Known = Pick<RankedFormat, 'format' | 'confidence'>;

/** Whether a format is sure, and one that brings procedures. */
export function settles({ format, confidence }: Known): boolean {
  return confidence >= SURE && bringsProcedures(format);
}

/** Whether the beginning of an answer says enough. */
export function isSettled(head: AnswerHead): boolean {
  return recognise(head).some(settles);
}

/** What brings procedures before what adds to them, then the surest first; each address once per format. */
export function rankedCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const weight = ({ format, confidence }: Candidate): number => confidence + (bringsProcedures(format) ? 1 : 0);
  const ranked = candidates.toSorted((a, b) => weight(b) - weight(a));
  return ranked.filter(
    ({ format, url }, index) => ranked.findIndex((other) => other.format === format && other.url === url) === index,
  );
}
