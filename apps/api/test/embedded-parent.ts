/** A product process for the tests that kill it: starts the embedded database of a folder, says so, and stays. */
import { startEmbedded } from '../src/database/embedded/embedded-server.js';
import { quietLog } from './quiet-log.js';

const server = await startEmbedded({ dataDir: process.argv[2] ?? '', log: quietLog() });
process.stdout.write(`${String(server.pid())}\n`);
