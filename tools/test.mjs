#!/usr/bin/env node
// The test suites. Plain `npm test` needs no browser, no server and no network.
import { buildVisibly } from './build.mjs';
import { findChromium, howToGetChromium } from './chromium.mjs';
import { installed, root, runHere } from './processes.mjs';

const usage = `Usage: npm test [-- jest arguments]                every suite that needs nothing but this folder
       npm run test:postgres [-- jest arguments]   the database suites against the server in DATABASE_URL
       npm run test:e2e [-- jest arguments]        the browser suites; builds first, finds Chromium
       npm run test:faults [-- jest arguments]     the product before a host that breaks, on the embedded database

Examples: npm test -- libs/shared    npm test -- --selectProjects adapters -t "keeps the date"`;

const howToGetPostgres = `The environment variable DATABASE_URL is missing: these suites want a PostgreSQL server (15 or newer) with PostGIS (3.3 or newer).
They empty the database they are given, so let it have one of its own. Two ways to get it:
  docker run --rm -e POSTGRES_PASSWORD=navigator -p 5432:5432 postgis/postgis:17-3.5
  apt-get install postgresql-15-postgis-3     and then createdb navigator_test
Then: DATABASE_URL=postgresql://user:password@127.0.0.1:5432/navigator_test npm run test:postgres`;

/** Suites that need more than this folder, or that must run one after another. */
const apart = ['database', 'e2e', 'faults'];

/**
 * In processes beside, which are made anew once they have grown: jest keeps some 45 MB of every suite that a process has
 * run, and a hundred of them in one process crawl.
 */
const renewed = ['--workerIdleMemoryLimit=700MB'];

/** One suite after another. */
const inTurn = ['--maxWorkers=1', ...renewed];

const args = process.argv.slice(2);
const own = new Set(['--postgres', '--e2e', '--faults', '--help', '-h']);
const asked = args.find((argument) => own.has(argument));
process.exitCode = await suites(
  asked,
  args.filter((argument) => !own.has(argument)),
);

/**
 * @param {string | undefined} kind
 * @param {string[]} extra
 * @returns {Promise<number>}
 */
async function suites(kind, extra) {
  switch (kind) {
    case undefined:
      return everything(extra);
    case '--postgres':
      return postgres(extra);
    case '--e2e':
      return browser(extra);
    case '--faults':
      return faults(extra);
    default:
      console.log(usage);
      return 0;
  }
}

/**
 * The embedded database answers one session: its suites run one after another.
 * @param {string[]} extra
 */
async function everything(extra) {
  const { DATABASE_URL: _, ...env } = process.env;
  if (extra.includes('--selectProjects')) return jest(extra, env);
  const unit = await jest(['--ignoreProjects', ...apart, ...renewed, ...lenient(extra)], env);
  const database = await jest(['--selectProjects', 'database', ...inTurn, ...lenient(extra)], env);
  return Math.max(unit, database);
}

/** @param {string[]} extra */
async function postgres(extra) {
  if (!process.env.DATABASE_URL) return refuseToRun(howToGetPostgres);
  return jest(['--selectProjects', 'database', ...inTurn, ...extra], process.env);
}

/** @param {string[]} extra */
async function browser(extra) {
  const chromium = findChromium();
  if (chromium === undefined) return refuseToRun(howToGetChromium);
  const failure = await buildVisibly(process.stdout);
  if (failure !== null) return refuseToRun(failure);
  return jest(['--selectProjects', 'e2e', '-i', ...extra], { ...process.env, CHROMIUM_PATH: chromium });
}

/** @param {string[]} extra */
async function faults(extra) {
  const { DATABASE_URL: _, ...env } = process.env;
  return jest(['--selectProjects', 'faults', ...inTurn, ...extra], env);
}

/** @param {string} reason */
function refuseToRun(reason) {
  console.error(reason);
  return 1;
}

/**
 * A pattern that matches in one of the two runs need not match in the other.
 * @param {string[]} extra
 */
function lenient(extra) {
  return extra.length === 0 ? [] : ['--passWithNoTests', ...extra];
}

/**
 * @param {string[]} jestArguments
 * @param {NodeJS.ProcessEnv} env
 */
function jest(jestArguments, env) {
  // Jest runs ES modules behind a flag of Node's; the warning about it helps nobody.
  const options = [env.NODE_OPTIONS, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const reporters = env.TEST_COUNTS ? ['--reporters=default', `--reporters=${root}/tools/count-reporter.mjs`] : [];
  return runHere([installed('jest'), ...reporters, ...jestArguments], {
    env: { ...env, NODE_OPTIONS: options.filter(Boolean).join(' ') },
  });
}
