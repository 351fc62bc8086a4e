import { Run } from '@navigator/shared';
import { typed } from './arguments.js';
import { askOperator } from './ask-operator.js';
import { CommandProblem } from './command-problem.js';
import { bilingual, complain, print, printFindings, printJson } from './print.js';
import { refuse } from './tell-answer.js';

export const HARVEST_USAGE = `Usage: npm run harvest -- <feed id> [--json]

Harvests a feed now, whatever its schedule and back-off say, and prints the run.
A run under way is waited for and reported instead. Feed ids: npm run feeds -- list
Exit code: 0 applied, unchanged or quarantined, 1 failed, 2 wrong usage.`;

/** `npm run harvest`: one feed, now. @returns the exit code */
export async function harvest(args: readonly string[]): Promise<number> {
  const { words, flags } = typed(args, { values: [], flags: [] });
  const [feed] = words;
  if (feed === undefined || words.length > 1) throw new CommandProblem(`Please give one feed id.\n\n${HARVEST_USAGE}`);
  if (process.stderr.isTTY) complain('Harvesting …');
  const answer = await askOperator({ kind: 'harvest', feed });
  if (answer.kind === 'refused') return refuse(answer, flags.has('json'));
  const run = Run.parse(answer.result);
  if (flags.has('json')) printJson(run);
  else printRun(run);
  return run.outcome === 'failed' ? 1 : 0;
}

/** A run for people. */
export function printRun(run: Run): void {
  print(`Run ${run.id}: ${run.outcome ?? 'under way'} after ${String(run.ms)} ms`);
  if (run.http.status === 304) {
    print('  not modified (304): what we have is confirmed');
    return;
  }
  print(
    `  found ${String(run.found)}: ${String(run.new)} new, ${String(run.changed)} changed, ${String(run.unchanged)} unchanged, ${String(run.rejected)} rejected, ${String(run.skipped)} skipped`,
  );
  if (run.events > 0) print(`  events about procedures of other feeds: ${String(run.events)}`);
  if (run.missing > 0)
    print(`  missing ${String(run.missing)}, of which held ${String(Math.min(run.held, run.missing))}`);
  if (run.error) print(`${bilingual(run.error.text)}\n  ${run.error.code}: ${run.error.detail}`);
  if (run.quarantine) print(`Next: npm run quarantine -- show ${run.quarantine}`);
  printFindings(run.findings);
}
