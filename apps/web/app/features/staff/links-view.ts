import { inLanguage, slugOf } from '@navigator/shared';
import type { Language, LinkSide, LinkSuggestion } from '@navigator/shared';
import { data, redirect } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { formatPeriod } from '../../format/dates.js';
import { procedurePath } from '../../i18n/addresses.js';
import { languageOf } from '../../i18n/language.js';
import { deskWords } from './desk-words.js';
import { decider, enter } from './enter.js';
import { faulty, textOf } from './form.js';
import type { Returned } from './form.js';
import { headOf } from './head-of.js';
import { saidPath, staffPath } from './staff-address.js';
import type { StaffHead } from './staff-page.js';

/** One of two procedures. */
export interface Side {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly about: string;
}

/** Two procedures that may be the same. */
export interface PairLine {
  readonly key: string;
  readonly heading: string;
  readonly why: string;
  readonly one: Side;
  readonly other: Side;
}

/** Pairs that wait for a person. */
export interface LinksView {
  readonly head: StaffHead;
  readonly action: string;
  readonly canDecide: boolean;
  readonly pairs: readonly PairLine[];
}

/** Reads the pairs. */
export async function readLinks(visit: Visit, request: Request): Promise<LinksView> {
  const desk = await enter(visit, request, { section: 'links', role: 'viewer' });
  const { language } = desk;
  const words = deskWords(language).links;
  const pairs = await visit.staff.links.list();
  return {
    head: headOf(desk, {
      heading: words.heading,
      lead: words.lead,
      said: { linked: words.linked, parted: words.parted },
    }),
    action: staffPath(language, 'links'),
    canDecide: desk.may('editor'),
    pairs: pairs.map((pair, index) => pairOf(pair, index + 1, language)),
  };
}

function pairOf({ method, score, one, other }: LinkSuggestion, number: number, language: Language): PairLine {
  const words = deskWords(language).links;
  return {
    key: `pair-${String(number)}`,
    heading: words.pair(number),
    why: words.sure(score, words.methods[method]),
    one: sideOf(one, language),
    other: sideOf(other, language),
  };
}

function sideOf({ id, title, feed, place, start, end }: LinkSide, language: Language): Side {
  const period = formatPeriod({ start, end }, language) ?? deskWords(language).links.undated;
  return {
    id,
    href: procedurePath({ id, slug: slugOf(title) }, language),
    title,
    about: [feed, place, period].filter((word) => word !== null).join(' · '),
  };
}

/** Takes in what somebody says of two procedures. */
export async function decideLink(
  visit: Visit,
  request: Request,
): Promise<Response | UNSAFE_DataWithResponseInit<Returned>> {
  const language = languageOf(new URL(request.url).pathname);
  const form = await request.formData();
  const by = await decider(visit, form, 'editor');
  const reason = textOf(form, 'reason').slice(0, 500);
  if (reason === '') return data(faulty(textOf(form, 'id'), deskWords(language).links.reasonMissing), 400);
  const areOne = textOf(form, 'decision') === 'same';
  const decision = { one: textOf(form, 'one'), other: textOf(form, 'other'), areOne, reason };
  const outcome = await visit.staff.links.decide(decision, by);
  if (outcome.kind === 'refused') return data(faulty('', inLanguage(outcome.text, language)), 409);
  return redirect(saidPath(language, 'links', areOne ? 'linked' : 'parted'), 303);
}
