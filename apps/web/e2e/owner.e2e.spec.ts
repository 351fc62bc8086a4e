import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CheckReport, RegistrationReceipt } from '@navigator/shared';
import type { Page } from 'playwright-core';
import { barriers } from './support/barriers.js';
import { startPlatform } from './support/platform-host.js';
import type { PlatformHost } from './support/platform-host.js';
import { startSite } from './support/site.js';
import type { Site } from './support/site.js';
import { startVisitor } from './support/visitor.js';
import type { Visitor } from './support/visitor.js';

jest.setTimeout(120_000);

const COMMANDS = join(import.meta.dirname, '../../api/dist/commands/main.js');
const run = promisify(execFile);

/** An owner needs a source that somebody registered, so this application has a city of its own. */
interface Standing {
  readonly folder: string;
  readonly city: PlatformHost;
  readonly site: Site;
  readonly visitor: Visitor;
}

let standing: Standing | undefined;
let feed = '';
let key = '';

const stage = (): Standing => {
  if (standing === undefined) throw new Error('The application did not start');
  return standing;
};

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'navigator-owner-'));
  const city = await startPlatform('decidim-new');
  const site = await startSite({ DATA_DIR: folder, DEMO: 'off', ALLOW_PRIVATE_HOSTS: city.host });
  standing = { folder, city, site, visitor: await startVisitor(site.url) };
  const receipt = await register(city);
  feed = receipt.feed.id;
  key = receipt.ownerToken;
  await city.prove(receipt.proof.token);
  await post(`/feeds/${feed}/proof`, {}, key);
  await command('feeds', 'approve', feed);
  await command('harvest', feed);
}, 200_000);

afterAll(async () => {
  await standing?.visitor.leave();
  await standing?.site.stop();
  await standing?.city.stop();
  if (standing !== undefined) await rm(standing.folder, { recursive: true, force: true });
}, 60_000);

async function post(path: string, body: object, bearer?: string): Promise<Response> {
  const answer = await fetch(`${stage().site.url}/api/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`);
  return answer;
}

/** What the wizard does, by HTTP. */
async function register({ list, host }: PlatformHost): Promise<RegistrationReceipt> {
  const answer = await post('/feeds', {
    checkId: await check(list),
    publisher: { name: 'Stadt Husum', domain: host },
    licence: 'dl-de-by-2.0',
    contact: { email: 'beteiligung@husum.example' },
    keyName: 'Frau Petersen',
  });
  return RegistrationReceipt.parse(await answer.json());
}

/** @returns the id of the check, once it is done */
async function check(url: string): Promise<string> {
  const place = (await post('/checks', { url })).headers.get('location') ?? '';
  for (;;) {
    const report = CheckReport.parse(await (await fetch(stage().site.url + place)).json());
    if (report.state === 'done') return report.id;
    if (report.state === 'failed') throw new Error(`${url} was not understood`);
    await pause(100);
  }
}

/** One of the operator's commands beside the running server. */
async function command(...args: readonly string[]): Promise<void> {
  const { folder, city } = stage();
  const env = { ...process.env, DATA_DIR: folder, ALLOW_PRIVATE_HOSTS: city.host };
  await run(process.execPath, [COMMANDS, ...args], { env });
}

type Saved = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

/** Somebody who has shown the key once, with and without JavaScript: entering it is limited, as it should be. */
let session: Saved | undefined;

/** A page of the console, opened by its owner. */
async function at(path: string, javaScriptEnabled: boolean): Promise<Page> {
  const how = { javaScriptEnabled, ...(session === undefined ? {} : { storageState: session }) };
  const page = await stage().visitor.open(`/feeds/${feed}/${path}`, how);
  if (session === undefined) {
    await page.getByLabel('Schlüssel', { exact: true }).fill(key);
    await press(page, 'Anmelden');
    await page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
    session = await page.context().storageState();
    await page.goto(`${stage().site.url}/feeds/${feed}/${path}`);
  }
  return page;
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** No barrier in either colour, and no sideways scrolling on a phone. */
async function looksRight(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await barriers(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 800 });
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  expect(needed).toBeLessThanOrEqual(there);
}

describe('the owner of a source', () => {
  it('comes in with the key from the public page, and goes out again', async () => {
    const page = await stage().visitor.open(`/feeds/${feed}`);
    await page.getByRole('link', { name: 'Mit Ihrem Schlüssel anmelden' }).click();
    await page.getByLabel('Schlüssel', { exact: true }).fill(key);
    await press(page, 'Anmelden');
    await page.waitForURL(`**/feeds/${feed}/verwalten*`);
    await page.getByText('Angemeldet: Frau Petersen').waitFor();
    await page.getByRole('link', { name: 'Öffentliche Seite dieser Quelle' }).click();
    await page.getByText('Sie betreuen diese Quelle (Frau Petersen).').waitFor();
    await page.getByRole('link', { name: 'Zur Übersicht' }).click();
    await press(page, 'Abmelden');
    await page.waitForURL(`**/feeds/${feed}/anmelden*`);
    await page.goto(`${stage().site.url}/feeds/${feed}/verwalten`);
    await page.waitForURL(`**/feeds/${feed}/anmelden*`);
    await page.close();
  });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the console of an owner, %s', (_, javaScript) => {
  it('shows the health of the source, the last harvest and what each changed', async () => {
    const page = await at('verwalten', javaScript);
    await part(page, 'In Ordnung').waitFor();
    expect(await page.locator('.owner__funnel li').count()).toBe(4);
    await part(page, 'Abrufe und was sich dadurch änderte').getByText('Übernommen').first().waitFor();
    if (javaScript) await looksRight(page);
    await page.close();
  });

  it('keeps what the owner expects of the list, and says what is wrong with it', async () => {
    const page = await at('einstellungen', javaScript);
    const expected = part(page, 'Was Sie von Ihrer Liste erwarten');
    await expected.getByLabel('Mindestens so viele Verfahren').fill('viele');
    await expected.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('group', { name: 'Das ging nicht' }).waitFor();
    if (javaScript) expect(await barriers(page)).toEqual([]);
    await expected.getByLabel('Mindestens so viele Verfahren').fill('3');
    await expected.getByRole('checkbox', { name: 'August' }).check();
    await expected.getByRole('button', { name: 'Speichern' }).click();
    await page.locator('.owner__done').waitFor();
    await page.reload();
    expect(await expected.getByLabel('Mindestens so viele Verfahren').inputValue()).toBe('3');
    expect(await expected.getByRole('checkbox', { name: 'August' }).isChecked()).toBe(true);
    if (javaScript) await looksRight(page);
    await page.close();
  });

  it('holds the source and takes it up again', async () => {
    const page = await at('verwalten', javaScript);
    await press(page, 'Anhalten');
    await page.getByText('Angehalten: Es wird nichts gelesen').waitFor();
    if (javaScript) expect(await barriers(page)).toEqual([]);
    await press(page, 'Wieder aufnehmen');
    await page.getByRole('button', { name: 'Anhalten', exact: true }).waitFor();
    await page.close();
  });

  it('opens the notices and the keys, of which a new one is shown once', async () => {
    const page = await at('benachrichtigungen', javaScript);
    await page.getByRole('heading', { level: 2, name: 'Per Webhook' }).waitFor();
    if (javaScript) await looksRight(page);
    await page.getByRole('link', { name: 'Schlüssel', exact: true }).click();
    await page.getByText('mit diesem sind Sie angemeldet').waitFor();
    await page.getByLabel('Für wen oder was?').fill(`Überwachung ${String(javaScript)}`);
    await press(page, 'Schlüssel anlegen');
    const made = await page.locator('.owner__secret code').innerText();
    expect(made).toMatch(/^pnk_[0-9a-z]{10}_[\w-]{43}$/);
    if (javaScript) await looksRight(page);
    await page.goto(`${stage().site.url}/feeds/${feed}/schluessel`);
    await page.getByText(`Überwachung ${String(javaScript)}`, { exact: true }).waitFor();
    expect(await page.content()).not.toContain(made);
    await page.close();
  });
});
