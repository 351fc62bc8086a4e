import { describe, expect, it } from '@jest/globals';
import { CommandProblem } from './command-problem.js';
import { move, MOVE_USAGE } from './move.js';

describe('npm run move', () => {
  it.each([[[]], [['postgresql://me:secret@db.example/navigator']]])(
    'wants its server in DATABASE_URL, where no list of processes shows the password: %j',
    async (args) => {
      const failure = move(args);
      await expect(failure).rejects.toThrow(CommandProblem);
      await expect(failure).rejects.toThrow(/name the server in DATABASE_URL[\s\S]+Usage/);
      await expect(failure).rejects.not.toThrow(/secret/);
    },
  );

  it('tells its usage and its exit codes', () => {
    expect(MOVE_USAGE).toMatch(/^Usage: DATABASE_URL=\S+ npm run move/);
    expect(MOVE_USAGE).toMatch(/Exit code: 0 .+, 1 .+, 2 wrong usage\./);
  });
});
