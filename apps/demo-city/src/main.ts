import { argv, exit, stderr, stdout } from 'node:process';
import { commandOf, HELP, serve, servePlatforms, tableOf } from './command.js';
import { platforms } from './platforms/all.js';

const command = commandOf(argv.slice(2));

switch (command.kind) {
  case 'help':
    stdout.write(HELP);
    break;
  case 'list':
    stdout.write(tableOf(platforms.map((platform) => ({ platform, origin: '' }))));
    break;
  case 'wrong':
    stderr.write(`${command.message}\n`);
    exit(2);
    break;
  case 'platforms':
    try {
      const served = await servePlatforms(command);
      stdout.write(tableOf(served.map(({ host, origin }) => ({ platform: host.platform, origin }))));
    } catch (error) {
      stderr.write(`Cannot listen from port ${command.port} on: ${String(error)}. Choose another with --port.\n`);
      exit(1);
    }
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
