import { argv, exit, stderr, stdout } from 'node:process';
import { commandOf, HELP, serve } from './command.js';

const command = commandOf(argv.slice(2));

switch (command.kind) {
  case 'help':
    stdout.write(HELP);
    break;
  case 'wrong':
    stderr.write(`${command.message}\n`);
    exit(2);
    break;
  case 'serve':
    try {
      const { origin } = await serve(command);
      stdout.write(`Imaginary cities on ${origin}, for example ${origin}/lindenhafen/dipas-pds/projects\n`);
    } catch (error) {
      stderr.write(`Cannot listen on port ${command.port}: ${String(error)}. Choose another with --port.\n`);
      exit(1);
    }
}
