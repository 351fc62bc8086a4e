#!/usr/bin/env node
// Pictures of every page for docs/screenshots: a phone and a desk, light and dark, small files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, howToGetChromium } from './chromium.mjs';
import { root } from './processes.mjs';

const usage = `Usage: node tools/screenshots.mjs [address] [name …]

Takes docs/screenshots/<page>-<width>-<theme>.webp from a running server (default http://localhost:3000): all pages, or
those that are named.`;

/** Where each page stands; some are looked up first. @type {Readonly<Record<string, (address: string) => Promise<string>>>} */
const PAGES = {
  explore: async () => '/',
  search: async () => '/?q=Spielplatz&status=all',
  empty: async () => '/?q=zzzzzz',
  procedure: (address) => first(address, 'procedures?status=open&located=true', 'verfahren'),
  result: (address) => first(address, 'procedures?status=closed&located=true', 'verfahren'),
  cities: async () => '/staedte',
  city: (address) => first(address, 'publishers', 'staedte'),
  statistics: async () => '/statistik',
  changes: async () => '/aenderungen',
  feeds: async () => '/feeds',
  feed: (address) => first(address, 'feeds', 'feeds'),
  follow: async () => '/folgen?status=open',
  embed: async () => '/einbetten?status=open',
  report: async () => '/melden?art=fehler',
  glossary: async () => '/glossar',
  'easy-language': async () => '/leichte-sprache',
};

const SIZES = [
  { width: 360, height: 780 },
  { width: 1440, height: 900 },
];

/** @type {readonly ('light' | 'dark')[]} */
const THEMES = ['light', 'dark'];

/** Percent; text stays sharp. */
const QUALITY = 55;

/**
 * The page of the first item of a list.
 * @param {string} address
 * @param {string} list
 * @param {string} folder
 */
async function first(address, list, folder) {
  const answer = await fetch(`${address}/api/v1/${list}`);
  const { items } = await answer.json();
  const [{ id, slug }] = items;
  return `/${folder}/${folder === 'verfahren' ? `${slug}-${id}` : id}`;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ url: string, name: string, size: { width: number, height: number }, theme: 'light' | 'dark' }} wanted
 */
async function take(browser, { url, name, size, theme }) {
  const page = await browser.newPage({ viewport: size, colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(url, { waitUntil: 'networkidle' });
  const map = page.locator('.map__canvas[data-idle=true]');
  if ((await page.locator('.map').count()) > 0 && size.width > 1000) await map.waitFor({ timeout: 60_000 });
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  const file = join(root, 'docs/screenshots', `${name}-${String(size.width)}-${theme}.webp`);
  writeFileSync(file, Buffer.from(data, 'base64'));
  console.log(file);
  await page.close();
}

/**
 * @param {string} address
 * @param {readonly string[]} names
 */
async function takeAll(address, names) {
  mkdirSync(join(root, 'docs/screenshots'), { recursive: true });
  const drawing = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
  const browser = await chromium.launch({ executablePath: browserOrReason(), args: ['--no-sandbox', ...drawing] });
  for (const name of names) {
    const url = address + (await PAGES[name]?.(address));
    for (const size of SIZES) for (const theme of THEMES) await take(browser, { url, name, size, theme });
  }
  await browser.close();
}

function browserOrReason() {
  const found = findChromium();
  if (found === undefined) throw new Error(howToGetChromium);
  return found;
}

/** @param {string[]} args */
async function main([address = 'http://localhost:3000', ...names]) {
  if (address === '--help' || address === '-h') return console.log(usage);
  const unknown = names.find((name) => !(name in PAGES));
  if (unknown !== undefined) throw new Error(`No page is called ${unknown}: ${Object.keys(PAGES).join(', ')}`);
  await takeAll(address, names.length > 0 ? names : Object.keys(PAGES));
}

await main(process.argv.slice(2));
