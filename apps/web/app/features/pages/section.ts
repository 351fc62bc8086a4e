import { FIRST_LANGUAGE, inLanguage } from '@navigator/shared';
import type { InLanguages, Language, SiteProse } from '@navigator/shared';
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
  const blocks = blocksOf(inLanguage(prose, language));
  return { id: null, heading: null, blocks, facts: [], language: isForeign ? FIRST_LANGUAGE : null };
}

/** Said above a text of the operator that exists in German only, on pages in another language. */
export function noticeOf(prose: SiteProse | undefined, language: Language): string | null {
  return prose === undefined || prose[language] !== undefined ? null : inLanguage(GERMAN_ONLY, language);
}

const GERMAN_ONLY: InLanguages<string> = {
  de: 'Diesen Text gibt es nur auf Deutsch.',
  en: 'The operator provides this text in German only.',
};
