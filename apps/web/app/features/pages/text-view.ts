import type { Language, Site } from '@navigator/shared';
import type { Block } from '../../format/prose.js';
import type { Fact } from '../../ui/facts.js';

/** A part of a text page: running text, then facts. */
export interface TextSection {
  /** Where links from other pages lead to. */
  readonly id: string | null;
  readonly heading: string | null;
  readonly blocks: readonly Block[];
  readonly facts: readonly Fact[];
  /** Where it differs from the page's: somebody wrote this part in German only. */
  readonly language: Language | null;
}

/** What a text page says. */
export interface TextPageContent {
  readonly lead: string | null;
  readonly notice: string | null;
  readonly sections: readonly TextSection[];
}

/** A text page, ready to print. */
export interface TextView extends TextPageContent {
  readonly title: string;
  readonly heading: string;
}

/** What the texts depend on. */
export interface TextContext {
  readonly site: Site;
  readonly siteName: string;
  readonly origin: string;
  readonly version: string;
  /** Names of the platforms that are read at present. */
  readonly platforms: readonly string[];
  readonly language: Language;
}
