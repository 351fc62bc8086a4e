import { DEFAULT_TIME_ZONE, inLanguage } from '@navigator/shared';
import type { FeedId, Language, Recovery, RecoveryEnd } from '@navigator/shared';
import { data } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { formatInstant } from '../../format/dates.js';
import { languageOf } from '../../i18n/language.js';
import { feedIdIn, feedPath, textOf } from './frame.js';
import { ownerWordsIn } from './words.js';

/** The page for who has lost every key. */
export interface LostKeyView {
  readonly title: string;
  readonly loginHref: string;
  readonly consoleHref: string;
}

/** What came back: the way to a new key, the key itself, or why there is none. */
export interface LostKeyReturned {
  readonly recovery: (Pick<Recovery, 'id' | 'token' | 'wellKnownUrl' | 'dnsName'> & { readonly until: string }) | null;
  /** What was found instead of the token; null before the first look. */
  readonly looked: string | null;
  readonly problem: string | null;
  readonly key: string | null;
}

/** Reads the page; it says nothing of whether there is such a feed. */
export function readLostKey({ site }: Visit, url: URL, name: string): LostKeyView {
  const feed = feedIdIn(name);
  const language = languageOf(url.pathname);
  return {
    title: titleOf(site, language, ownerWordsIn(language).lost.heading),
    loginHref: feedPath(feed, language, 'anmelden'),
    consoleHref: feedPath(feed, language, 'verwalten'),
  };
}

type Answer = UNSAFE_DataWithResponseInit<LostKeyReturned>;

const NOTHING: LostKeyReturned = { recovery: null, looked: null, problem: null, key: null };

/** Begins the way to a new key, or looks whether the token stands on the domain. */
export async function recoverKey(visit: Visit, request: Request, name: string): Promise<Answer> {
  const form = await request.formData();
  const feed = feedIdIn(name);
  const language = languageOf(new URL(request.url).pathname);
  const recovery = textOf(form, 'recovery');
  return recovery === '' ? begin(visit, feed, language) : look(await visit.access.recoverKey(feed, recovery), language);
}

async function begin({ access }: Visit, feed: FeedId, language: Language): Promise<Answer> {
  const words = ownerWordsIn(language).lost;
  const begun = await access.loseKey(feed);
  switch (begun.kind) {
    case 'begun':
      return data({ ...NOTHING, recovery: told(begun.recovery, language) }, PRIVATE);
    case 'impossible':
      return data({ ...NOTHING, problem: words.impossible }, { ...PRIVATE, status: 409 });
    case 'wait':
      return data({ ...NOTHING, problem: words.wait(Math.ceil(begun.seconds / 60)) }, { ...PRIVATE, status: 429 });
  }
}

function look(end: RecoveryEnd, language: Language): Answer {
  const words = ownerWordsIn(language).lost;
  switch (end.kind) {
    case 'proved': {
      const headers = { ...PRIVATE.headers, 'set-cookie': end.cookie };
      return data({ ...NOTHING, key: end.key }, { headers });
    }
    case 'missing':
      return data(
        { ...NOTHING, recovery: told(end.recovery, language), looked: inLanguage(end.looked, language) },
        PRIVATE,
      );
    case 'unknown':
      return data({ ...NOTHING, problem: words.unknown }, { ...PRIVATE, status: 404 });
    case 'wait':
      return data({ ...NOTHING, problem: words.wait(Math.ceil(end.seconds / 60)) }, { ...PRIVATE, status: 429 });
  }
}

const PRIVATE = { headers: { 'cache-control': 'private, no-store' } } as const;

function told(recovery: Recovery, language: Language): LostKeyReturned['recovery'] {
  const { id, token, wellKnownUrl, dnsName, expiresAt } = recovery;
  return { id, token, wellKnownUrl, dnsName, until: formatInstant(expiresAt, DEFAULT_TIME_ZONE, language) };
}
