import type { ReportKind } from '@navigator/shared';
import { z } from 'zod';
import type { OperatorRequest } from '../operator/operator.contract.js';
import { ReportRow } from '../reports/report.sql.js';
import { typed } from './arguments.js';
import { CommandProblem } from './command-problem.js';
import { print, printTable } from './print.js';
import { tellAnswer } from './tell-answer.js';

export const REPORTS_USAGE = `Usage: npm run reports -- <what to do> [--json]

  list [--all]   what residents told, newest first; wishes for cities counted together; --all: also what is done
  show <id>      one report in full, with the address for an answer where one was given
  done <id>      closes a report and erases that address
  remove <id>    takes a report away, for example spam

Reports go by themselves after the time that CONFIG_FILE sets (retention.reports), done or not.
Exit code: 0 done, 1 refused, 2 wrong usage.`;

/** As it comes over the socket: instants are texts. */
const Told = ReportRow.extend({ createdAt: z.string(), doneAt: z.string().nullable() });
type Told = z.infer<typeof Told>;

/** `npm run reports`: what residents told. @returns the exit code */
export async function reports(args: readonly string[]): Promise<number> {
  const { words, flags } = typed(args, { values: [], flags: ['all'] });
  const request = requestOf(words, flags.has('all'));
  return tellAnswer(request, flags.has('json'), (result) => {
    if (request.kind === 'reports.list') showList(z.array(Told).parse(result));
    else showOne(request.kind, Told.parse(result));
  });
}

const ONE = { show: 'reports.show', done: 'reports.done', remove: 'reports.remove' } as const;

type ListRequest = Extract<OperatorRequest, { kind: 'reports.list' }>;
type OneRequest = Extract<OperatorRequest, { kind: (typeof ONE)[keyof typeof ONE] }>;

function requestOf([action = '', id]: readonly string[], isDone: boolean): ListRequest | OneRequest {
  if (action === 'list') return { kind: 'reports.list', isDone };
  if (!isOne(action)) throw new CommandProblem(`Please say what to do.\n\n${REPORTS_USAGE}`);
  if (id === undefined) throw new CommandProblem(`Please say which report: npm run reports -- ${action} <id>`);
  return { kind: ONE[action], id };
}

function isOne(action: string): action is keyof typeof ONE {
  return action in ONE;
}

const KINDS: Readonly<Record<ReportKind, string>> = { error: 'error', barrier: 'barrier', city: 'city missing' };

function showList(all: readonly Told[]): void {
  if (all.length === 0) {
    print('Nobody has told anything that waits for you.');
    return;
  }
  printTable(
    ['id', 'came', 'kind', 'about', 'says', 'answer?', 'state'],
    all.map((report) => [
      report.id,
      report.createdAt.slice(0, 16).replace('T', ' '),
      KINDS[report.kind],
      aboutOf(report),
      firstWords(report.text),
      report.email === null ? '' : 'yes',
      report.doneAt === null ? 'open' : 'done',
    ]),
  );
  printWishes(all.filter(({ kind }) => kind === 'city'));
  print();
  print('In full: npm run reports -- show <id>. Closed, with the address for an answer erased: … done <id>');
}

/** The same city, wished for by several, is one line. */
function printWishes(wished: readonly Told[]): void {
  if (wished.length === 0) return;
  const counts = new Map(wished.map(({ place, wishes }) => [place ?? '', wishes]));
  const most = [...counts].toSorted(([, one], [, other]) => other - one);
  print();
  print('Cities that are missing, with those already answered');
  for (const [place, count] of most) print(`  ${String(count).padStart(4)} × ${place}`);
}

function aboutOf({ procedureTitle, procedureId, place, page }: Told): string {
  if (procedureId !== null) return `${firstWords(procedureTitle ?? '')} (${procedureId})`;
  return place ?? page ?? '';
}

/** Enough to know what it is about; line breaks and whatever else moves a cursor would tear the table. */
function firstWords(text: string): string {
  const line = printable(text).replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** Strangers wrote it: what a terminal would obey is left out. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\n\t]/gu, '');
}

const SAID = { 'reports.show': '', 'reports.done': 'Done', 'reports.remove': 'Removed' } as const;

function showOne(kind: OneRequest['kind'], report: Told): void {
  if (SAID[kind] !== '') print(`${SAID[kind]}: ${report.id} (${KINDS[report.kind]})`);
  else printReport(report);
}

function printReport(report: Told): void {
  for (const [name, value] of factsOf(report)) if (value !== null) print(`${name.padEnd(10)} ${printable(value)}`);
  print();
  print(report.text === '' ? '(no words)' : printable(report.text));
}

/** What there is to tell, line by line; null where nothing was said. */
function factsOf(report: Told): readonly (readonly [string, string | null])[] {
  const { procedureId, procedureTitle, feedName, place, email } = report;
  return [
    ['id', report.id],
    ['kind', KINDS[report.kind]],
    ['came', report.createdAt],
    ['done', report.doneAt],
    ['procedure', procedureId && `${String(procedureTitle)} (${procedureId}, ${String(feedName)})`],
    ['page', report.page],
    ['city', place && `${place} (asked for ${String(report.wishes)} times)`],
    ['answer to', email && `${email} (${report.language})`],
  ];
}
