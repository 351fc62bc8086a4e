import { inLanguage, slugOf } from '@navigator/shared';
import type { Language, ToldReport } from '@navigator/shared';
import { data, redirect } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { procedurePath } from '../../i18n/addresses.js';
import { languageOf } from '../../i18n/language.js';
import type { Fact } from '../../ui/facts.js';
import { deskWords } from './desk-words.js';
import { decider, enter } from './enter.js';
import { faulty, textOf } from './form.js';
import type { Returned } from './form.js';
import { headOf, sinceOf } from './head-of.js';
import type { Line } from './line-table.js';
import { saidPath, staffPath } from './staff-address.js';
import type { StaffHead } from './staff-page.js';

/** What people told. */
export interface ReportsView {
  readonly head: StaffHead;
  readonly lines: readonly Line[];
  /** Shows those that are done, or leaves them out again. */
  readonly other: { readonly href: string; readonly label: string };
}

/** One report. */
export interface ReportView {
  readonly head: StaffHead;
  readonly back: string;
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly action: string;
  readonly isDone: boolean;
  readonly canDecide: boolean;
}

/** Longer ones are read on their own page. */
const LINE = 120;

/** Reads the list. */
export async function readReports(visit: Visit, request: Request): Promise<ReportsView> {
  const desk = await enter(visit, request, { section: 'reports', role: 'viewer' });
  const { language, url } = desk;
  const words = deskWords(language).reports;
  const isAll = url.searchParams.has('alle');
  const path = staffPath(language, 'reports');
  const reports = await visit.staff.reports.list(isAll);
  return {
    head: headOf(desk, {
      heading: words.heading,
      lead: words.lead,
      said: { done: words.saidDone, removed: words.saidRemoved },
    }),
    lines: reports.map((report) => lineOf(report, visit.now(), language)),
    other: isAll ? { href: path, label: words.hideDone } : { href: `${path}?alle`, label: words.showDone },
  };
}

function lineOf(report: ToldReport, now: number, language: Language): Line {
  const words = deskWords(language).reports;
  const marks = [
    ...(report.doneAt === null ? [] : [words.isDone]),
    ...(report.email === null ? [] : [words.wantsAnswer]),
  ];
  return {
    key: report.id,
    href: staffPath(language, 'reports', report.id),
    cells: [
      [words.kinds[report.kind], ...marks].join(', '),
      report.procedure?.title ?? report.place ?? report.page ?? '',
      shortened(report.text),
      sinceOf(report.createdAt, now, language),
    ],
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LINE ? `${line.slice(0, LINE - 1)}…` : line;
}

/** Reads one report. */
export async function readReport(visit: Visit, request: Request, id: string): Promise<ReportView> {
  const desk = await enter(visit, request, { section: 'reports', role: 'viewer' });
  const report = await visit.staff.reports.one(id);
  if (report === null) throw data(null, 404);
  const { language } = desk;
  const words = deskWords(language).reports;
  return {
    head: headOf(desk, { heading: words.one(words.kinds[report.kind]) }),
    back: staffPath(language, 'reports'),
    text: report.text === '' ? words.noText : report.text,
    facts: factsOf(report, visit.now(), language),
    action: staffPath(language, 'reports', report.id),
    isDone: report.doneAt !== null,
    canDecide: desk.may('editor'),
  };
}

function factsOf(report: ToldReport, now: number, language: Language): readonly Fact[] {
  const { terms, wishes } = deskWords(language).reports;
  const { procedure, page, place, email, doneAt } = report;
  const link = procedure && procedurePath({ id: procedure.id, slug: slugOf(procedure.title) }, language);
  return [
    { term: terms.came, value: sinceOf(report.createdAt, now, language) },
    ...(doneAt === null ? [] : [{ term: terms.done, value: sinceOf(doneAt, now, language) }]),
    ...(procedure === null || link === null
      ? []
      : [{ term: terms.procedure, value: procedure.title, href: link, note: procedure.feed }]),
    ...(page === null ? [] : [{ term: terms.page, value: page, href: page }]),
    ...(place === null ? [] : [{ term: terms.place, value: place, note: wishes(report.wishes) }]),
    ...(email === null ? [] : [{ term: terms.email, value: email, href: `mailto:${email}`, note: report.language }]),
  ];
}

/** Takes in what is done with a report. */
export async function settleReport(
  visit: Visit,
  request: Request,
  id: string,
): Promise<Response | UNSAFE_DataWithResponseInit<Returned>> {
  const language = languageOf(new URL(request.url).pathname);
  const form = await request.formData();
  const by = await decider(visit, form, 'editor');
  const as = textOf(form, 'decision') === 'removed' ? 'removed' : 'done';
  const outcome = await visit.staff.reports.settle(id, as, by);
  if (outcome.kind === 'refused') return data(faulty('', inLanguage(outcome.text, language)), 409);
  return redirect(saidPath(language, 'reports', as), 303);
}
