import { data, redirect } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import type { FeedId, Language } from '@navigator/shared';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { languageOf } from '../../i18n/language.js';
import { feedIdIn, feedPath, textOf } from './frame.js';
import type { Returned } from './form-parts.js';
import { ownerWordsIn } from './words.js';

/** The page at which an owner shows a key. */
export interface LoginView {
  readonly title: string;
  readonly backHref: string;
  readonly lostHref: string;
  /** Whether the contact can be sent a link. */
  readonly canMail: boolean;
  /** What was just done, or why one has to log in. */
  readonly told: string | null;
}

/** Reads the login of a feed; it says nothing of whether there is one. */
export function readLogin({ access, site }: Visit, url: URL, name: string): LoginView {
  const feed = feedIdIn(name);
  const language = languageOf(url.pathname);
  const words = ownerWordsIn(language).login;
  return {
    title: titleOf(site, language, words.heading),
    backHref: feedPath(feed, language),
    lostHref: feedPath(feed, language, 'schluessel-verloren'),
    canMail: access.canMail,
    told: toldIn(url, words),
  };
}

function toldIn({ searchParams }: URL, words: ReturnType<typeof ownerWordsIn>['login']): string | null {
  if (searchParams.has('weiter')) return words.expired;
  if (searchParams.has('abgemeldet')) return words.left;
  return searchParams.has('geschickt') ? words.sent : null;
}

type Answer = Response | UNSAFE_DataWithResponseInit<Returned>;

/** Takes in a key, a wish for a link, or the wish to leave. */
export async function logIn(visit: Visit, request: Request, name: string): Promise<Answer> {
  const form = await request.formData();
  const feed = feedIdIn(name);
  const language = languageOf(new URL(request.url).pathname);
  switch (textOf(form, 'intent')) {
    case 'leave':
      return leave(visit, feed, language);
    case 'mail':
      return sendLink(visit, feed, { email: textOf(form, 'email'), language });
    default:
      return enterKey(visit, feed, { key: textOf(form, 'key'), language });
  }
}

/** Leaving undoes nothing, so it takes no token. */
async function leave({ access }: Visit, feed: FeedId, language: Language): Promise<Response> {
  const cookie = await access.leave();
  const headers = { 'set-cookie': cookie };
  return redirect(feedPath(feed, language, 'anmelden?abgemeldet=1'), { status: 303, headers });
}

async function enterKey(
  { access }: Visit,
  feed: FeedId,
  { key, language }: { readonly key: string; readonly language: Language },
): Promise<Answer> {
  const words = ownerWordsIn(language).login;
  if (key === '') return refused(words.empty, 400);
  const entry = await access.enterKey(feed, key);
  switch (entry.kind) {
    case 'in': {
      const headers = { 'set-cookie': entry.cookie };
      return redirect(feedPath(feed, language, 'verwalten'), { status: 303, headers });
    }
    case 'refused':
      return refused(words.refused, 401);
    case 'wait':
      return refused(words.wait(Math.ceil(entry.seconds / 60)), 429);
  }
}

async function sendLink(
  { access }: Visit,
  feed: FeedId,
  { email, language }: { readonly email: string; readonly language: Language },
): Promise<Answer> {
  const asked = await access.sendLink(feed, email);
  if (asked.kind === 'asked') return redirect(feedPath(feed, language, 'anmelden?geschickt=1'), 303);
  return refused(ownerWordsIn(language).login.wait(Math.ceil(asked.seconds / 60)), 429);
}

/** What was typed does not come back: it may be a key, or half of one. */
function refused(message: string, status: number): UNSAFE_DataWithResponseInit<Returned> {
  return data({ intent: 'key', typed: {}, faults: [{ field: 'key', message }] }, status);
}
