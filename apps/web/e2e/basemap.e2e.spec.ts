import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers } from './support/barriers.js';
import { startSite } from './support/site.js';
import type { Site } from './support/site.js';
import { startStyleServer } from './support/style-server.js';
import type { StyleServer } from './support/style-server.js';
import { lookAtMap, mapRests, mapShows, startVisitor } from './support/visitor.js';
import type { Visitor } from './support/visitor.js';

jest.setTimeout(60_000);

let host: StyleServer;
let site: Site;
let visitor: Visitor;

beforeAll(async () => {
  host = await startStyleServer();
  site = await startSite({ DEMO: 'off', BASEMAP_STYLE_URL: `${host.origin}/style.json` });
  visitor = await startVisitor(site.url);
}, 150_000);

afterAll(async () => {
  await visitor.leave();
  await site.stop();
  await host.stop();
}, 60_000);

const THEIR_SEA = [0, 192, 64] as const;
const OUR_LAND = [246, 243, 234] as const;

async function openMap(): Promise<Page> {
  const page = await visitor.open('/');
  await mapRests(page);
  return page;
}

describe('a background from a foreign host', () => {
  it('is asked for nothing before a person agrees (F99)', async () => {
    const page = await openMap();
    const question = page.getByRole('region', { name: 'Hintergrundkarte laden?' });
    expect(await question.innerText()).toContain(`Ihre IP-Adresse an ${new URL(host.origin).host} übertragen`);
    expect(await barriers(page)).toEqual([]);
    expect((await lookAtMap(page)).has(...THEIR_SEA)).toBe(false);
    await question.getByRole('button', { name: 'Nein' }).click();
    await page.getByRole('button', { name: /Hintergrundkarte von .* laden/ }).waitFor();
    expect(await question.count()).toBe(0);
    expect(host.asked).toEqual([]);
    expect(visitor.misdeeds.foreign).toEqual([]);
    await page.close();
  });

  it('comes with a yes, names its source, holds until the site is left, and can be switched off', async () => {
    const page = await openMap();
    await page.getByRole('button', { name: 'Ja, laden' }).click();
    await page.getByRole('link', { name: '© Probekarte' }).waitFor();
    await mapShows(page, THEIR_SEA);
    expect(host.asked[0]).toBe('/style.json');
    expect(host.asked.some((path) => /^\/tiles\/\d+\/\d+\/\d+\.pbf$/.test(path))).toBe(true);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(300);
    await mapShows(page, THEIR_SEA);
    await page.getByRole('button', { name: /Hintergrundkarte von .* abschalten/ }).click();
    await page.getByText('Natural Earth').waitFor();
    await page.reload();
    await page.getByRole('region', { name: 'Hintergrundkarte laden?' }).waitFor();
    await page.close();
  });

  it('is the only foreign host that the policies of page and worker allow', async () => {
    const policy = (await fetch(site.url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`connect-src 'self' ${host.origin};`);
    expect(policy).toContain(`script-src 'self' 'nonce-`);
    const page = await openMap();
    const worker = page.workers()[0]?.url() ?? '';
    const own = (await fetch(worker)).headers.get('content-security-policy') ?? '';
    expect(own).toContain(`connect-src 'self' ${host.origin}`);
    await page.close();
  });

  it('that does not answer leaves the built-in background, and says so', async () => {
    host.breakDown();
    const page = await openMap();
    await page.getByRole('button', { name: 'Ja, laden' }).click();
    await page.getByText('Die Hintergrundkarte lässt sich gerade nicht laden').waitFor();
    await mapRests(page);
    await mapShows(page, OUR_LAND);
    expect(await page.getByText('Natural Earth').isVisible()).toBe(true);
    await page.close();
  });
});
