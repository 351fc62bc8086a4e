import { inLanguage } from '@navigator/shared';
import type { CheckReport, Language } from '@navigator/shared';
import { redirect } from 'react-router';
import { registerPath } from './address.js';
import { FIRST_TARGETS, MORE_TARGETS, pathsOf } from './map-edit.js';
import type { CheckView, MapRow, RegisterView } from './register-view.js';
import { reportView } from './report-view.js';
import { headOf, isUsable, stepAfter } from './step.js';
import type { Stand } from './step.js';
import { registerWordsIn } from './words.js';

/** What the check of the address found, or how it stands. */
export function readCheck(stand: Stand): RegisterView {
  const { words } = stand;
  const check = checkView(stand);
  const head = headOf({ ...stand, step: 'pruefung' });
  const told = { ...head, state: 'check', url: stand.fields.address, check } as const;
  if (check.state === 'done') return told;
  const { lead, heading } = headingOf(check, stand);
  return { ...told, heading, lead, title: head.title.replace(words.steps.pruefung.heading, heading) };
}

function headingOf(check: CheckView, { words }: Stand): { readonly heading: string; readonly lead: string } {
  if (check.state === 'waiting') return { heading: words.check.waitingHeading, lead: words.check.waiting };
  if (check.state === 'forgotten') return { heading: words.check.forgottenHeading, lead: words.check.forgotten };
  if (check.state === 'failed' && check.fieldsHref !== null) {
    return { heading: words.check.needsMapHeading, lead: words.check.needsMap };
  }
  return { heading: words.check.failedHeading, lead: words.check.failed };
}

function checkView(stand: Stand): CheckView {
  const { report, language, words, secret } = stand;
  if (report === null) return { state: 'forgotten' };
  if (report.state === 'queued' || report.state === 'running') return waitingView(report, language);
  const fieldsHref = hasFields(stand) ? registerPath({ step: 'felder', secret }, language) : null;
  if (report.state === 'failed') return failedView(report, { language, fieldsHref });
  const next = { href: registerPath({ step: stepAfter('pruefung'), secret }, language), label: words.next };
  return { state: 'done', report: reportView(report, stand), next: isUsable(report) ? next : null, fieldsHref };
}

function waitingView({ progress }: CheckReport, language: Language): CheckView {
  const words = registerWordsIn(language).check;
  if (progress === null) return { state: 'waiting', text: words.waitingHeading, facts: [] };
  const { place, requests, bytes, found, text } = progress;
  const facts = [
    ...(place === null || place === 0 ? [] : [words.place(place)]),
    ...(requests === 0 ? [] : [words.requests(requests)]),
    ...(bytes === 0 ? [] : [words.bytes(Math.ceil(bytes / 1024))]),
    ...(found === 0 ? [] : [words.found(found)]),
  ];
  return { state: 'waiting', text: inLanguage(text, language), facts };
}

function failedView(
  { error, asked }: CheckReport,
  { language, fieldsHref }: { readonly language: Language; readonly fieldsHref: string | null },
): CheckView {
  return {
    state: 'failed',
    // Where the fields are all that is missing, the page says so in words for people without a command line.
    reason: error === null || fieldsHref !== null ? '' : inLanguage(error.text, language),
    asked: asked.map(({ url, came }) => ({ url, came: inLanguage(came, language) })),
    fieldsHref,
  };
}

function hasFields({ report, fields }: Stand): boolean {
  return fields.suggestion !== null || (report?.suggestedMap ?? null) !== null;
}

/** The form in which somebody says what stands where. @throws a redirect where a list names its fields as its format says */
export function readFields(stand: Stand): RegisterView {
  const { fields, report, secret, language, words } = stand;
  const suggestion = fields.suggestion ?? report?.suggestedMap ?? null;
  if (suggestion === null) throw redirect(registerPath({ step: 'pruefung', secret }, language));
  const paths = pathsOf(fields.map ?? suggestion.map);
  const options = [...suggestion.fields, ...suggestion.unmapped].map(({ path, example }) => ({ path, example }));
  const row = (target: string): MapRow => ({
    target,
    label: wordFor(words.fields.targets, target),
    hint: wordFor(words.fields.hints, target),
    path: paths[target] ?? '',
    isGuess:
      fields.map === null && suggestion.fields.some((one) => one.target === target && one.confidence < SURE_ENOUGH),
  });
  return {
    ...headOf({ ...stand, step: 'felder' }),
    state: 'fields',
    first: FIRST_TARGETS.map(row),
    more: MORE_TARGETS.map(row),
    options: options.filter(({ path }, at) => options.findIndex((one) => one.path === path) === at),
  };
}

/** Below it, only values were looked at. */
const SURE_ENOUGH = 0.5;

function wordFor(words: Readonly<Record<string, string>>, name: string): string {
  return words[name] ?? '';
}
