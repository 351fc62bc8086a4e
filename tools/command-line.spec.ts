import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const tools = import.meta.dirname;

/** Runs a tool the way npm does. */
function run(tool: string, args: readonly string[], extra: NodeJS.ProcessEnv = {}) {
  const { DATABASE_URL: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(tools, tool), ...args], {
    env: { ...env, ...extra },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('every tool', () => {
  it.each(['start.mjs', 'dev.mjs', 'lint.mjs', 'test.mjs', 'navigator.mjs'])(
    '%s explains itself with --help',
    (tool) => {
      expect(run(tool, ['--help'])).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/^Usage: npm /),
        stderr: '',
      });
    },
  );

  it.each(['start.mjs', 'dev.mjs', 'lint.mjs'])('%s refuses an argument it does not know', (tool) => {
    const answer = run(tool, ['--colour']);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain('Unknown argument: --colour');
  });
});

describe('npm run <command>', () => {
  it('keeps standard output empty when no command is named', () => {
    expect(run('navigator.mjs', [])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('Usage') });
  });
});

describe('npm test', () => {
  it('hands its arguments to jest, and asks no second time in a suite that has nothing for them', () => {
    const answer = run('test.mjs', ['--listTests', 'tools/command-line']);
    expect(answer).toMatchObject({ status: 0, stdout: expect.stringContaining('tools/command-line.spec.ts') });
  });
});

describe('npm run test:postgres', () => {
  it('says how to get a server when DATABASE_URL is missing', () => {
    const answer = run('test.mjs', ['--postgres']);
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain('DATABASE_URL=postgresql://');
  });
});

describe('npm run test:e2e', () => {
  it('says how to get a browser when none is found', () => {
    const answer = run('test.mjs', ['--e2e'], { CHROMIUM_PATH: '/nowhere/chromium' });
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain('apt-get install chromium');
  });
});
