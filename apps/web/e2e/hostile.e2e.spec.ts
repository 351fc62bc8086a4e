import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Procedure } from '@navigator/shared';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { hostileFiles } from './hostile-files.js';
import { HOSTILE_LINES, HOSTILE_LINKS, HOSTILE_MAP, startHostileHost } from './support/hostile.js';
import type { HostileHost } from './support/hostile.js';
import { auditPage } from './support/page-audit.js';
import { startSite } from './support/site.js';
import type { Site } from './support/site.js';
import { mapRests, startVisitor } from './support/visitor.js';
import type { Visitor } from './support/visitor.js';

jest.setTimeout(120_000);

const COMMANDS = join(import.meta.dirname, '../../api/dist/commands/main.js');
const run = promisify(execFile);
const [SCRIPT = '', IMAGE = '', SVG = ''] = HOSTILE_LINES;

let folder = '';
let host: HostileHost | undefined;
let site: Site | undefined;
let visitor: Visitor | undefined;
let procedures: readonly Procedure[] = [];
let feeds: readonly string[] = [];

/** What stands, once it does. */
function standing(): { readonly site: Site; readonly visitor: Visitor } {
  if (site === undefined || visitor === undefined) throw new Error('The application did not start');
  return { site, visitor };
}

/** One of the operator's commands beside the running server. @returns what it printed */
async function command(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: folder, ALLOW_PRIVATE_HOSTS: '127.0.0.0/8' };
  return (await run(process.execPath, [COMMANDS, ...args], { env })).stdout;
}

async function addFeed(url: string, ...how: readonly string[]): Promise<string> {
  const added = await command('feeds', 'add', url, '--publisher', SVG, '--licence', SCRIPT, ...how, '--json');
  const id = /"id": "([0-9a-z]{10})"/.exec(added)?.[1] ?? '';
  await command('feeds', 'approve', id);
  return id;
}

const Listed = z.object({ items: z.array(Procedure) });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'navigator-hostile-'));
  host = await startHostileHost();
  // The exact name opens it to checks of strangers, too.
  const hosts = `127.0.0.0/8,${new URL(host.url).host}`;
  site = await startSite({ DATA_DIR: folder, DEMO: 'off', ALLOW_PRIVATE_HOSTS: hosts });
  visitor = await startVisitor(site.url);
  await writeFile(join(folder, 'map.json'), JSON.stringify(HOSTILE_MAP));
  const whole = await addFeed(host.url, '--format', 'navigator');
  const plain = await addFeed(`${host.url}/list.json`, '--format', 'geojson', '--map', join(folder, 'map.json'));
  feeds = [whole, plain];
  host.shorten(4);
  await command('harvest', plain);
  const answer = await fetch(`${site.url}/api/v1/procedures?status=all&limit=200`);
  procedures = Listed.parse(await answer.json()).items;
  // What a person says against a source is kept as it was typed: the pages alone stand between it and a reader.
  const [one] = procedures;
  for (const [field, value] of [
    ['title', `${IMAGE} ${SCRIPT}`],
    ['summary', HOSTILE_LINES[5]],
    ['place', SVG],
  ] as const) {
    await command('corrections', 'set', one?.id ?? '', field, value ?? '', '--reason', SCRIPT);
  }
}, 240_000);

afterAll(async () => {
  await visitor?.leave();
  await site?.stop();
  host?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

/** Opens a page, moves over everything on it, and says what is wrong with it. */
async function faultsAt(path: string, look?: (page: Page) => Promise<void>): Promise<readonly string[]> {
  const page = await standing().visitor.open(path);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.waitForLoadState('networkidle');
  await look?.(page);
  const found = await auditPage(page);
  await page.close();
  return [...dialogs, ...found];
}

describe('what a hostile feed brought', () => {
  it('is there: nothing was refused whole, so that the pages are put to the test', () => {
    expect(procedures.length).toBeGreaterThanOrEqual(HOSTILE_LINES.length * 2 - 2);
  });

  it('leads nowhere but to the web, and carries no password', () => {
    const links = procedures.flatMap(({ url, image, result }) => [url, image, result.url]);
    for (const link of links) if (link !== null) expect(link).toMatch(/^https?:\/\/(?!name)/);
    expect(JSON.stringify(procedures)).not.toContain('s3cret-password');
    expect(HOSTILE_LINKS.length).toBeLessThan(links.length);
  });
});

describe('a page stays clean', () => {
  it('the list, its cards and its filters', async () => {
    expect(await faultsAt('/?status=all')).toEqual([]);
    expect(await faultsAt('/en?status=all&sort=newest')).toEqual([]);
  });

  it('the map, what is drawn on it as a list, and what a choice tells', async () => {
    const faults = await faultsAt('/?status=all', async (page) => {
      await mapRests(page);
      await page.locator('.drawn__button').click();
      const lines = page.locator('.drawn__panel [role=option]');
      await lines.first().waitFor();
      expect(await page.locator('.drawn__panel').innerText()).not.toBe('');
      await lines.first().click();
      await mapRests(page);
    });
    expect(faults).toEqual([]);
  });

  it('every procedure, with its dates, documents, JSON-LD and OpenGraph', async () => {
    for (const { id, slug } of procedures) {
      const path = `/verfahren/${slug}-${id}`;
      expect([path, await faultsAt(path, async (page) => expectMetadata(page))]).toEqual([path, []]);
    }
  }, 300_000);

  it.each([
    '/statistik',
    '/statistik/A1?by=topic',
    '/statistik/A1?by=publisher',
    '/aenderungen',
    '/staedte',
    '/feeds',
    '/einbetten?status=all',
    '/widget?status=all&view=both',
    '/folgen?status=all',
  ])('%s', async (path) => {
    expect(await faultsAt(path)).toEqual([]);
    expect(await faultsAt(`/en${path}`)).toEqual([]);
  });

  it('every feed, what it found, and what is held back', async () => {
    for (const feed of feeds) expect(await faultsAt(`/feeds/${feed}`)).toEqual([]);
    const [, plain = ''] = feeds;
    const faults = await faultsAt(`/feeds/${plain}/zurueckgehalten`, async (page) => {
      expect(await page.locator('main').innerText()).toContain('würden verschwinden');
    });
    expect(faults).toEqual([]);
  });

  it('every city', async () => {
    const publishers = new Set(procedures.map(({ publisher }) => publisher.id));
    expect(publishers.size).toBeGreaterThan(0);
    for (const id of publishers) expect(await faultsAt(`/staedte/${id}`)).toEqual([]);
  });

  it('whatever somebody writes into its address', async () => {
    for (const line of [SCRIPT, SVG, HOSTILE_LINES[3] ?? '', HOSTILE_LINES[5] ?? '', HOSTILE_LINKS[0] ?? '']) {
      const text = encodeURIComponent(line);
      for (const path of [
        `/?q=${text}`,
        `/widget?q=${text}`,
        `/folgen?q=${text}`,
        `/melden?art=stadt&ort=${text}`,
        `/verfahren/${text}`,
      ]) {
        expect([path, await faultsAt(path)]).toEqual([path, []]);
      }
    }
  }, 300_000);

  it('the preview of whoever registers such a feed', async () => {
    const faults = await faultsAt('/feeds/anmelden', async (page) => {
      await page.locator('input[name=address]').fill(`${host?.url ?? ''}/api/v1/procedures.geojson`);
      await page
        .locator('main form')
        .first()
        .evaluate((form) => form instanceof HTMLFormElement && form.requestSubmit());
      await page.locator('main .card').first().waitFor({ timeout: 30_000 });
      await page.waitForLoadState('networkidle');
    });
    expect(faults).toEqual([]);
  });

  it('the suggestions of the search field', async () => {
    const faults = await faultsAt('/', async (page) => {
      await page.getByRole('combobox').first().fill('Liste');
      await page
        .getByRole('option')
        .first()
        .waitFor({ timeout: 5_000 })
        .catch(() => undefined);
    });
    expect(faults).toEqual([]);
  });
});

/** Metadata say the same as the page and are nothing but data. */
async function expectMetadata(page: Page): Promise<void> {
  const [data] = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(data === undefined || typeof JSON.parse(data) === 'object').toBe(true);
  for (const content of await page
    .locator('meta[property^="og:"]')
    .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content')))) {
    expect(content).not.toBeNull();
  }
}

describe('files and feeds', () =>
  hostileFiles(() => ({ url: standing().site.url, visitor: standing().visitor, procedures, feeds })));

describe('in all of this', () => {
  it('no policy was broken, no foreign host asked, and no page failed', () => {
    expect(standing().visitor.misdeeds).toEqual({ foreign: [], refused: [], failed: [] });
  });
});
