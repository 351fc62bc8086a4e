import type { Visit } from '../../api/visit.js';
import { languageOf } from '../../i18n/language.js';
import { feedIdIn, feedPath } from './frame.js';
import { ownerWordsIn } from './words.js';

/** The way from the public page of a source to its console. */
export interface Bar {
  /** Who looks after it, in words; null for everybody else. */
  readonly yours: string | null;
  readonly href: string;
}

/** Who looks at the page of a source, as far as that matters there. */
export function barOf({ access: { who } }: Visit, url: URL, name: string): Bar {
  const language = languageOf(url.pathname);
  const feed = feedIdIn(name);
  const isTheirs = who.kind === 'staff' || (who.kind === 'owner' && who.feed === feed);
  return {
    yours: isTheirs ? ownerWordsIn(language).bar.yours(who.name) : null,
    href: feedPath(feed, language, isTheirs ? 'verwalten' : 'anmelden'),
  };
}
