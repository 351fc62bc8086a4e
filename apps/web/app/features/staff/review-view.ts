import { FeedId, inLanguage } from '@navigator/shared';
import type { Language, Registration } from '@navigator/shared';
import { data, redirect } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { counted, formatPercent } from '../../format/numbers.js';
import { PLATFORM_NAMES } from '../../format/platform-names.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import type { Fact } from '../../ui/facts.js';
import { deskWords } from './desk-words.js';
import { decider, enter } from './enter.js';
import { faulty, textOf } from './form.js';
import type { Returned } from './form.js';
import { headOf, sinceOf } from './head-of.js';
import { hostOf, sampleOf } from './review-sample.js';
import type { SampleView } from './review-sample.js';
import { saidPath, staffPath } from './staff-address.js';
import type { StaffHead } from './staff-page.js';

/** A live feed that shows some of the same procedures. */
interface SimilarLine {
  readonly text: string;
  readonly href: string;
}

/** One registration under review. */
export interface ReviewView {
  readonly head: StaffHead;
  readonly back: string;
  readonly reasons: readonly string[];
  readonly facts: readonly Fact[];
  /** “40 Verfahren kämen hinzu.” */
  readonly difference: string;
  readonly similar: readonly SimilarLine[];
  readonly sample: SampleView;
  readonly action: string;
  readonly canDecide: boolean;
  readonly isWaiting: boolean;
}

/** Reads one registration. */
export async function readReview(visit: Visit, request: Request, name: string): Promise<ReviewView> {
  const desk = await enter(visit, request, { section: 'registrations', role: 'viewer' });
  const id = FeedId.safeParse(name);
  const found = id.success ? await visit.register.registration(id.data) : null;
  if (found === null) throw data(null, 404);
  const { language } = desk;
  const words = deskWords(language).review;
  return {
    head: headOf(desk, { heading: words.heading(found.publisher.name) }),
    back: staffPath(language, 'registrations'),
    reasons: found.review.map(({ text }) => inLanguage(text, language)),
    facts: [...whoFacts(found, language), ...feedFacts(found, visit.now(), language)],
    difference: words.nothingKnown(counted(found.report.mapped, language, words.procedures)),
    similar: found.similar.map(({ feed, publisher, share }) => ({
      text: words.similar(formatPercent(share, language), feed.name, publisher.name),
      href: pathIn(language, `/feeds/${feed.id}`),
    })),
    sample: sampleOf(found, visit.now(), language),
    action: staffPath(language, 'registrations', found.id),
    canDecide: desk.may('operator'),
    isWaiting: found.state === 'waiting',
  };
}

/** Who stands behind it, and what of that is known already. */
function whoFacts({ publisher, proof, contact, state }: Registration, language: Language): readonly Fact[] {
  const { terms, known, isNew, state: stateTerm, states } = deskWords(language).review;
  const isKnown = publisher.id !== null;
  return [
    { term: stateTerm, value: states[state] },
    {
      term: terms.publisher,
      value: publisher.name,
      note: isKnown ? known : isNew,
      ...(publisher.id === null ? {} : { href: pathIn(language, `/staedte/${publisher.id}`) }),
    },
    ...(publisher.territory === null ? [] : [{ term: terms.territory, value: publisher.territory }]),
    { term: terms.domain, value: proof.domain },
    ...(contact.email === null ? [] : [{ term: terms.contact, value: contact.email, href: `mailto:${contact.email}` }]),
  ];
}

function feedFacts(found: Registration, now: number, language: Language): readonly Fact[] {
  const { url, format, licence, proof, report, createdAt } = found;
  const { terms, sameHost, otherHost, counts } = deskWords(language).review;
  const host = hostOf(url);
  return [
    { term: terms.url, value: url },
    { term: terms.host, value: host, note: isWithin(host, proof.domain) ? sameHost : otherHost },
    { term: terms.format, value: PLATFORM_NAMES[format] },
    { term: terms.licence, value: licence },
    { term: terms.found, value: counts(report.found, report.mapped, report.rejected) },
    { term: terms.registered, value: sinceOf(createdAt, now, language) },
    ...(proof.provedAt === null ? [] : [{ term: terms.proved, value: sinceOf(proof.provedAt, now, language) }]),
  ];
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Takes in the decision; a refusal needs a reason, which its owner reads. */
export async function decideReview(
  visit: Visit,
  request: Request,
  name: string,
): Promise<Response | UNSAFE_DataWithResponseInit<Returned>> {
  const language = languageOf(new URL(request.url).pathname);
  const form = await request.formData();
  const by = await decider(visit, form, 'operator');
  const id = FeedId.safeParse(name);
  if (!id.success) throw data(null, 404);
  const isAccepted = textOf(form, 'decision') === 'accept';
  const reason = textOf(form, 'reason').slice(0, 1000);
  if (!isAccepted && reason === '') return data(faulty('reason', deskWords(language).review.reasonMissing), 400);
  const decision = isAccepted ? ({ kind: 'accept' } as const) : ({ kind: 'refuse', reason } as const);
  const outcome = await visit.register.decide(id.data, decision, by);
  if (outcome.kind === 'done')
    return redirect(saidPath(language, 'registrations', isAccepted ? 'accepted' : 'refused'), 303);
  const message = outcome.kind === 'refused' ? inLanguage(outcome.text, language) : deskWords(language).review.gone;
  return data(faulty('', message, { reason }), 409);
}
