import { DEFAULT_TIME_ZONE, localDay, Rhythm, SubscriptionToken } from '@navigator/shared';
import type { Language, MailSubscription, Visit } from '@navigator/shared';
import { data, redirect } from 'react-router';
import { titleOf } from '../../api/site-name.js';
import { formatDate } from '../../format/dates.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import type { SubscriptionView } from './follow-view.js';
import { followWordsIn } from './words.js';

/** Which page the link of a mail leads to. */
export type Door = 'confirm' | 'manage';

type Read = ReturnType<typeof data<SubscriptionView>>;

/** Reads the subscription that the secret in the address opens; looking changes nothing, as programs look at links too. */
export async function readSubscription({ mail, site }: Visit, url: URL, door: Door): Promise<Read> {
  const language = languageOf(url.pathname);
  const words = followWordsIn(language);
  const token = tokenIn(url);
  const subscription = token === null ? null : await mail.look(token);
  if (token === null || subscription === null) {
    const isEnded = url.searchParams.has('beendet');
    const title = titleOf(site, language, isEnded ? words.over.endedHeading : words.over.heading);
    const followHref = pathIn(language, '/folgen');
    return data({ state: 'over', title, followHref, isEnded }, { status: isEnded ? 200 : 404 });
  }
  const title = titleOf(site, language, words[door].heading);
  return data({ state: 'there', title, token, done: doneIn(url), ...told(subscription, language) });
}

function told(
  { words, rhythm, nextAt, endsAt, filter }: MailSubscription,
  language: Language,
): Omit<Extract<SubscriptionView, { state: 'there' }>, 'state' | 'title' | 'token' | 'done'> {
  const texts = followWordsIn(language);
  const day = (instant: string): string => formatDate(localDay(Date.parse(instant), DEFAULT_TIME_ZONE), language);
  return {
    words: words ?? texts.everything,
    rhythm,
    rhythmWords: texts.mail.rhythms[rhythm],
    next: nextAt === null ? null : day(nextAt),
    ends: day(endsAt),
    exploreHref: pathIn(language, `/?${filter === '' ? 'status=all' : filter}`),
  };
}

function doneIn({ searchParams }: URL): 'confirmed' | 'changed' | null {
  if (searchParams.has('neu')) return 'confirmed';
  return searchParams.has('geaendert') ? 'changed' : null;
}

/** Confirms, and leads to where the subscription is managed; a link that does not count leads to its own page. */
export async function confirmMail({ mail }: Visit, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const token = tokenIn(url);
  const confirmed = token === null ? null : await mail.confirm(token);
  const language = languageOf(url.pathname);
  if (confirmed === null) return redirect(url.pathname, 303);
  return redirect(pathIn(language, `/folgen/verwalten?t=${confirmed.token}&neu=1`), 303);
}

/** Changes the rhythm or ends the subscription, as its button says. */
export async function manageMail({ mail }: Visit, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const token = tokenIn(url);
  const form = await request.formData();
  const rhythm = Rhythm.safeParse(form.get('rhythm'));
  if (token === null) return redirect(url.pathname, 303);
  if (form.get('intent') === 'end') {
    await mail.end(token);
    return redirect(`${url.pathname}?beendet=1`, 303);
  }
  const changed = rhythm.success && (await mail.change(token, rhythm.data)) !== null;
  return redirect(`${url.pathname}?t=${token}${changed ? '&geaendert=1' : ''}`, 303);
}

function tokenIn({ searchParams }: URL): SubscriptionToken | null {
  return SubscriptionToken.safeParse(searchParams.get('t')).data ?? null;
}
