import 'reflect-metadata';
import { ConfigProblem } from '../config/config.js';
import { DatabaseProblem } from '../database/problem.js';
import { backup, BACKUP_USAGE } from './backup.js';
import { catalogue, CATALOGUE_USAGE } from './catalogue.js';
import { check, CHECK_USAGE } from './check.js';
import { CommandProblem } from './command-problem.js';
import { corrections, CORRECTIONS_USAGE } from './corrections.js';
import { feeds, FEEDS_USAGE } from './feeds.js';
import { harvest, HARVEST_USAGE } from './harvest.js';
import { inbox, INBOX_USAGE } from './inbox.js';
import { move, MOVE_USAGE } from './move.js';
import { bilingual, complain, print } from './print.js';
import { quarantine, QUARANTINE_USAGE } from './quarantine.js';
import { replay, REPLAY_USAGE } from './replay.js';
import { reports, REPORTS_USAGE } from './reports.js';
import { restore, RESTORE_USAGE } from './restore.js';
import { staff, STAFF_USAGE } from './staff.js';
import { vocabulary, VOCABULARY_USAGE } from './vocabulary.js';

/** A command: what it does with the words behind it, and its help. */
interface Command {
  run(args: readonly string[]): Promise<number>;
  readonly usage: string;
}

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['check', { run: check, usage: CHECK_USAGE }],
  ['feeds', { run: feeds, usage: FEEDS_USAGE }],
  ['harvest', { run: harvest, usage: HARVEST_USAGE }],
  ['quarantine', { run: quarantine, usage: QUARANTINE_USAGE }],
  ['corrections', { run: corrections, usage: CORRECTIONS_USAGE }],
  ['replay', { run: replay, usage: REPLAY_USAGE }],
  ['reports', { run: reports, usage: REPORTS_USAGE }],
  ['inbox', { run: inbox, usage: INBOX_USAGE }],
  ['vocabulary', { run: vocabulary, usage: VOCABULARY_USAGE }],
  ['staff', { run: staff, usage: STAFF_USAGE }],
  ['catalogue', { run: catalogue, usage: CATALOGUE_USAGE }],
  ['backup', { run: backup, usage: BACKUP_USAGE }],
  ['restore', { run: restore, usage: RESTORE_USAGE }],
  ['move', { run: move, usage: MOVE_USAGE }],
]);

endQuietlyWhenNobodyReads();
process.exitCode = await main(process.argv.slice(2));

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS.get(name);
  if (!command) {
    complain(`Commands: ${[...COMMANDS.keys()].join(', ')}. Each has its own --help.`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    print(command.usage);
    return 0;
  }
  return run(command, args);
}

async function run(command: Command, args: readonly string[]): Promise<number> {
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof CommandProblem || error instanceof ConfigProblem) complain(error.message);
    else if (error instanceof DatabaseProblem) complain(bilingual(error.text));
    else throw error;
    return 2;
  }
}

/** `npm run feeds -- list | head -2` closes our output early: that is no error. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: Error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
