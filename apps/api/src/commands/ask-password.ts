import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Password, PASSWORD_LENGTH } from '@navigator/shared';
import { CommandProblem } from './command-problem.js';

/** Where a password comes from: a terminal, or a pipe. */
export interface PasswordSource {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** Where the question is put. */
  readonly output: NodeJS.WritableStream;
}

/**
 * A password: typed twice on a terminal, where nobody sees it, or the first line of a pipe. Never an argument: those
 * stand in the history of the shell and in the list of processes.
 * @throws CommandProblem where it is too short, or the two differ
 */
export async function askPassword(whose: string, { input, output }: PasswordSource): Promise<string> {
  const isTerminal = input.isTTY === true;
  // What is typed is echoed to nowhere.
  const lines = createInterface({ input, output: isTerminal ? nowhere() : undefined, terminal: isTerminal });
  lines.on('SIGINT', () => process.exit(130));
  const answers = lines[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    if (isTerminal) output.write(question);
    const answer: IteratorResult<string, unknown> = await answers.next();
    if (isTerminal) output.write('\n');
    return answer.done === true ? '' : answer.value;
  };
  try {
    const password = await ask(`Password for ${whose} (at least ${String(PASSWORD_LENGTH.least)} characters): `);
    if (!Password.safeParse(password).success) throw unfit();
    if (isTerminal && (await ask('The same again: ')) !== password)
      throw new CommandProblem('The two differ; please try again.');
    return password;
  } finally {
    lines.close();
  }
}

function nowhere(): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
}

function unfit(): CommandProblem {
  const { least, most } = PASSWORD_LENGTH;
  return new CommandProblem(
    `A password has ${String(least)} to ${String(most)} characters. Type it when asked, or give it by a pipe: … < password.txt`,
  );
}
