import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { barriers } from './support/barriers.js';
import { startPlatform } from './support/platform-host.js';
import type { PlatformHost } from './support/platform-host.js';
import { startSite } from './support/site.js';
import type { Site } from './support/site.js';
import { startVisitor } from './support/visitor.js';
import type { Visitor } from './support/visitor.js';

// Every step is looked at by axe, in several looks.
jest.setTimeout(240_000);

const WITHOUT: BrowserContextOptions = { javaScriptEnabled: false };
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 } };

/** Registrations have an application of their own, which may ask these hosts. */
interface Standing {
  readonly site: Site;
  readonly visitor: Visitor;
  readonly exotic: PlatformHost;
  /** One for each registration that is proved: the first one to prove an address has it. */
  readonly decidim: PlatformHost;
  readonly wfs: PlatformHost;
  readonly german: PlatformHost;
}
let standing: Standing | undefined;

const stage = (): Standing => {
  if (standing === undefined) throw new Error('The application did not start');
  return standing;
};

beforeAll(async () => {
  const slugs = ['geojson-exotic', 'decidim-new', 'wfs', 'geojson-german'] as const;
  const [exotic, decidim, wfs, german] = await Promise.all([
    startPlatform(slugs[0]),
    startPlatform(slugs[1]),
    startPlatform(slugs[2]),
    startPlatform(slugs[3]),
  ]);
  const hosts = [exotic, decidim, wfs, german].map(({ host }) => host).join(',');
  const site = await startSite({ ALLOW_PRIVATE_HOSTS: hosts });
  standing = { site, exotic, decidim, wfs, german, visitor: await startVisitor(site.url) };
}, 150_000);

afterAll(async () => {
  if (standing === undefined) return;
  const { visitor, site, exotic, decidim, wfs, german } = standing;
  await visitor.leave();
  await site.stop();
  for (const host of [exotic, decidim, wfs, german]) await host.stop();
}, 60_000);

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 30_000 });
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();

/** No barrier, light and dark, and no sideways scrolling. */
async function looksRight(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await barriers(page)).toEqual([]);
  }
  await fits(page);
}

/** The same where the browser chooses the colours. */
async function looksRightForced(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  expect(await barriers(page)).toEqual([]);
  await fits(page);
}

async function fits(page: Page): Promise<void> {
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  expect(needed).toBeLessThanOrEqual(there);
}

const NOTHING = (): Promise<void> => Promise.resolve();
type Look = (page: Page) => Promise<void>;

/** From the first page to the check that is done. */
async function checkAddress(page: Page, address: string, look: Look = NOTHING): Promise<void> {
  await look(page);
  await page.getByLabel('Adresse').fill(address);
  await press(page, 'Adresse prüfen');
  await page
    .getByRole('heading', { level: 1, name: /Was wir gefunden|Eine Liste ist da/ })
    .waitFor({ timeout: 30_000 });
  await look(page);
}

/** From the check to the answers. */
async function answer(page: Page, domain: string, look: Look = NOTHING): Promise<void> {
  await page.getByRole('link', { name: 'Weiter' }).first().click();
  await heading(page, 'Wer veröffentlicht die Verfahren?');
  await page.getByLabel('Name, Postleitzahl oder AGS').fill('01054056');
  await press(page, 'Suchen');
  await page.getByRole('radio', { name: /Husum, Kreis Nordfriesland/ }).check();
  await page.getByLabel('Ihre Internetadresse').fill(domain);
  await look(page);
  await press(page, 'Weiter');
  await heading(page, 'Unter welcher Lizenz stehen die Daten?');
  await look(page);
  await page.getByRole('radio', { name: /Datenlizenz Deutschland – Namensnennung/ }).check();
  await press(page, 'Weiter');
  await heading(page, 'Wen erreichen wir?');
  await page.getByLabel('E-Mail-Adresse').fill('beteiligung@husum.example');
  await look(page);
  await press(page, 'Weiter');
  await heading(page, 'Was ist bei Ihnen üblich?');
  await page.getByLabel('Mindestens so viele Verfahren').fill('5');
  await page.getByRole('checkbox', { name: 'August' }).check();
  await look(page);
  await press(page, 'Weiter');
  await heading(page, 'Stimmt alles?');
  await look(page);
}

describe.each([
  ['with JavaScript', 'decidim', {}, looksRight],
  ['with JavaScript on a phone in forced colours', 'wfs', PHONE, looksRightForced],
  ['without JavaScript', 'german', WITHOUT, NOTHING],
] as const)('registering a feed %s', (...[, which, how, look]) => {
  it('goes from its address to the proof in one sitting, without a barrier on any step', async () => {
    const { visitor, [which]: host } = stage();
    const page = await visitor.open('/feeds/anmelden', how);
    await checkAddress(page, host.list, look);
    expect(await page.locator('.card').count()).toBe(5);
    await answer(page, host.host, look);
    await press(page, 'Anmelden und Schlüssel erhalten');
    await heading(page, 'Ihr Schlüssel');
    await look(page);
    expect(await page.locator('.register__key code').innerText()).toMatch(/^pnk_[0-9a-z]{10}_[\w-]{43}$/);
    const token = await page.locator('.register__proof code').first().innerText();
    await page.getByRole('link', { name: 'Ich habe den Schlüssel abgelegt' }).click();
    await heading(page, 'Fast geschafft: der Nachweis');
    await look(page);
    expect(await page.content()).not.toMatch(/pnk_|husum\.example/);
    await host.prove(token);
    await press(page, 'Jetzt nachsehen');
    await heading(page, 'Nachgewiesen, jetzt wird geprüft');
    await look(page);
    await page.close();
  });
});

describe('a list with field names of its own', () => {
  it.each([
    ['with JavaScript', {}, looksRight],
    ['without JavaScript', WITHOUT, NOTHING],
  ])('is read after somebody has said what stands where, %s', async (_, how, look) => {
    const { visitor, exotic } = stage();
    const page = await visitor.open('/feeds/anmelden', how);
    await checkAddress(page, exotic.list, look);
    await page.getByRole('link', { name: 'Felder zuordnen' }).click();
    await heading(page, 'Was steht in welchem Feld?');
    await look(page);
    await page.getByLabel('Titel').selectOption('');
    await press(page, 'Speichern und neu prüfen');
    await page.locator('.summary:focus').waitFor();
    await look(page);
    await page.getByLabel('Titel').selectOption('BEZ_LANG');
    await page.getByLabel('Beginn', { exact: true }).selectOption('DAT_A');
    await page.getByLabel('Ende', { exact: true }).selectOption('DAT_E');
    await press(page, 'Speichern und neu prüfen');
    await heading(page, 'Was wir gefunden haben');
    expect(await page.locator('.register__summary').innerText()).toMatch(/^GeoJSON: \d+ Verfahren$/);
    await page.getByRole('link', { name: 'Zuordnung der Felder ändern' }).first().click();
    expect(await page.getByLabel('Beginn', { exact: true }).inputValue()).toBe('DAT_A');
    await page.close();
  });
});

describe('what was typed', () => {
  it('is still there after a reload, on the way back, in a new tab and in the other language', async () => {
    const { visitor, decidim, site } = stage();
    const page = await visitor.open('/feeds/anmelden');
    await checkAddress(page, decidim.list);
    await answer(page, 'www.husum.example');
    await page.reload();
    await page.getByText('mindestens 5').waitFor();
    await page.getByRole('link', { name: 'Zurück' }).click();
    await heading(page, 'Was ist bei Ihnen üblich?');
    expect(await page.getByRole('checkbox', { name: 'August' }).isChecked()).toBe(true);
    await page.goBack();
    await heading(page, 'Stimmt alles?');
    const address = page.url().replace(site.url, '');
    const other = await visitor.open(`/en${address}`);
    await heading(other, 'Is everything right?');
    await other.getByText('beteiligung@husum.example').waitFor();
    await other.getByRole('link', { name: 'Change Licence' }).click();
    expect(await other.getByRole('radio', { name: /Datenlizenz Deutschland – Namensnennung/ }).isChecked()).toBe(true);
    expect(await barriers(other)).toEqual([]);
    await other.close();
    await page.close();
  });

  it.each([
    ['with JavaScript', {}],
    ['without JavaScript', WITHOUT],
  ])('stays beside what is wrong with it, and the summary leads there by keyboard, %s', async (_, how) => {
    const { visitor, decidim } = stage();
    const page = await visitor.open('/feeds/anmelden', how);
    await press(page, 'Adresse prüfen');
    await page.locator('.summary:focus').waitFor();
    await page.getByLabel('Adresse').fill('keine adresse');
    await press(page, 'Adresse prüfen');
    await page.locator('.summary:focus').waitFor();
    expect(await page.getByLabel('Adresse').inputValue()).toBe('keine adresse');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#address:focus').count()).toBe(1);
    await page.getByLabel('Adresse').fill(decidim.list);
    await page.keyboard.press('Enter');
    await heading(page, 'Was wir gefunden haben');
    const draft = new URL(page.url()).searchParams.get('entwurf') ?? '';
    await page.goto(`${stage().site.url}/feeds/anmelden?entwurf=${draft}&schritt=kontakt`);
    await page.getByLabel('E-Mail-Adresse').fill('ich@');
    await press(page, 'Weiter');
    await page.locator('.summary').waitFor();
    expect(await page.getByLabel('E-Mail-Adresse').inputValue()).toBe('ich@');
    await page.reload();
    expect(await page.getByLabel('E-Mail-Adresse').inputValue()).toBe('ich@');
    await page.close();
  });
});

describe('the address of a draft', () => {
  it('that nobody has begun says so, is kept by nobody and leads to the beginning', async () => {
    const { visitor, site } = stage();
    const path = `/feeds/anmelden?entwurf=${'a'.repeat(43)}&schritt=antworten`;
    const answered = await fetch(site.url + path);
    expect([answered.status, answered.headers.get('cache-control')]).toEqual([410, 'private, no-store']);
    const page = await visitor.open(path);
    await looksRight(page);
    await page.getByRole('link', { name: 'Neu beginnen' }).click();
    await heading(page, 'Feed anmelden');
    await page.close();
  });

  it('is found from the list of feeds', async () => {
    const page = await stage().visitor.open('/feeds');
    await page.getByRole('main').getByRole('link', { name: 'Feed anmelden' }).click();
    await heading(page, 'Feed anmelden');
    await page.close();
  });
});
