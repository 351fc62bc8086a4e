import { realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { clientConfigOf, type DatabaseConnection } from '../connection.js';
import type { DatabaseLog } from '../log.js';
import { databaseFolder, prepareFolder } from './folder.js';
import { startHost, type HostListener, type HostProcess } from './host-process.js';
import { liveHolder } from './lock.js';
import { defaultBounds, watchSilence, type WatchBounds } from './watch.js';

/** What to start, and who is told about it. */
export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: DatabaseLog;
  readonly bounds?: WatchBounds;
}

/** A running embedded database; it survives the death of its process as long as ours lives. */
export interface EmbeddedServer {
  readonly connection: DatabaseConnection;
  /** The process that owns the database at present. */
  pid(): number;
  /** Told after every restart, with its reason. */
  onRestart(listener: (reason: string) => void): void;
  /** Ends it in good order; close the pool first. */
  stop(): Promise<void>;
}

/** Pauses between attempts to bring a dead database back; the last one repeats. */
const pausesMs = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

/** Starts the embedded database of a data folder, or throws a `DatabaseProblem` (`folder-in-use`, …). */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  prepareFolder(options.dataDir);
  const dataDir = realpathSync(options.dataDir);
  const start = (): Promise<HostProcess> => startHost(dataDir, listenerFor(options.log));
  return new WatchedServer(await start(), start, options);
}

/** The connection of the server that has this data folder open, or null: how a command joins a running product. */
export async function joinEmbedded(dataDir: string): Promise<DatabaseConnection | null> {
  const holder = await liveHolder(databaseFolder(dataDir));
  return holder === null ? null : { kind: 'embedded', socketDir: holder.socketDir };
}

function listenerFor(log: DatabaseLog): HostListener {
  return {
    progress: (step) =>
      log.info({ step }, step === 'creating' ? 'creating the embedded database' : 'opening the embedded database'),
    complaint: (text) => log.warn({ text }, 'the embedded database says'),
  };
}

class WatchedServer implements EmbeddedServer {
  readonly connection: DatabaseConnection;
  readonly #stopping = new AbortController();
  readonly #restarted: ((reason: string) => void)[] = [];
  readonly #watching: Promise<void>;
  #host: HostProcess;

  constructor(
    host: HostProcess,
    private readonly start: () => Promise<HostProcess>,
    private readonly options: EmbeddedOptions,
  ) {
    this.connection = { kind: 'embedded', socketDir: host.socketDir };
    this.#host = host;
    this.#watching = this.#watch();
  }

  pid(): number {
    return this.#host.pid;
  }

  onRestart(listener: (reason: string) => void): void {
    this.#restarted.push(listener);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#watching;
    await this.#host.stop();
  }

  async #watch(): Promise<void> {
    while (!this.#isStopping()) {
      const reason = await this.#endOrSilence();
      if (!this.#isStopping()) await this.#replace(reason);
    }
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Resolves when the present owner is dead or should be. */
  async #endOrSilence(): Promise<string> {
    const host = this.#host;
    const over = new AbortController();
    const signal = AbortSignal.any([this.#stopping.signal, over.signal]);
    const watched = { ask: () => selectOne(this.connection), served: (ms: number) => host.served(ms) };
    const silence = watchSilence(watched, this.options.bounds ?? defaultBounds, signal).catch(() => 'stopped');
    try {
      return await Promise.race([host.ended.then((how) => `its process ended (${how})`), silence]);
    } finally {
      over.abort();
    }
  }

  async #replace(reason: string): Promise<void> {
    this.options.log.error({ reason }, 'the embedded database is restarted');
    this.#host.kill();
    await this.#host.ended;
    for (let attempt = 0; !this.#isStopping(); attempt += 1) {
      if (await this.#started()) return this.#tellRestarted(reason);
      await this.#pause(attempt);
    }
  }

  #tellRestarted(reason: string): void {
    for (const tell of this.#restarted) tell(reason);
  }

  async #pause(attempt: number): Promise<void> {
    const ms = pausesMs[Math.min(attempt, pausesMs.length - 1)];
    await sleep(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }

  async #started(): Promise<boolean> {
    try {
      this.#host = await this.start();
      return true;
    } catch (error) {
      this.options.log.error({ error }, 'the embedded database could not be restarted');
      return false;
    }
  }
}

async function selectOne(connection: DatabaseConnection): Promise<void> {
  const client = new pg.Client(clientConfigOf(connection));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    client.end().catch(() => undefined);
  }
}
