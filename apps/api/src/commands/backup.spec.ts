import { describe, expect, it } from '@jest/globals';
import { backup, BACKUP_USAGE } from './backup.js';
import { CommandProblem } from './command-problem.js';
import { restore, RESTORE_USAGE } from './restore.js';

describe.each([
  ['backup', backup, BACKUP_USAGE],
  ['restore', restore, RESTORE_USAGE],
] as const)('npm run %s', (name, run, usage) => {
  it.each([[[]], [['a', 'b']]])('wants one file: %j', async (args) => {
    await expect(run(args)).rejects.toThrow(CommandProblem);
    await expect(run(args)).rejects.toThrow(/Please give one file[\s\S]+Usage/);
  });

  it('overwrites nothing, so that --force is no option', async () => {
    await expect(run(['a', '--force'])).rejects.toThrow(/--force/);
  });

  it('tells its usage and its exit codes', () => {
    expect(usage).toMatch(new RegExp(`^Usage: npm run ${name} -- <file>`));
    expect(usage).toMatch(/Exit code: 0 .+, 1 .+, 2 wrong usage\./);
  });
});
