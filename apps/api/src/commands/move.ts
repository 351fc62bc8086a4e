import type { LocalText } from '@navigator/shared';
import { processConfig } from '../config/environment.js';
import { moveDatabase, type Move } from '../database/move/move-database.js';
import { openDatabase } from '../database/open-database.js';
import { createLog } from '../platform/log.js';
import { typed } from './arguments.js';
import { CommandProblem } from './command-problem.js';
import { bilingual, complain, print, printJson, printTable } from './print.js';

export const MOVE_USAGE = `Usage: DATABASE_URL=postgresql://user:password@host:5432/database npm run move [-- --json]

Copies the embedded database of DATA_DIR to the PostgreSQL server of DATABASE_URL: every feed, procedure, run and decision, with
its id. The server must be stopped; the other database must be new. The embedded one is left as it is.
Exit code: 0 moved, 1 refused, 2 wrong usage.`;

/** `npm run move`: from the embedded database to a server. @returns the exit code */
export async function move(args: readonly string[]): Promise<number> {
  const { words, flags } = typed(args, { values: [], flags: [] });
  const { dataDir, databaseUrl, logLevel } = processConfig();
  if (words.length > 0 || databaseUrl === null) {
    throw new CommandProblem(`Please name the server in DATABASE_URL, and nothing else.\n\n${MOVE_USAGE}`);
  }
  const moved = await between({ dataDir, databaseUrl, log: createLog(logLevel) });
  if (flags.has('json')) printJson(moved);
  if (moved.kind !== 'moved') {
    complain(bilingual(REFUSALS[moved.kind]));
    return 1;
  }
  if (!flags.has('json')) show(moved);
  return 0;
}

interface Route {
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly log: ReturnType<typeof createLog>;
}

/** The server first: a wrong address is told before the embedded database starts. */
async function between({ dataDir, databaseUrl, log }: Route): Promise<Move> {
  const to = await openDatabase({ dataDir, databaseUrl, log });
  try {
    const from = await openDatabase({ dataDir, log });
    try {
      return await moveDatabase(from.db, to.db);
    } finally {
      await from.close();
    }
  } finally {
    await to.close();
  }
}

const REFUSALS = {
  taken: {
    de: 'In dieser Datenbank gibt es schon Feeds. Bitte legen Sie eine neue, leere an; überschrieben wird nichts.',
    en: 'There are feeds in that database already. Please create a new, empty one; nothing is overwritten.',
  },
  differs: {
    de: 'Die Tabellen der beiden Datenbanken unterscheiden sich. Hat dort eine andere Version gearbeitet? Bitte nehmen Sie eine neue, leere Datenbank.',
    en: 'The tables of the two databases differ. Has another version worked there? Please take a new, empty database.',
  },
} as const satisfies Readonly<Record<Exclude<Move['kind'], 'moved'>, LocalText>>;

function show({ tables }: Extract<Move, { kind: 'moved' }>): void {
  printTable(
    ['table', 'rows'],
    tables.map(({ table, rows }) => [table, String(rows)]),
  );
  print('\nNext: start the server with the same DATABASE_URL and DATA_DIR.');
}
