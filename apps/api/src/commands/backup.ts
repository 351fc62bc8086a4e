import type { LocalText } from '@navigator/shared';
import { statSync } from 'node:fs';
import { processConfig } from '../config/environment.js';
import { backupDatabase } from '../database/backup/backup-database.js';
import type { BackupContents } from '../database/backup/backup-format.js';
import { BackupProblem } from '../database/backup/backup-problem.js';
import { openAsItIs } from '../database/backup/open-as-it-is.js';
import { createLog } from '../platform/log.js';
import { typed } from './arguments.js';
import { CommandProblem } from './command-problem.js';
import { bilingual, complain, print, printJson, printTable } from './print.js';
import { showProgress } from './show-progress.js';

export const BACKUP_USAGE = `Usage: npm run backup -- <file> [--json]

Writes the whole database into one new file (gzip), as it is at one moment: feeds, procedures with their ids, runs, decisions.
The server may go on running; an embedded database answers nobody else meanwhile, so pages wait for some seconds.
Not in the file: secret.key (or SECRET_KEY), the settings, CONFIG_FILE. Keep them too, the key apart from the file.
Exit code: 0 written, 1 refused, 2 wrong usage.`;

/** `npm run backup`: the database into a file. @returns the exit code */
export async function backup(args: readonly string[]): Promise<number> {
  const { words, flags } = typed(args, { values: [], flags: [] });
  const [path] = words;
  if (path === undefined || words.length > 1) throw new CommandProblem(`Please give one file.\n\n${BACKUP_USAGE}`);
  return refusable(async () => {
    const contents = await written(path);
    if (flags.has('json')) printJson({ file: path, bytes: statSync(path).size, ...contents });
    else show(path, contents);
  });
}

/** What cannot be done is told in both languages. @returns the exit code */
export async function refusable(work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (!(error instanceof BackupProblem)) throw error;
    complain(bilingual(error.text));
    return 1;
  }
}

async function written(path: string): Promise<BackupContents> {
  const { dataDir, databaseUrl, logLevel } = processConfig();
  const found = await openAsItIs({ dataDir, databaseUrl: databaseUrl ?? undefined, log: createLog(logLevel) });
  const progress = showProgress('Writing');
  try {
    if (found.isShared) complain(bilingual(OTHERS_WAIT));
    return await backupDatabase(found.db, { path, now: new Date(), told: progress.told });
  } finally {
    progress.done();
    await found.close();
  }
}

const OTHERS_WAIT: LocalText = {
  de: 'Der Server läuft auf der eingebauten Datenbank; seine Seiten warten, bis die Sicherung geschrieben ist.',
  en: 'The server runs on the embedded database; its pages wait until the backup is written.',
};

const KEEP_THE_KEY: LocalText = {
  de: 'Zugangsdaten von Feeds stehen darin nur verschlüsselt. Bitte den Schlüssel auch aufheben, aber nicht daneben: SECRET_KEY oder die Datei secret.key in DATA_DIR.',
  en: 'Credentials of feeds are in it sealed only. Please keep the key as well, but not beside it: SECRET_KEY, or the file secret.key in DATA_DIR.',
};

function show(path: string, { tables }: BackupContents): void {
  printTable(
    ['table', 'rows'],
    tables.map(({ table, rows }) => [table, String(rows)]),
  );
  print(`\nWritten to ${path}, ${statSync(path).size.toLocaleString('en')} bytes.\n`);
  print(bilingual(KEEP_THE_KEY));
}
