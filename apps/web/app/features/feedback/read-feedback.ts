import { retentionOf } from '@navigator/shared';
import type { Language, ReportKind, Site } from '@navigator/shared';
import { lineIn, titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { procedurePath } from '../../i18n/addresses.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import type { Fact } from '../../ui/facts.js';
import { feedbackPath, readAddress } from './address.js';
import type { FeedbackAddress } from './address.js';
import type { FeedbackView, NextStep, Subject } from './feedback-view.js';
import { feedbackWords } from './words.js';

/** What the address of thanks may name. */
const SIGN = /^[0-9a-z]{10}$/;

const KINDS: readonly ReportKind[] = ['error', 'barrier', 'city'];

/** Reads what the page for reports shows: which kind, a form, or thanks. */
export async function readFeedback(visit: Visit, url: URL): Promise<FeedbackView> {
  const language = languageOf(url.pathname);
  const about = readAddress(url.searchParams);
  const { kind, sent } = about;
  if (kind === null) return choiceOf(visit.site, about, language);
  const subject = await subjectOf(visit, about, language);
  if (sent === null) return formOf(visit.site, { about: { ...about, kind }, subject }, language);
  return thanksOf(visit.site, about, { subject, language });
}

function choiceOf(site: Site, about: FeedbackAddress, language: Language): FeedbackView {
  const words = feedbackWords(language);
  return {
    ...words.choice,
    state: 'choice',
    title: titleOf(site, language, words.choice.heading),
    kinds: KINDS.map((kind) => ({
      href: feedbackPath({ ...about, kind, sent: null }, language),
      label: words.kinds[kind].heading,
      hint: words.kinds[kind].hint,
    })),
  };
}

function formOf(
  site: Site,
  { about, subject }: { readonly about: FeedbackAddress & { readonly kind: ReportKind }; readonly subject: Subject },
  language: Language,
): FeedbackView {
  const words = feedbackWords(language);
  const { kind } = about;
  const { heading, lead } = words.kinds[kind];
  return {
    state: 'form',
    title: titleOf(site, language, heading),
    heading,
    lead,
    kind,
    action: feedbackPath(about, language),
    subject,
    place: about.place,
    emailHint: words.emailHint(retentionOf(site).reports),
    contact: kind === 'barrier' ? contactOf(site, language) : [],
  };
}

function thanksOf(
  site: Site,
  { kind, sent, procedure, page }: FeedbackAddress,
  { subject, language }: { readonly subject: Subject; readonly language: Language },
): FeedbackView {
  const words = feedbackWords(language);
  const operator = site.operator === undefined ? null : lineIn(site.operator.name, language);
  const back: readonly NextStep[] =
    subject.procedure === null ? [] : [{ href: subject.procedure.href, label: words.backToProcedure }];
  return {
    state: 'sent',
    title: titleOf(site, language, words.thanks),
    heading: words.thanks,
    lead: words.received(operator),
    sign: sent !== null && SIGN.test(sent) ? sent : null,
    next: kind === null ? [] : words.kinds[kind].sent,
    steps: [
      ...back,
      { href: pathIn(language, '/'), label: words.explore },
      { href: feedbackPath({ procedure, page }, language), label: words.another },
    ],
  };
}

/** A procedure that has moved, or that nobody knows, is no subject: the words are. */
async function subjectOf(
  { api }: Visit,
  { procedure: id, page }: FeedbackAddress,
  language: Language,
): Promise<Subject> {
  const found = id === null ? null : await api.procedure(id, language);
  if (found?.kind !== 'found') return { procedure: null, page };
  const { procedure } = found;
  return { procedure: { id: procedure.id, title: procedure.title, href: procedurePath(procedure, language) }, page };
}

/** The contact of the accessibility statement, else the operator's. */
function contactOf({ accessibility, contact }: Site, language: Language): readonly Fact[] {
  const words = feedbackWords(language);
  const { email, phone } = accessibility?.feedback ?? contact ?? {};
  return [
    ...(email === undefined ? [] : [{ term: words.mail, value: email, href: `mailto:${email}` }]),
    ...(phone === undefined ? [] : [{ term: words.phone, value: phone, href: `tel:${phone.replace(/[^\d+]/g, '')}` }]),
  ];
}
