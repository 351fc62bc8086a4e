import type { Language, SiteProse } from '@navigator/shared';
import { blocksOf } from '../../format/prose.js';
import type { Fact } from '../../ui/facts.js';
import type { TextSection } from './text-view.js';

/** A section with a heading and a text of ours, in the small Markdown that operators write too. */
export function section(heading: string, text: string, facts: readonly Fact[] = []): TextSection {
  return { id: null, heading, blocks: blocksOf(text), facts, language: null };
}

/** The operator's own text; in German where there is no other, and marked as such for those who listen. */
export function ownText(prose: SiteProse, language: Language): TextSection {
  const isForeign = prose[language] === undefined;
  const blocks = blocksOf(prose[language] ?? prose.de);
  return { id: null, heading: null, blocks, facts: [], language: isForeign ? 'de' : null };
}

/** Said on English pages above a text that exists in German only. */
export function noticeOf(prose: SiteProse | undefined, language: Language): string | null {
  const isGerman = language !== 'de' && prose !== undefined && prose[language] === undefined;
  return isGerman ? 'The operator provides this text in German only.' : null;
}
