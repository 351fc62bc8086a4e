import { once } from 'node:events';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { barriers } from './support/barriers.js';
import { startSite } from './support/site.js';
import type { Site } from './support/site.js';
import type { Stage } from './support/stage.js';
import { startVisitor } from './support/visitor.js';
import type { Visitor } from './support/visitor.js';

const FILTER = 'status=open,planned&topic=mobility';
const START = 150_000;

/** A mail server on this machine and what arrived there, newest last. */
interface Mailbox {
  readonly port: number;
  readonly texts: readonly string[];
  close(): Promise<void>;
}

/** A site that sends mail, and who looks at it. */
interface MailSite {
  readonly post: Mailbox;
  readonly site: Site;
  readonly visitor: Visitor;
}

/** Following in a real browser, on a site of its own that has a mail server. */
export function follow(stage: Stage): void {
  withoutMail(stage);
  describe('following by mail', () => {
    let standing: MailSite | undefined;
    beforeAll(async () => {
      standing = await startMailSite();
    }, START);
    afterAll(async () => {
      expect(standing?.visitor.misdeeds).toEqual({ foreign: [], refused: [], failed: [] });
      await standing?.visitor.leave();
      await standing?.site.stop();
      await standing?.post.close();
    }, START);
    const there = (): MailSite => {
      if (standing === undefined) throw new Error('The application did not start');
      return standing;
    };

    it('is ordered, confirmed, changed and ended without JavaScript', () => withoutScripts(there()), START);
    it(
      'is ordered by keyboard alone, with faults told first, and no barrier in any state',
      () => byKeyboard(there()),
      START,
    );
  });
}

async function startMailSite(): Promise<MailSite> {
  const post = await openMailbox();
  const port = String(await freePort());
  const site = await startSite({
    PORT: port,
    BASE_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: `smtp://127.0.0.1:${String(post.port)}?from=beteiligung@stadt.example`,
  });
  return { post, site, visitor: await startVisitor(site.url) };
}

async function withoutScripts({ post, visitor }: MailSite): Promise<void> {
  const page = await visitor.open(`/folgen?${FILTER}`, { javaScriptEnabled: false });
  await page.getByLabel('Ihre E-Mail-Adresse').fill('ohne-skript@stadt.example');
  await page.getByLabel('Montags um 7 Uhr').check();
  await page.getByRole('button', { name: 'Nachrichten bestellen' }).click();
  await page.getByRole('heading', { name: 'Bitte schauen Sie in Ihr Postfach' }).waitFor();
  await throughTheMail(page, await linkIn(post, 0));
  await page.getByLabel('Täglich um 7 Uhr').check();
  await page.getByRole('button', { name: 'Rhythmus ändern' }).click();
  await page.getByText('Geändert.').waitFor();
  expect(await page.getByLabel('Täglich um 7 Uhr').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Nachrichten beenden' }).click();
  await page.getByRole('heading', { name: 'Nachrichten beendet' }).waitFor();
  await page.close();
}

async function byKeyboard({ post, visitor }: MailSite): Promise<void> {
  const page = await visitor.open(`/folgen?${FILTER}`);
  expect(await barriersInBothThemes(page)).toEqual([]);
  await orderByKeyboard(page);
  expect(await barriersInBothThemes(page)).toEqual([]);
  await page.goto(await linkIn(post, 1));
  expect(await barriersInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ja, bestätigen' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Bestätigt.').waitFor();
  expect(await page.getByLabel('Montags um 7 Uhr').isChecked()).toBe(true);
  expect(await barriersInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Nachrichten beenden' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Nachrichten beendet' }).waitFor();
  expect(await barriersInBothThemes(page)).toEqual([]);
  await page.close();
}

/** First with a fault: the summary has the focus, what was typed stays, its link leads to the field. */
async function orderByKeyboard(page: Page): Promise<void> {
  const field = page.getByLabel('Ihre E-Mail-Adresse');
  await field.focus();
  await page.keyboard.type('das ist keine');
  await page.keyboard.press('Enter');
  await page.getByText('Bitte prüfen Sie Ihre Angaben').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert');
  expect(await field.inputValue()).toBe('das ist keine');
  expect(await barriersInBothThemes(page)).toEqual([]);
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('tastatur@stadt.example');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bitte schauen Sie in Ihr Postfach' }).waitFor();
}

/** Opens the link of the mail: looking alone confirms nothing. */
async function throughTheMail(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('heading', { name: 'Nachrichten bestätigen' }).waitFor();
  await page.getByRole('button', { name: 'Ja, bestätigen' }).click();
  await page.getByText('Bestätigt.').waitFor();
}

/** Where no mail server is set up. */
function withoutMail(stage: Stage): void {
  describe('following without a mail server', () => {
    it('says the filter in words, offers feeds and calendar that answer, and no mail', async () => {
      const page = await stage.open(`/folgen?${FILTER}`, { javaScriptEnabled: false });
      expect(await page.locator('.follow__words').innerText()).toBe('offen oder geplant, Mobilität und Verkehr');
      expect(await page.getByLabel('Ihre E-Mail-Adresse').count()).toBe(0);
      const addresses = await page
        .locator('.follow__addresses a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(addresses).toHaveLength(3);
      for (const address of addresses) expect((await fetch(address)).status).toBe(200);
      const webcal = await page.getByRole('link', { name: 'Kalender abonnieren' }).getAttribute('href');
      expect(webcal).toBe(addresses[0]?.replace(/^http:/, 'webcal:'));
      await page.close();
    });

    it('takes a place with a radius, by a plain form', async () => {
      const page = await stage.open(`/folgen?${FILTER}`, { javaScriptEnabled: false });
      await page.getByText('Einen Ort mit Umkreis wählen').click();
      await page.getByLabel('Ort', { exact: true }).fill('Altona');
      await page.getByLabel('Umkreis').selectOption('10');
      await page.getByRole('button', { name: 'Ort übernehmen' }).click();
      await page.waitForURL(/near=/);
      expect(page.url()).toContain('radius=10000');
      expect(page.url()).toContain('topic=mobility');
      await page.close();
    });

    it.each([
      '/folgen',
      '/en/folgen?ort=Neustadt',
      '/folgen?ort=xyzxyz',
      '/folgen/verwalten',
      '/en/folgen/bestaetigen',
    ])('%s has no barrier, light or dark, wide or narrow', async (path) => {
      const page = await stage.open(path, { viewport: { width: 320, height: 640 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await barriersInBothThemes(page)).toEqual([]);
      await page.close();
    });
  });
}

async function barriersInBothThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await barriers(page)));
  }
  return found;
}

/** The link in the nth mail, once that has come. */
async function linkIn(post: Mailbox, at: number): Promise<string> {
  for (let tries = 0; tries < 150; tries += 1) {
    const [link] = /https?:\S+\/folgen\/bestaetigen\S+/.exec(post.texts[at] ?? '') ?? [];
    if (link !== undefined) return link;
    await pause(200);
  }
  throw new Error('No mail came');
}

async function openMailbox(): Promise<Mailbox> {
  const texts: string[] = [];
  const server = new SMTPServer({
    hideSTARTTLS: true,
    authOptional: true,
    onData: (stream, _session, done) => {
      void text(stream)
        .then((raw) => PostalMime.parse(raw))
        .then((mail) => {
          texts.push(mail.text ?? '');
          done();
        });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return { port: portOf(server.server.address()), texts, close: () => new Promise((end) => server.close(() => end())) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  server.close();
  await once(server, 'close');
  return port;
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
