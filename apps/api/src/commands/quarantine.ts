import { Difference } from '@navigator/shared';
import { z } from 'zod';
import { HELD_TEXTS } from '../harvest/held-texts.js';
import { QuarantineRow } from '../harvest/quarantine/quarantine.sql.js';
import type { OperatorRequest } from '../operator/operator.contract.js';
import { typed } from './arguments.js';
import { CommandProblem } from './command-problem.js';
import { bilingual, print, printTable } from './print.js';
import { printDifference } from './print-difference.js';
import { tellAnswer } from './tell-answer.js';

export const QUARANTINE_USAGE = `Usage: npm run quarantine -- <what to do> [--json]

  list           what waits for a decision, and what was decided
  show <id>      what residents would see differently
  confirm <id>   the source is right: what was held happens now
  reject <id>    the source is wrong: what we have stays

Deciding nothing keeps the old data; a healthy run closes a quarantine by itself.
Exit code: 0 done, 1 refused, 2 wrong usage.`;

/** Dates come over the socket as text. */
const Row = QuarantineRow.extend({ openedAt: z.iso.datetime(), decidedAt: z.iso.datetime().nullable() });
type Row = z.infer<typeof Row>;
const Held = z.object({ quarantine: Row, difference: Difference });

/** `npm run quarantine`: what is held back. @returns the exit code */
export async function quarantine(args: readonly string[]): Promise<number> {
  const { words, flags } = typed(args, { values: [], flags: [] });
  const request = requestOf(words);
  return tellAnswer(request, flags.has('json'), (result) => {
    show(request, result);
  });
}

function requestOf([action, id]: readonly string[]): OperatorRequest {
  if (action === 'list') return { kind: 'quarantine.list' };
  if (action !== 'show' && action !== 'confirm' && action !== 'reject') {
    throw new CommandProblem(`Please say what to do.\n\n${QUARANTINE_USAGE}`);
  }
  if (id === undefined) throw new CommandProblem('Please give the id; npm run quarantine -- list shows them.');
  return action === 'show' ? { kind: 'quarantine.show', id } : { kind: 'quarantine.decide', id, decision: action };
}

function show(request: OperatorRequest, result: unknown): void {
  if (request.kind === 'quarantine.list') {
    showList(z.array(Row).parse(result));
    return;
  }
  if (request.kind === 'quarantine.show') {
    showOne(Held.parse(result));
    return;
  }
  const row = Row.parse(result);
  print(`Quarantine ${row.id} of ${row.feedName} is ${row.state}.`);
}

function showList(rows: readonly Row[]): void {
  if (rows.length === 0) {
    print('Nothing is held back.');
    return;
  }
  printTable(
    ['id', 'state', 'feed', 'reason', 'removals', 'changes', 'since'],
    rows.map((row) => [
      row.id,
      row.state,
      row.feedName,
      row.reason,
      String(row.removals),
      String(row.puts),
      row.openedAt.slice(0, 16).replace('T', ' '),
    ]),
  );
}

function showOne({ quarantine: row, difference }: z.infer<typeof Held>): void {
  print(`Quarantine ${row.id}, ${row.state} since ${row.openedAt.slice(0, 16).replace('T', ' ')}: ${row.feedName}`);
  print(bilingual(HELD_TEXTS[row.reason]));
  if (row.state !== 'open') return;
  print();
  print('If you confirm:');
  printDifference(difference);
  print(`\nDecide: npm run quarantine -- confirm ${row.id}   or   reject ${row.id}`);
}
