#!/usr/bin/env node
// `npm start`: from a fresh clone to a running navigator.
import { readArguments } from './arguments.mjs';
import { buildVisibly } from './build.mjs';
import { runHere } from './processes.mjs';

const usage = `Usage: npm start

Builds what is missing or out of date and serves the navigator on http://localhost:3000 until Ctrl-C.
It takes no arguments; settings are environment variables, none is required. The ones asked for most:
  PORT=8080           another port
  DATA_DIR=/srv/pn    another folder for the database and the generated secrets (default: ./.data)
  DATABASE_URL=…      a PostgreSQL server with PostGIS instead of the embedded database
  DEMO=on|off         show the imaginary demo cities, or not (default: until a real feed is live)`;

readArguments(usage);
console.log('Participation Navigator');
process.exitCode = await serve();

async function serve() {
  const failure = await buildVisibly(process.stdout);
  if (failure !== null) {
    console.error(failure);
    return 1;
  }
  console.log(
    'Starting the server: it prepares its database, reads its feeds and says when the pages are ready. Ctrl-C stops everything.',
  );
  return runHere([process.execPath, 'apps/api/dist/main.js'], { env: { ...process.env, NODE_ENV: 'production' } });
}
