#!/usr/bin/env node
// Pictures of every step of a registration for docs/screenshots, and how long the way takes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, howToGetChromium } from './chromium.mjs';
import { root } from './processes.mjs';

const usage = `Usage: node tools/register-screenshots.mjs <navigator> <feed> <domain>

Registers a GeoJSON feed with field names of its own on a running navigator that may ask its host, and takes
docs/screenshots/register-<step>-<width>-<theme>.webp on the way. For example:
  node apps/demo-city/dist/main.js --platform geojson-exotic --port 4011
  ALLOW_PRIVATE_HOSTS=127.0.0.1:4011 npm start
  node tools/register-screenshots.mjs http://localhost:3000 http://127.0.0.1:4011/geo/export_0815.geojson 127.0.0.1:4011`;

/** A phone in the dark and a desk in the light: each step twice. */
const LOOKS = /** @type {const} */ ([
  { width: 360, height: 780, theme: 'dark' },
  { width: 1440, height: 900, theme: 'light' },
]);

/** Percent; text stays sharp. */
const QUALITY = 55;

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ feed: string, domain: string }} Wish */

/** What a person does on each step, and the heading that comes next. @type {readonly { step: string, heading: string, act: (page: Page, wish: Wish) => Promise<void> }[]} */
const STEPS = [
  {
    step: '1-address',
    heading: 'Feed anmelden',
    act: async (page, { feed }) => {
      await page.getByLabel('Adresse').fill(feed);
      await press(page, 'Adresse prüfen');
    },
  },
  { step: '2-unknown-fields', heading: 'Eine Liste ist da', act: (page) => follow(page, 'Felder zuordnen') },
  {
    step: '3-fields',
    heading: 'Was steht in welchem Feld?',
    act: async (page) => {
      await page.locator('[name=field-start]').selectOption('DAT_A');
      await page.locator('[name=field-end]').selectOption('DAT_E');
      await page.locator('[name=field-summary]').selectOption('TXT_01');
      await page.locator('[name=field-organiser]').selectOption('FB');
      await press(page, 'Speichern und neu prüfen');
    },
  },
  { step: '4-check', heading: 'Was wir gefunden haben', act: (page) => follow(page, 'Weiter') },
  {
    step: '5-publisher',
    heading: 'Wer veröffentlicht die Verfahren?',
    act: async (page, { domain }) => {
      await page.getByLabel('Ihre Internetadresse').fill(domain);
      await page.getByRole('radio', { name: /Nordfriesland/ }).check();
      await press(page, 'Weiter');
    },
  },
  {
    step: '6-licence',
    heading: 'Unter welcher Lizenz stehen die Daten?',
    act: async (page) => {
      await page.getByRole('radio', { name: /Namensnennung – 2.0/ }).check();
      await press(page, 'Weiter');
    },
  },
  {
    step: '7-contact',
    heading: 'Wen erreichen wir?',
    act: async (page) => {
      await page.getByLabel('E-Mail-Adresse').fill('beteiligung@husum.example');
      await press(page, 'Weiter');
    },
  },
  { step: '8-expectations', heading: 'Was ist bei Ihnen üblich?', act: (page) => press(page, 'Weiter') },
  { step: '9-answers', heading: 'Stimmt alles?', act: (page) => press(page, 'Anmelden und Schlüssel erhalten') },
  { step: '10-key', heading: 'Ihr Schlüssel', act: (page) => follow(page, 'Ich habe den Schlüssel abgelegt') },
  { step: '11-proof', heading: 'Fast geschafft: der Nachweis', act: () => Promise.resolve() },
];

/** @param {Page} page @param {string} name */
function press(page, name) {
  return page.getByRole('button', { name }).click();
}

/** @param {Page} page @param {string} name */
function follow(page, name) {
  return page.getByRole('link', { name }).first().click();
}

/** @param {Page} page @param {string} name */
async function take(page, name) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  writeFileSync(join(root, 'docs/screenshots', `register-${name}.webp`), Buffer.from(data, 'base64'));
}

/** @param {import('playwright-core').Browser} browser @param {string} address @param {{ wish: Wish, look: (typeof LOOKS)[number] }} how */
async function walk(browser, address, { wish, look: { theme, ...viewport } }) {
  const page = await browser.newPage({ viewport, colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(`${address}/feeds/anmelden`);
  const start = Date.now();
  for (const { step, heading, act } of STEPS) {
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    if (step === '5-publisher') {
      await page.getByLabel('Name, Postleitzahl oder AGS').fill('Husum');
      await press(page, 'Suchen');
      await page.getByRole('radio').first().waitFor();
    }
    await page.evaluate('scrollTo(0, 0)');
    await take(page, `${step}-${String(viewport.width)}-${theme}`);
    await act(page, wish);
  }
  console.log(`${String(viewport.width)} px, ${theme}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  await page.close();
}

/** @param {string[]} args */
async function main([address, feed, domain]) {
  if (address === undefined || feed === undefined || domain === undefined) return console.log(usage);
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToGetChromium);
  mkdirSync(join(root, 'docs/screenshots'), { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  for (const look of LOOKS) await walk(browser, address, { wish: { feed, domain }, look });
  await browser.close();
}

await main(process.argv.slice(2));
