import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An imaginary city's platform on a host of its own, which can also carry a proof. */
export interface PlatformHost {
  /** Where its list is. */
  readonly list: string;
  /** Its host and port. */
  readonly host: string;
  /** Puts a line where proofs are looked for. */
  prove(token: string): Promise<void>;
  stop(): Promise<void>;
}

const MAIN = join(import.meta.dirname, '../../../demo-city/dist/main.js');

/** Starts a platform on a free port of this machine. */
export async function startPlatform(slug: string): Promise<PlatformHost> {
  const folder = await mkdtemp(join(tmpdir(), 'navigator-platform-'));
  const proof = join(folder, 'proof.txt');
  const child = spawn(process.execPath, [MAIN, '--platform', slug, '--port', '0', '--proof', proof], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += String(chunk)));
  while (!/http:\/\/\S+\s/.test(said)) await once(child.stdout, 'data');
  const list = /http:\/\/\S+/.exec(said)?.[0] ?? '';
  return {
    list,
    host: new URL(list).host,
    prove: (token) => writeFile(proof, `${token}\n`),
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
