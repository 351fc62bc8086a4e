import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { barriers } from './support/barriers.js';
import { startSite } from './support/site.js';
import type { Site } from './support/site.js';
import { startVisitor } from './support/visitor.js';
import type { Visitor } from './support/visitor.js';

jest.setTimeout(60_000);

/** The very file that the documents tell operators to copy. */
const EXAMPLE = join(import.meta.dirname, '../../../docs/operations/config.example.yaml');
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><path d="M0 0h60v40H0z" fill="#b1122b"/></svg>';
const STATUTORY = ['/impressum', '/datenschutz', '/barrierefreiheit', '/leichte-sprache', '/ueber'];

let folder = '';
let site: Site | undefined;
let visitor: Visitor | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'navigator-operator-'));
  await copyFile(EXAMPLE, join(folder, 'site.yaml'));
  await writeFile(join(folder, 'logo.svg'), LOGO);
  site = await startSite({ CONFIG_FILE: join(folder, 'site.yaml'), DEMO: 'off' });
  visitor = await startVisitor(site.url);
}, 150_000);

afterAll(async () => {
  await visitor?.leave();
  await site?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

/** What stands, once it does. */
function standing(): { readonly site: Site; readonly visitor: Visitor } {
  if (site === undefined || visitor === undefined) throw new Error('The application did not start');
  return { site, visitor };
}

describe('a site whose operator has a configuration file', () => {
  it.each(STATUTORY.flatMap((path) => [path, `/en${path}`]))(
    '%s has no barrier that axe can find, light or dark, and nothing that is not set up',
    async (path) => {
      const page = await standing().visitor.open(path);
      expect(await page.locator('main').innerText()).not.toMatch(/CONFIG_FILE/);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await barriers(page)).toEqual([]);
      }
      await page.close();
    },
  );

  it('carries its name in header, footer and title, and its picture from its own origin', async () => {
    const page = await standing().visitor.open('/impressum');
    expect(await page.title()).toBe('Impressum – Mitreden in Musterhausen');
    expect(await page.locator('.site-footer').innerText()).toContain('Stadt Musterhausen');
    const picture = page.getByRole('img', { name: 'Stadt Musterhausen' });
    expect(await picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0)).toBe(true);
    await page.goto(`${standing().site.url}/en`);
    expect(await page.locator('.site-name').innerText()).toContain('Have a say in Musterhausen');
    await page.close();
  });

  it('says without JavaScript who operates it and how to report a barrier', async () => {
    const page = await standing().visitor.open('/barrierefreiheit', { javaScriptEnabled: false });
    expect(await page.getByRole('link', { name: 'barrierefrei@musterhausen.example' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Impressum' }).click();
    expect(await page.locator('main').innerText()).toContain('Rathausplatz 1, 12345 Musterhausen');
    await page.close();
  });

  it('without any city says where to write to', async () => {
    const page = await standing().visitor.open('/staedte');
    expect(await page.locator('main').innerText()).toContain('Noch ist keine Stadt angeschlossen.');
    expect(await page.getByRole('link', { name: 'beteiligung@musterhausen.example' }).isVisible()).toBe(true);
    await page.close();
  });

  it('asks no foreign host and breaks no policy (F99)', () => {
    expect(standing().visitor.misdeeds).toEqual({ foreign: [], refused: [], failed: [] });
  });
});
