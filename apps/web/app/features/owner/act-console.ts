import type { FeedId, Language, Outcome, Owner, Staff } from '@navigator/shared';
import { inLanguage } from '@navigator/shared';
import { data, redirect } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import type { Returned } from './form-parts.js';
import { enterForm, feedIdIn, feedPath, textOf } from './frame.js';

/** The page again with what has to be mended, or the way on. */
export type Answer = Response | UNSAFE_DataWithResponseInit<Returned>;

/** Who decides what about which feed, and from which page. */
export interface Deciding {
  readonly visit: Visit;
  readonly feed: FeedId;
  readonly language: Language;
  readonly actor: Owner | Staff;
  /** The page to go back to. */
  readonly page: string;
}

type Deed = (deciding: Deciding) => Promise<Outcome<unknown>>;

/** What one button alone does, by the name of its intent. */
export const DEEDS: Readonly<Record<string, Deed>> = {
  harvest: ({ visit, feed, actor }) => visit.owner.askHarvest(feed, actor),
  pause: ({ visit, feed, actor }) => visit.owner.change(feed, { state: 'paused' }, actor),
  resume: ({ visit, feed, actor }) => visit.owner.change(feed, { state: 'live' }, actor),
  keep: ({ visit, feed, actor }) => visit.owner.takeRemovalBack(feed, actor),
};

/** Takes in the forms of the first page of the console. */
export async function actConsole(visit: Visit, request: Request, name: string): Promise<Answer> {
  const form = await request.formData();
  const intent = textOf(form, 'intent');
  const language = languageOf(new URL(request.url).pathname);
  if (intent === 'look' || intent === 'withdraw') return actRegistration(visit, { form, intent, name, language });
  const actor = await enterForm(visit, { form, name });
  return carryOut({ visit, feed: feedIdIn(name), language, actor, page: 'verwalten' }, intent);
}

/** Does what one button alone does, and says so on its page. */
export async function carryOut(deciding: Deciding, intent: string): Promise<Answer> {
  const deed = DEEDS[intent];
  if (deed === undefined) return back(deciding, null);
  const outcome = await deed(deciding);
  return outcome.kind === 'done' ? back(deciding, intent) : refusedForm(outcome, intent, deciding.language);
}

/** Back to the page, which says what was done. */
export function back({ feed, language, page }: Omit<Deciding, 'visit' | 'actor'>, done: string | null): Response {
  return redirect(feedPath(feed, language, done === null ? page : `${page}?ok=${done}`), 303);
}

/** The page again, with why it could not be done. */
export function refusedForm(
  { text }: Extract<Outcome<unknown>, { kind: 'refused' }>,
  intent: string,
  language: Language,
): UNSAFE_DataWithResponseInit<Returned> {
  return faulty(intent, {}, [{ field: '', message: inLanguage(text, language) }]);
}

/** The page again, with what has to be mended. */
export function faulty(
  intent: string,
  typed: Returned['typed'],
  faults: Returned['faults'],
): UNSAFE_DataWithResponseInit<Returned> {
  return data({ intent, typed, faults }, 400);
}

interface Registering {
  readonly form: FormData;
  readonly intent: 'look' | 'withdraw';
  readonly name: string;
  readonly language: Language;
}

/** What the owner of a registration may do before it is a feed. */
async function actRegistration(visit: Visit, { form, intent, name, language }: Registering): Promise<Answer> {
  const feed = feedIdIn(name);
  const by = await visit.access.demand(form, { kind: 'owner', feed, since: 'registered' });
  if (intent === 'look') await visit.register.lookForProof(feed, by);
  if (intent === 'look') return redirect(feedPath(feed, language, 'verwalten'), 303);
  await visit.register.withdraw(feed, by);
  const cookie = await visit.access.leave();
  return redirect(pathIn(language, '/feeds'), { status: 303, headers: { 'set-cookie': cookie } });
}
