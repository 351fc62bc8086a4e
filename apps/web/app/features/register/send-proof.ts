import { inLanguage } from '@navigator/shared';
import { faulty, tooMany } from './sent.js';
import type { Sent, StepAnswer } from './sent.js';

/** Stands for a key where somebody came by the address of the draft. */
const BY_DRAFT = 'draft';

/** Looks for the proof now, at the wish of whoever has the draft's address. */
export async function sendProof({ visit, draft, words, language, secret }: Sent): Promise<StepAnswer> {
  if (draft?.kind !== 'registered') return { kind: 'next', to: { step: 'antworten', secret } };
  const by = { kind: 'owner', key: BY_DRAFT, name: BY_DRAFT, feed: draft.feed } as const;
  const outcome = await visit.register.lookForProof(draft.feed, by);
  if (outcome.kind === 'tooMany') return tooMany(null, outcome.wait, words);
  if (outcome.kind === 'refused') return faulty([null, inLanguage(outcome.text, language)]);
  return { kind: 'next', to: { step: 'fertig', secret } };
}
