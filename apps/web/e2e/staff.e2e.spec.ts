import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { identityProvider } from './staff-oidc.js';
import { barriers } from './support/barriers.js';
import { CLIENT, startIdentityProvider } from './support/identity-provider.js';
import type { IdentityProvider } from './support/identity-provider.js';
import { startSite } from './support/site.js';
import type { Site } from './support/site.js';
import { startVisitor } from './support/visitor.js';
import type { Visitor } from './support/visitor.js';

jest.setTimeout(60_000);

const PASSWORD = 'vier Wörter und ein Bahnhof';
const WITHOUT = { javaScriptEnabled: false };
const COMMANDS = join(import.meta.dirname, '../../api/dist/commands/main.js');
const PAGES = ['', '/anmeldungen', '/zurueckgehalten', '/meldungen', '/woerter', '/doppelte', '/protokoll', '/konten'];

interface Standing {
  readonly dataDir: string;
  readonly provider: IdentityProvider;
  readonly site: Site;
  readonly visitor: Visitor;
}

let stood: Standing | undefined;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'navigator-staff-'));
  const port = await freePort();
  const provider = await startIdentityProvider(`http://127.0.0.1:${port}/verwaltung/oidc/callback`);
  const settings = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret };
  const site = await startSite({ DATA_DIR: dataDir, PORT: port, ...settings });
  stood = { dataDir, provider, site, visitor: await startVisitor(site.url) };
  for (const role of ['viewer', 'editor', 'operator']) await staff(['add', `${role}@stadt.example`, '--role', role]);
}, 200_000);

afterAll(async () => {
  await stood?.visitor.leave();
  await stood?.site.stop();
  await stood?.provider.stop();
  if (stood !== undefined) await rm(stood.dataDir, { recursive: true, force: true });
}, 60_000);

function standing(): Standing {
  if (stood === undefined) throw new Error('The application did not start');
  return stood;
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return String(address.port);
}

/** `npm run staff`, with the password by a pipe. @returns what it printed */
function staff(args: readonly string[], password = PASSWORD): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DATA_DIR: standing().dataDir };
    const child = execFile(process.execPath, [COMMANDS, 'staff', ...args], { env }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(stderr));
    });
    child.stdin?.end(`${password}\n`);
  });
}

async function logIn(page: Page, role: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-Mail-Adresse' }).fill(`${role}@stadt.example`);
  await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Anmelden' }).click();
}

type Saved = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

/** Sessions by role: logging in is limited, as it should be. */
const sessions = new Map<string, Saved>();

/** A page of the staff, opened by somebody who is logged in; again, where their session has ended. */
async function at(path: string, role: string, how: BrowserContextOptions = {}): Promise<Page> {
  const storageState = sessions.get(role);
  const page = await standing().visitor.open(path, storageState === undefined ? how : { ...how, storageState });
  if (new URL(page.url()).pathname === '/verwaltung/anmelden') await logIn(page, role);
  await page.locator('.staff-bar').waitFor();
  sessions.set(role, await page.context().storageState());
  return page;
}

async function tell(text: string): Promise<void> {
  const page = await standing().visitor.open('/melden?art=barriere', WITHOUT);
  await page.getByLabel('Worauf sind Sie gestoßen?').fill(text);
  await page.getByRole('button', { name: 'Absenden' }).click();
  await page.close();
}

const headingOf = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

describe.each([
  ['with JavaScript', {}],
  ['without JavaScript', WITHOUT],
])('the staff %s', (name, how) => {
  it('logs in, comes to the page that was asked for, decides, and logs out', async () => {
    await tell(`Die Karte ruckelt ${name}`);
    const page = await at('/verwaltung/meldungen', 'editor', how);
    await page
      .locator('tr', { hasText: `Die Karte ruckelt ${name}` })
      .getByRole('link')
      .click();
    await page.getByText('Mit „Erledigt“ wird').waitFor();
    await page.getByRole('button', { name: 'Erledigt' }).click();
    await page.getByText('Erledigt. Eine Adresse').waitFor();
    expect(await page.locator('main').innerText()).not.toContain(`ruckelt ${name}`);
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.getByText('Sie sind abgemeldet.').waitFor();
    expect(await page.context().cookies()).toEqual([]);
    await page.close();
  });

  it('is told that a password does not fit, without a word about which part', async () => {
    const page = await standing().visitor.open('/verwaltung/anmelden', how);
    await page.getByRole('textbox', { name: 'E-Mail-Adresse' }).fill('niemand@stadt.example');
    await page.getByLabel('Passwort', { exact: true }).fill('falsch');
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.locator('.summary').waitFor();
    expect(await page.locator('.summary').innerText()).toContain('E-Mail-Adresse oder Passwort stimmen nicht');
    expect(await page.getByRole('textbox', { name: 'E-Mail-Adresse' }).inputValue()).toBe('niemand@stadt.example');
    expect(await page.locator('#password').getAttribute('value')).toBeNull();
    await page.close();
  });
});

describe('a role', () => {
  it('of who only looks decides nothing and sees neither log nor accounts', async () => {
    await tell('Nur zum Ansehen');
    const page = await at('/verwaltung/meldungen', 'viewer');
    await page
      .getByRole('row', { name: /Nur zum Ansehen/ })
      .getByRole('link')
      .click();
    await page.getByText('Ihre Rolle ist „Ansehen“').waitFor();
    expect(await page.getByRole('button', { name: 'Erledigt' }).count()).toBe(0);
    for (const path of ['/verwaltung/protokoll', '/verwaltung/konten', '/verwaltung/protokoll.csv']) {
      expect((await page.goto(standing().site.url + path))?.status()).toBe(403);
    }
    await page.close();
  });

  it('that is too small is refused where a form is sent all the same, and the log has it', async () => {
    const page = await at('/verwaltung', 'viewer');
    const answer = await page.evaluate(async () => {
      const csrf = document.querySelector<HTMLInputElement>('input[name=csrf]')?.value ?? '';
      const body = new URLSearchParams({ csrf, email: 'x@stadt.example', name: 'X', role: 'operator' });
      return (await fetch('/verwaltung/konten', { method: 'POST', body })).status;
    });
    expect(answer).toBe(403);
    await page.close();
    const log = await at('/verwaltung/protokoll?ergebnis=refused', 'operator');
    expect(await log.locator('main').innerText()).toContain('role-too-small');
    await log.close();
  });
});

describe('a session', () => {
  it('that has ended leads to the login page and back', async () => {
    const page = await at('/verwaltung', 'editor');
    await staff(['password', 'editor@stadt.example']);
    await page.goto(`${standing().site.url}/verwaltung/zurueckgehalten`);
    expect(await headingOf(page)).toBe('Anmelden für die Verwaltung');
    await logIn(page, 'editor');
    await page.locator('.staff-bar').waitFor();
    expect(new URL(page.url()).pathname).toBe('/verwaltung/zurueckgehalten');
    await page.close();
  });

  it.each([
    ['no token', ''],
    ['a wrong token', 'x'],
  ])('decides nothing with %s', async (_, csrf) => {
    const page = await at('/verwaltung', 'operator');
    const status = await page.evaluate(async (token) => {
      const body = new URLSearchParams({ email: 'x@stadt.example', name: 'X', role: 'operator', csrf: token });
      return (await fetch('/verwaltung/konten', { method: 'POST', body })).status;
    }, csrf);
    expect(status).toBe(403);
    await page.goto(`${standing().site.url}/verwaltung/konten`);
    expect(await page.locator('main').innerText()).not.toContain('x@stadt.example');
    await page.close();
  });
});

describe('an operator', () => {
  it('adds an account, changes its role, and reads both in the log and its file', async () => {
    const page = await at('/verwaltung/konten', 'operator', WITHOUT);
    await page.getByRole('textbox', { name: 'E-Mail-Adresse' }).fill('neu@stadt.example');
    await page.getByLabel('Name').fill('Neu Dabei');
    await page.getByLabel('Erstes Passwort').fill('kurz');
    await page.getByRole('button', { name: 'Konto anlegen' }).click();
    expect(await page.locator('.summary').innerText()).toContain('mindestens 12 Zeichen');
    await page.getByLabel('Erstes Passwort').fill(PASSWORD);
    await page.getByRole('button', { name: 'Konto anlegen' }).click();
    await page.getByText('Das Konto ist angelegt.').waitFor();
    await page.getByText('Neu Dabei ändern').click();
    const account = page.locator('.account', { hasText: 'neu@stadt.example' });
    await account.getByLabel('Rolle').selectOption('viewer');
    await account.getByRole('button', { name: 'Rolle speichern' }).click();
    await page.getByText('Gespeichert.').waitFor();
    await page.goto(`${standing().site.url}/verwaltung/protokoll?handlung=account.`);
    expect(await page.locator('main').innerText()).toMatch(/account\.role[\s\S]*account\.add/);
    const file = await page
      .context()
      .request.get(`${standing().site.url}/verwaltung/protokoll.csv?handlung=account.role`);
    expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8');
    expect(await file.text()).toContain('account.role,account,');
    await page.close();
  });

  it('does not take away their own role', async () => {
    const page = await at('/verwaltung/konten', 'operator');
    const own = page.locator('.account', { hasText: 'operator@stadt.example' });
    await own.locator('summary').click();
    expect(await own.getByRole('button', { name: 'Sperren' }).count()).toBe(0);
    await page.close();
  });
});

describe('the identity provider', () => identityProvider(standing));

describe('every page of the staff', () => {
  it.each(['', '/en'])('below „%s/“ has no barrier, light or dark, and fits 320 px', async (prefix) => {
    const page = await at('/verwaltung', 'operator');
    for (const path of PAGES) {
      await page.goto(`${standing().site.url}${prefix}/verwaltung${path}`);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await barriers(page)).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    await page.close();
  });

  it('is kept by nobody on the way, and named to no search engine', async () => {
    const page = await at('/verwaltung', 'viewer');
    const answer = await page.goto(`${standing().site.url}/verwaltung`);
    expect(answer?.headers()['cache-control']).toContain('no-store');
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    await page.close();
  });

  it('breaks no policy and no hydration', () => {
    const { refused, failed } = standing().visitor.misdeeds;
    expect({ refused, failed }).toEqual({ refused: [], failed: [] });
  });
});
