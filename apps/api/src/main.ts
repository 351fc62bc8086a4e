import 'reflect-metadata';
import { ConfigProblem, type Config } from './config/config.js';
import { processConfig } from './config/environment.js';
import { SiteProblem } from './config/site-problem.js';
import { DatabaseProblem } from './database/problem.js';
import { createLog } from './platform/log.js';
import { startServer, type RunningServer } from './server.js';

/** Longest wait for runs under way when asked to stop, in ms; a second signal ends at once. */
const PATIENCE = 8_000;

try {
  await main();
} catch (error) {
  process.stderr.write(`${explained(error)}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const config = processConfig();
  const server = await startServer(config, createLog(config.logLevel));
  stopOnSignals(server);
  say(`Listening on ${server.url}, data in ${whereData(config)}`);
  await server.ready;
  say(`Ready: ${server.url}`);
}

/** Ctrl-C may arrive twice, once from the terminal and once handed on: only a second one by hand ends at once. */
function stopOnSignals(server: RunningServer): void {
  let interrupts = 0;
  let closing: Promise<void> | null = null;
  const stop = (): void => {
    closing ??= shutDown(server);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', () => {
    interrupts += 1;
    if (interrupts > 1) process.exit(130);
    stop();
  });
}

async function shutDown(server: RunningServer): Promise<void> {
  say('Stopping …');
  setTimeout(() => process.exit(0), PATIENCE).unref();
  try {
    await server.close();
    process.exit(0);
  } catch {
    process.exit(1);
  }
}

function whereData({ databaseUrl, dataDir }: Config): string {
  return databaseUrl === null ? `the embedded database in ${dataDir}` : 'the PostgreSQL server of DATABASE_URL';
}

/** What a person can mend is told in words; everything else keeps its trace. */
function explained(error: unknown): string {
  if (error instanceof ConfigProblem) return error.message;
  if (isBilingual(error)) return `${error.text.en}\n${error.text.de}`;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'The port is in use by another program. Stop that program, or choose another port: PORT=3001 npm start';
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function isBilingual(error: unknown): error is DatabaseProblem | SiteProblem {
  return error instanceof DatabaseProblem || error instanceof SiteProblem;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
