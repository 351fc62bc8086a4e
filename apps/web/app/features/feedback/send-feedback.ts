import { Report } from '@navigator/shared';
import type { Language } from '@navigator/shared';
import { data, redirect } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { languageOf } from '../../i18n/language.js';
import { feedbackPath, readAddress } from './address.js';
import type { FeedbackAddress } from './address.js';
import { faultsOf } from './faults.js';
import type { Returned, Typed } from './feedback-view.js';
import { placeMeant } from './place-meant.js';
import { feedbackWords } from './words.js';

/** The form again, with what has to be mended, or the way to thanks. */
type Answer = Response | UNSAFE_DataWithResponseInit<Returned>;

/** What was sent, and from where. */
interface Sent {
  readonly visit: Visit;
  readonly about: FeedbackAddress;
  readonly form: FormData;
  readonly language: Language;
}

/** A field that people neither see nor reach: what fills it in is a program. */
export const TRAP = 'website';

/** Takes in the form of /melden; works without JavaScript. */
export async function sendFeedback(visit: Visit, request: Request): Promise<Answer> {
  const url = new URL(request.url);
  const language = languageOf(url.pathname);
  const sent: Sent = { visit, about: readAddress(url.searchParams), form: await request.formData(), language };
  if (sent.about.kind === null) return redirect(feedbackPath({}, language), 303);
  if (textOf(sent.form, TRAP) !== '') return thanks(sent, '');
  return sent.about.kind === 'city' ? sendCity(sent) : deliver(sent, {});
}

/** A place has to be one before it is sent. */
async function sendCity(sent: Sent): Promise<Answer> {
  const { form, visit, language } = sent;
  const typed = typedIn(form);
  const chosen = form.has('territory') ? textOf(form, 'territory') : null;
  const meant = await placeMeant(visit.api, { text: typed.place, chosen, isSure: form.has('sure') }, language);
  if (meant.kind === 'sure') return deliver(sent, { place: meant.place, territory: meant.territory });
  return data({ typed, faults: meant.faults, choices: meant.choices, known: meant.known }, 400);
}

/** Sends what was typed, or says what is wrong with it. */
async function deliver(sent: Sent, place: { readonly place?: string; readonly territory?: string }): Promise<Answer> {
  const { visit, form, language } = sent;
  const typed = typedIn(form);
  const read = Report.safeParse(reportOf(sent, { ...typed, ...place }, place.territory));
  if (!read.success) return data(returned(typed, faultsOf(read.error.issues, sent.about.kind, language)), 400);
  const outcome = await visit.api.report(read.data, visit.asker);
  if (outcome.kind === 'received') return thanks(sent, outcome.id);
  const message = feedbackWords(language).faults.tooMany(Math.ceil(outcome.wait / 60));
  const init = { status: 429, headers: { 'retry-after': String(outcome.wait) } };
  return data(returned(typed, [{ field: sent.about.kind === 'city' ? 'place' : 'text', message }]), init);
}

/** The fields as the contract has them: what is empty was not said. */
function reportOf({ about, language }: Sent, typed: Typed, territory: string | undefined): unknown {
  const { kind, procedure } = about;
  const { text, place } = typed;
  const email = typed.email === '' ? {} : { email: typed.email };
  const page = typed.page === '' ? {} : { page: typed.page };
  if (kind === 'city')
    return { kind, place, text, language, ...email, ...(territory === undefined ? {} : { territory }) };
  if (kind === 'barrier') return { kind, text, language, ...email, ...page };
  return { kind, text, language, ...email, ...page, ...(procedure === null ? {} : { procedure }) };
}

function typedIn(form: FormData): Typed {
  return {
    text: textOf(form, 'text'),
    place: textOf(form, 'place'),
    email: textOf(form, 'email'),
    page: textOf(form, 'page'),
  };
}

function returned(typed: Typed, faults: Returned['faults']): Returned {
  return { typed, faults, choices: [], known: null };
}

function thanks({ about, language }: Sent, sign: string): Response {
  return redirect(feedbackPath({ ...about, sent: sign }, language), 303);
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
