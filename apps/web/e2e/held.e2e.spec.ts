import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { barriers } from './support/barriers.js';
import { startSite } from './support/site.js';
import type { Site } from './support/site.js';
import { startVisitor } from './support/visitor.js';
import type { Visitor } from './support/visitor.js';

jest.setTimeout(60_000);

const COMMANDS = join(import.meta.dirname, '../../api/dist/commands/main.js');
const run = promisify(execFile);
const NEXT_YEAR = String(new Date().getFullYear() + 1);

/** In Germany, where the city lies; `sv` writes days as the contract does. */
const today = (): string => new Date().toLocaleDateString('sv', { timeZone: 'Europe/Berlin' });
const TODAY = today();

let folder = '';
let host: Server | undefined;
let site: Site | undefined;
let visitor: Visitor | undefined;
let feed = '';
let listed = 8;
let isBroken = false;

/** A city's list whose length a test sets; a title with a very long word, as cities write them. */
function list(): object {
  const features = Array.from({ length: listed }, (_, index) => ({
    type: 'Feature',
    properties: {
      id: `v${String(index)}`,
      titel: `Donaudampfschifffahrtsgesellschaftsgrundstücksentwicklungsverfahren ${String(index)}`,
      beginn: '2026-01-01',
      ende: `${NEXT_YEAR}-06-30`,
    },
    geometry: { type: 'Point', coordinates: [10, 53.5] },
  }));
  return { type: 'FeatureCollection', features: [...features, endingToday()] };
}

/** Listed from the beginning, and never left out. */
function endingToday(): object {
  const properties = { id: 'heute', titel: 'Letzter Tag', beginn: '2026-01-01', ende: TODAY };
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [10, 53.5] } };
}

/** One of the operator's commands beside the running server. @returns what it printed */
async function command(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: folder, ALLOW_PRIVATE_HOSTS: '127.0.0.0/8' };
  return (await run(process.execPath, [COMMANDS, ...args], { env })).stdout;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'navigator-held-'));
  host = createServer((_, answer) => {
    if (isBroken) answer.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Wartungsarbeiten</h1>');
    else answer.writeHead(200, { 'content-type': 'application/geo+json' }).end(JSON.stringify(list()));
  }).listen(0, '127.0.0.1');
  await once(host, 'listening');
  const address = host.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  site = await startSite({ DATA_DIR: folder, DEMO: 'off', ALLOW_PRIVATE_HOSTS: '127.0.0.0/8' });
  visitor = await startVisitor(site.url);
  const url = `http://127.0.0.1:${String(port)}/list.geojson`;
  const added = await command('feeds', 'add', url, '--publisher', 'Musterstadt', '--format', 'geojson', '--json');
  feed = /"id": "([0-9a-z]{10})"/.exec(added)?.[1] ?? '';
  await command('feeds', 'approve', feed);
  listed = 2;
  await command('harvest', feed);
}, 150_000);

afterAll(async () => {
  await visitor?.leave();
  await site?.stop();
  host?.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

/** What stands, once it does. */
function standing(): Visitor {
  if (visitor === undefined) throw new Error('The application did not start');
  return visitor;
}

describe('what is held back', () => {
  it('is reached from the list of sources by links alone, without JavaScript', async () => {
    const page = await standing().open('/feeds', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Was zurückgehalten wird und warum' }).click();
    const text = await page.locator('main').innerText();
    expect(text).toContain('6 Verfahren würden verschwinden.');
    expect(text).toContain(`Offen, Frist bis 30.6.${NEXT_YEAR}`);
    await page
      .getByRole('link', { name: 'Donaudampfschifffahrtsgesellschaftsgrundstücksentwicklungsverfahren 2' })
      .click();
    expect(await page.locator('h1').innerText()).toContain('Donaudampfschifffahrtsgesellschaft');
    await page.close();
  });

  it.each(['', '/en'])('has no barrier below „%s/“, light or dark, wide or narrow', async (prefix) => {
    for (const width of [1440, 360]) {
      const page = await standing().open(`${prefix}/feeds/${feed}/zurueckgehalten`, {
        viewport: { width, height: 900 },
      });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await barriers(page)).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.close();
    }
  });

  it('is gone from the page once somebody has decided', async () => {
    const shown = await command('quarantine', 'list');
    const id = /^([0-9a-z]{10}) {2}open/m.exec(shown)?.[1] ?? '';
    await command('quarantine', 'reject', id);
    const page = await standing().open(`/feeds/${feed}/zurueckgehalten`);
    expect(await page.locator('main').innerText()).toContain('Zurzeit wird nichts zurückgehalten');
    await page.close();
  });
});

describe('a deadline that ends today', () => {
  it('is open until its last minute, and says so (probe 12)', async () => {
    const page = await standing().open('/?status=all&q=Letzter+Tag');
    const card = page.locator('.card').first();
    // Whoever runs this at midnight sees it closed.
    const status = today() === TODAY ? /Offen, letzter Tag/ : /Beendet/;
    await expect(card.innerText()).resolves.toMatch(status);
    await card.locator('a').first().click();
    await page.waitForURL(/verfahren/);
    expect(await page.locator('.procedure__status').innerText()).toMatch(status);
    await page.close();
  });
});

describe('a source that breaks', () => {
  it('is told with the time of what is still shown, and takes nothing with it (probe 14)', async () => {
    isBroken = true;
    for (const _ of [1, 2, 3]) await command('harvest', feed).catch(() => undefined);
    const page = await standing().open('/');
    const notice = await page.locator('.notice[data-kind=warning]').innerText();
    expect(notice).toMatch(/Musterstadt/);
    expect(notice).toMatch(/\d{1,2}\.\d{1,2}\.\d{4}/);
    expect(await page.locator('.card').count()).toBeGreaterThanOrEqual(8);
    expect(await barriers(page)).toEqual([]);
    await page.close();
  });
});
