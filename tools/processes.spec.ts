import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { runQuietly } from './processes.mjs';

const node = (code: string) => [process.execPath, '-e', code];

describe('runQuietly', () => {
  it('keeps what a command prints on both streams', async () => {
    const { code, output } = await runQuietly(node('console.log("out"); console.error("err")'));
    expect(code).toBe(0);
    expect(output.split('\n').toSorted()).toEqual(['', 'err', 'out']);
  });

  it('passes the exit code on', async () => {
    expect(await runQuietly(node('process.exit(7)'))).toEqual({ code: 7, stopped: false, output: '' });
  });

  it('fails when there is no such command', async () => {
    await expect(runQuietly(['/nowhere/command'])).rejects.toThrow('ENOENT');
  });
});

/** A tool with one child: prints the child's process id, then the child's exit code. */
const parent = (child: string) => `
  import { runHere } from '${resolve(import.meta.dirname, 'processes.mjs')}';
  process.exitCode = await runHere([process.execPath, '-e', ${JSON.stringify(child)}]);
`;

const stopsWhenAsked =
  'process.on("SIGTERM", () => process.exit(3)); setInterval(() => {}, 1000); console.log(process.pid)';

describe('runHere', () => {
  let tool: ChildProcess | undefined;

  afterEach(() => {
    tool?.kill('SIGKILL');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s to the tool alone stops its child too', async (signal) => {
    tool = spawn(process.execPath, ['--input-type=module', '-e', parent(stopsWhenAsked)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const childId = Number(await firstLine(tool));
    const ended = once(tool, 'exit');
    tool.kill(signal);
    expect(await ended).toEqual([3, null]);
    expect(() => process.kill(childId, 0)).toThrow('ESRCH');
  });
});

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The child has no output.');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('The child ended without a word.');
}
