import type { LocalText } from '@navigator/shared';
import { connect } from 'node:net';
import { processConfig } from '../config/environment.js';
import type { BackupContents } from '../database/backup/backup-format.js';
import { BackupProblem } from '../database/backup/backup-problem.js';
import { restoreDatabase } from '../database/backup/restore-database.js';
import { openDatabase } from '../database/open-database.js';
import { operatorSocket } from '../operator/operator.path.js';
import { createLog } from '../platform/log.js';
import { typed } from './arguments.js';
import { refusable } from './backup.js';
import { CommandProblem } from './command-problem.js';
import { bilingual, print, printJson, printTable } from './print.js';
import { showProgress } from './show-progress.js';

export const RESTORE_USAGE = `Usage: npm run restore -- <file> [--json]

Puts a backup into an empty database: that of DATABASE_URL, or the embedded one of DATA_DIR. All of it, or nothing.
Stop the server first. The file may come from the other kind of database, and from an older version, not from a newer one.
Exit code: 0 restored, 1 refused, 2 wrong usage.`;

/** `npm run restore`: a file into an empty database. @returns the exit code */
export async function restore(args: readonly string[]): Promise<number> {
  const { words, flags } = typed(args, { values: [], flags: [] });
  const [path] = words;
  if (path === undefined || words.length > 1) throw new CommandProblem(`Please give one file.\n\n${RESTORE_USAGE}`);
  return refusable(async () => {
    const contents = await restored(path);
    if (flags.has('json')) printJson({ file: path, ...contents });
    else show(path, contents);
  });
}

async function restored(path: string): Promise<BackupContents> {
  const { dataDir, databaseUrl, logLevel } = processConfig();
  if (await isServed(dataDir)) throw new BackupProblem('server-runs', STOP_FIRST);
  const opened = await openDatabase({ dataDir, databaseUrl: databaseUrl ?? undefined, log: createLog(logLevel) });
  const progress = showProgress('Restoring');
  try {
    return await restoreDatabase(opened.source, { path, told: progress.told });
  } finally {
    progress.done();
    await opened.close();
  }
}

/** Whether a server of this data folder takes commands: what it remembers would not be what is restored. */
function isServed(dataDir: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(operatorSocket(dataDir));
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

const STOP_FIRST: LocalText = {
  de: 'Der Server läuft noch. Bitte zuerst anhalten; danach mit einer leeren Datenbank noch einmal aufrufen.',
  en: 'The server is still running. Please stop it first; then try again with an empty database.',
};

const NEXT: LocalText = {
  de: 'Weiter: den Server mit demselben DATABASE_URL und DATA_DIR und mit dem Schlüssel von damals starten (SECRET_KEY oder die Datei secret.key in DATA_DIR); ohne ihn müssen Zugangsdaten von Feeds neu gegeben werden: npm run feeds -- credential <id> --credential <Datei>.',
  en: 'Next: start the server with the same DATABASE_URL and DATA_DIR, and with the key of then (SECRET_KEY, or the file secret.key in DATA_DIR); without it the credentials of feeds must be given anew: npm run feeds -- credential <id> --credential <file>.',
};

function show(path: string, { tables, product, madeAt }: BackupContents): void {
  printTable(
    ['table', 'rows'],
    tables.map(({ table, rows }) => [table, String(rows)]),
  );
  print(`\nRestored from ${path}, made at ${madeAt} by version ${product}.\n`);
  print(bilingual(NEXT));
}
