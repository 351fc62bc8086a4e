import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'languages.mjs'), ...args], { encoding: 'utf8' });

describe('npm run languages', () => {
  it('finds every text in German and in English', () => {
    const { status, stdout } = run('--strict');
    expect(stdout).toMatch(/^en: (\d+) of \1 texts and tables, 0 missing$/m);
    expect(status).toBe(0);
  });

  it('lists what a language that nobody has begun would need, with file and line', () => {
    const { status, stdout } = run('tr', '--strict');
    expect(stdout).toMatch(/^apps\/web\/app\/i18n\/use-labels\.ts:\d+ {2}LABELS/m);
    expect(status).toBe(1);
  });

  it('refuses what is no language', () => {
    expect(run('--colour')).toMatchObject({ status: 2, stdout: '' });
  });
});
