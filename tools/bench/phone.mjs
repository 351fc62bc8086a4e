// What a resident with a small phone and a slow line waits for, told by the browser itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, howToGetChromium } from '../chromium.mjs';
import { bareTwin } from './bare-twin.mjs';
import { largeFile } from './large-file.mjs';
import { visit } from './phone-visit.mjs';
import { createDatabase } from './postgres.mjs';
import { operator, startServer } from './product.mjs';
import { median, ratio } from './statistics.mjs';

/** @typedef {import('./clean-up.mjs').CleanUp} CleanUp */
/** @typedef {import('./phone-visit.mjs').Visit} Visit */
/** @typedef {{ median: number, least: number, most: number }} Spread */
/**
 * @typedef {object} Phoned
 * @property {string} page
 * @property {Spread} paint largest contentful paint, ms
 * @property {Spread} shift sum of all layout shifts
 * @property {Spread} blocked total blocking time, ms
 * @property {Spread} longest the longest task after the first paint, ms: what the worst tap would wait
 * @property {Record<string, number>} kilobytes over the line, by kind
 * @property {number} requests
 * @property {number} barePaint the same text as bare HTML, without styles, fonts and scripts, in the same run, ms
 * @property {number} ratio of the two paints
 */
/** @typedef {{ procedures: number, database: 'embedded' | 'server', loadBefore: number, loadAfter: number, pages: readonly Phoned[] }} Phone */

/** As many as the budget of the explore page is written for. */
const PROCEDURES = 10_000;
const ROUNDS = 5;
const FLAGS = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-extensions'];

/**
 * Five first visits of each page, in turn with its bare twin, each with an empty cache.
 * @param {string | null} server null takes the embedded database
 * @param {CleanUp} cleanUp
 * @returns {Promise<Phone>}
 */
export async function measurePhone(server, cleanUp) {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToGetChromium);
  const { origin } = await filledServer(server, cleanUp);
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  cleanUp.later(() => browser.close());
  const loadBefore = load();
  /** @type {Phoned[]} */
  const pages = [];
  for (const [page, path] of Object.entries(await addresses(origin))) {
    const twin = await bareTwin(origin + path, cleanUp);
    pages.push(await measurePage(browser, { page, url: origin + path, twin }));
  }
  return {
    procedures: PROCEDURES,
    database: server === null ? 'embedded' : 'server',
    loadBefore,
    loadAfter: load(),
    pages,
  };
}

const load = () => Number((loadavg()[0] ?? 0).toFixed(1));

/** @param {string | null} server @param {CleanUp} cleanUp */
async function filledServer(server, cleanUp) {
  const file = await largeFile(PROCEDURES, cleanUp);
  const dataDir = mkdtempSync(join(tmpdir(), 'pn-bench-phone-'));
  cleanUp.later(() => rmSync(dataDir, { recursive: true, force: true }));
  const database = server === null ? undefined : await createDatabase(server, { name: 'phone', cleanUp });
  const environment = { DATABASE_URL: database, DATA_DIR: dataDir, ALLOW_PRIVATE_HOSTS: file.host };
  const add = ['feeds', 'add', file.url, '--publisher', 'Musterstadt', '--format', 'dipas-pds', '--json'];
  const { output } = await operator(add, environment);
  await operator(['harvest', JSON.parse(output).id, '--json'], environment);
  return startServer({ ...environment, ROLE: 'web' }, cleanUp);
}

/** Some pages have to be looked up first. @param {string} origin */
async function addresses(origin) {
  const find = async (/** @type {string} */ path, /** @type {RegExp} */ pattern) => {
    const found = pattern.exec(await (await fetch(origin + path)).text())?.[0];
    if (found === undefined) throw new Error(`Nothing like ${pattern} on ${path}`);
    return found;
  };
  return {
    explore: '/',
    procedure: await find('/', /\/verfahren\/[a-z0-9-]+/),
    statistics: '/statistik',
    city: await find('/staedte', /\/staedte\/[a-z0-9-]+/),
  };
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ page: string, url: string, twin: string }} wanted
 * @returns {Promise<Phoned>}
 */
async function measurePage(browser, { page, url, twin }) {
  // Uncounted: the server's own caches, and the browser's code for this page.
  await visit(browser, url);
  /** @type {Visit[]} */
  const ours = [];
  /** @type {Visit[]} */
  const bare = [];
  while (ours.length < ROUNDS) {
    bare.push(await visit(browser, twin));
    ours.push(await visit(browser, url));
  }
  const paint = spread(ours.map((one) => one.paint));
  const barePaint = median(bare.map((one) => one.paint));
  return {
    page,
    paint,
    shift: spread(ours.map((one) => one.shift)),
    blocked: spread(ours.map((one) => one.blocked)),
    longest: spread(ours.map((one) => one.longest)),
    kilobytes: ours.at(-1)?.kilobytes ?? {},
    requests: ours.at(-1)?.requests ?? 0,
    barePaint,
    ratio: ratio(paint.median, barePaint),
  };
}

/** @param {readonly number[]} values @returns {Spread} */
function spread(values) {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}
