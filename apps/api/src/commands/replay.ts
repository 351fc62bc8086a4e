import { Difference, Run } from '@navigator/shared';
import { z } from 'zod';
import { typed } from './arguments.js';
import { askOperator } from './ask-operator.js';
import { CommandProblem } from './command-problem.js';
import { printRun } from './harvest.js';
import { printDifference } from './print-difference.js';
import { print, printJson } from './print.js';
import { refuse } from './tell-answer.js';

export const REPLAY_USAGE = `Usage: npm run replay -- <feed id> [--apply] [--json]

Reads the last answers of a feed again, with the adapter, the field map and the vocabulary of today, and says what
residents would see differently. Nobody is asked, and nothing is written.

  --apply  applies it as a run: judged like any other, so that losses are held

Answers with personal data or behind a credential are never kept. Feed ids: npm run feeds -- list
Exit code: 0 done, 1 refused or failed, 2 wrong usage.`;

const Replay = z.object({
  fetchedAt: z.iso.datetime(),
  end: z.string(),
  difference: Difference,
  run: Run.nullable(),
});

/** `npm run replay`: the last answers, read again. @returns the exit code */
export async function replay(args: readonly string[]): Promise<number> {
  const { words, flags } = typed(args, { values: [], flags: ['apply'] });
  const [feed] = words;
  if (feed === undefined || words.length > 1) throw new CommandProblem(`Please give one feed id.\n\n${REPLAY_USAGE}`);
  const answer = await askOperator({ kind: 'replay', feed, apply: flags.has('apply') });
  if (answer.kind === 'refused') return refuse(answer, flags.has('json'));
  const told = Replay.parse(answer.result);
  if (flags.has('json')) printJson(told);
  else printReplay(told, feed);
  return told.run?.outcome === 'failed' ? 1 : 0;
}

function printReplay({ fetchedAt, end, difference, run }: z.infer<typeof Replay>, feed: string): void {
  print(`Answers of ${fetchedAt.slice(0, 16).replace('T', ' ')} UTC, read with the adapter of today`);
  if (end !== 'complete') print('They do not hold the whole list: what is missing from them stays.');
  print();
  printDifference(difference);
  print();
  if (run) printRun(run);
  else if (difference.groups.length > 0) print(`Apply: npm run replay -- ${feed} --apply`);
}
