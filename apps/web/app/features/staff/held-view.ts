import { inLanguage, slugOf } from '@navigator/shared';
import type { Difference, Language, QuarantineSummary } from '@navigator/shared';
import { data, redirect } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { procedurePath } from '../../i18n/addresses.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import type { Fact } from '../../ui/facts.js';
import { decider, enter } from './enter.js';
import { faulty, textOf } from './form.js';
import type { Returned } from './form.js';
import { headOf, sinceOf } from './head-of.js';
import { saidPath, staffPath } from './staff-address.js';
import type { StaffHead } from './staff-page.js';
import { deskWords } from './desk-words.js';

/** One quarantine in the list. */
export interface HeldLine {
  readonly href: string;
  readonly feed: string;
  readonly why: string;
  /** How much is held, or what became of it. */
  readonly size: string;
  readonly since: string;
}

/** What is held back, and what was decided. */
export interface HeldListView {
  readonly head: StaffHead;
  readonly open: readonly HeldLine[];
  readonly decided: readonly HeldLine[];
}

/** One quarantine with what would change. */
export interface HeldOneView {
  readonly head: StaffHead;
  readonly back: string;
  readonly why: string;
  readonly facts: readonly Fact[];
  readonly summary: string;
  readonly groups: readonly HeldGroup[];
  readonly action: string;
  readonly canDecide: boolean;
  readonly isOpen: boolean;
}

/** Procedures that would change in one way. */
export interface HeldGroup {
  readonly kind: string;
  readonly heading: string;
  readonly examples: readonly {
    readonly key: string;
    readonly title: string;
    readonly href: string | null;
    readonly text: string;
  }[];
  readonly more: string | null;
}

/** Reads the list. */
export async function readHeldList(visit: Visit, request: Request): Promise<HeldListView> {
  const desk = await enter(visit, request, { section: 'held', role: 'viewer' });
  const words = deskWords(desk.language).held;
  const all = await visit.staff.held.list();
  const line = (one: QuarantineSummary): HeldLine => lineOf(one, visit.now(), desk.language);
  return {
    head: headOf(desk, {
      heading: words.heading,
      lead: words.lead,
      said: { confirmed: words.confirmed, rejected: words.rejected },
    }),
    open: all.filter(({ state }) => state === 'open').map(line),
    decided: all
      .filter(({ state }) => state !== 'open')
      .slice(0, 20)
      .map(line),
  };
}

function lineOf(one: QuarantineSummary, now: number, language: Language): HeldLine {
  const words = deskWords(language).held;
  return {
    href: staffPath(language, 'held', one.id),
    feed: one.feed.name,
    why: inLanguage(one.why, language),
    size: one.state === 'open' ? words.size(one.removals, one.puts) : words.states[one.state],
    since: sinceOf(one.since, now, language),
  };
}

/** Reads one quarantine. */
export async function readHeldOne(visit: Visit, request: Request, id: string): Promise<HeldOneView> {
  const desk = await enter(visit, request, { section: 'held', role: 'viewer' });
  const held = await visit.staff.held.one(id);
  if (held === null) throw data(null, 404);
  const { quarantine, difference } = held;
  const { language } = desk;
  const words = deskWords(language).held;
  return {
    head: headOf(desk, { heading: words.one(quarantine.feed.name) }),
    back: staffPath(language, 'held'),
    why: inLanguage(quarantine.why, language),
    facts: [
      { term: words.columns.since, value: sinceOf(quarantine.since, visit.now(), language) },
      {
        term: words.waits,
        value: quarantine.state === 'open' ? words.holds[quarantine.holds] : words.states[quarantine.state],
      },
      { term: words.columns.feed, value: quarantine.feed.name, href: pathIn(language, `/feeds/${quarantine.feed.id}`) },
    ],
    summary: difference === null ? '' : inLanguage(difference.summary, language),
    groups: difference === null ? [] : groupsOf(difference, language),
    action: staffPath(language, 'held', quarantine.id),
    canDecide: desk.may('editor'),
    isOpen: quarantine.state === 'open',
  };
}

function groupsOf({ groups }: Difference, language: Language): readonly HeldGroup[] {
  return groups.map(({ kind, count, text, examples }) => ({
    kind,
    heading: inLanguage(text, language),
    examples: examples.map(({ procedure, sourceId, title, text: sentence }) => ({
      key: sourceId,
      title,
      href: procedure === null ? null : procedurePath({ id: procedure, slug: slugOf(title) }, language),
      text: inLanguage(sentence, language),
    })),
    more:
      examples.length > 0 && count > examples.length ? deskWords(language).held.more(count - examples.length) : null,
  }));
}

/** Takes in a decision. */
export async function decideHeld(
  visit: Visit,
  request: Request,
  id: string,
): Promise<Response | UNSAFE_DataWithResponseInit<Returned>> {
  const language = languageOf(new URL(request.url).pathname);
  const form = await request.formData();
  const by = await decider(visit, form, 'editor');
  const decision = textOf(form, 'decision') === 'confirm' ? 'confirm' : 'reject';
  const outcome = await visit.staff.held.decide(id, decision, by);
  if (outcome.kind === 'refused') return data(faulty('', inLanguage(outcome.text, language)), 409);
  return redirect(saidPath(language, 'held', decision === 'confirm' ? 'confirmed' : 'rejected'), 303);
}
