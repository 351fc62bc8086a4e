import { describe, expect, it } from '@jest/globals';
import { catalogue, CATALOGUE_USAGE } from './catalogue.js';
import { CommandProblem } from './command-problem.js';

describe('npm run catalogue, typed wrongly, is told what to do before anything is opened', () => {
  it.each<[readonly string[], RegExp]>([
    [[], /Please say what to do[\s\S]+Usage/],
    [['enable', 'kiel-dipas'], /Please say what to do/],
    [['add'], /npm run catalogue -- list/],
    [['list', '--all'], /--all/],
  ])('%j', async (args, words) => {
    const failure = catalogue(args);
    await expect(failure).rejects.toThrow(CommandProblem);
    await expect(failure).rejects.toThrow(words);
  });

  it('tells its usage and its exit codes', () => {
    expect(CATALOGUE_USAGE).toMatch(/^Usage: npm run catalogue -- /);
    expect(CATALOGUE_USAGE).toMatch(/Exit code: 0 .+, 1 .+, 2 wrong usage\./);
  });
});
