import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { barriers } from './support/barriers.js';
import type { Stage } from './support/stage.js';
import { mapRests } from './support/visitor.js';

/** A page of somebody else, on another origin, with what was pasted into it. */
interface Host {
  /** Shows the pasted code and waits until the frame has loaded. */
  show(page: Page, pasted: string): Promise<Frame>;
  close(): void;
}

/** The frame for other pages, and the page that makes its code. */
export function embed(stage: Stage): void {
  makingTheCode(stage);
  onAnotherOrigin(stage);
  beingUsable(stage);
}

const codeOf = (page: Page): Promise<string> => page.locator('.embed__code').inputValue();

/** The page that makes the code. */
function makingTheCode(stage: Stage): void {
  describe('the code of a frame', () => {
    it('follows view, language and height, without JavaScript too', async () => {
      const page = await stage.open('/einbetten?status=open&topic=mobility', { javaScriptEnabled: false });
      await page.getByRole('radio', { name: 'Karte', exact: true }).check();
      await page.getByRole('radio', { name: 'English' }).check();
      await page.getByLabel('Höhe in Pixeln').fill('420');
      await page.getByRole('button', { name: 'Vorschau aktualisieren' }).click();
      const code = await codeOf(page);
      expect(code).toContain(`src="${stage.url}/en/widget?status=open&amp;topic=mobility&amp;ansicht=karte"`);
      expect(code).toContain('height="420"');
      await page.close();
    });

    it('is copied; where the browser does not, it is selected and that is said', async () => {
      const page = await stage.open('/einbetten');
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      });
      await page.getByRole('button', { name: 'Code kopieren' }).click();
      await page.getByText('Ihr Browser kopiert nicht von selbst').waitFor();
      expect(await page.evaluate(() => String(getSelection()))).toContain('<iframe');
      await page.close();
    });
  });
}

/** What happens on a page of somebody else. */
function onAnotherOrigin(stage: Stage): void {
  describe('on a page of another origin, a frame', () => {
    let host: Host;
    let code: string;
    beforeAll(async () => {
      host = await startHost();
      const page = await stage.open('/einbetten?status=open&hoehe=300');
      code = await codeOf(page);
      await page.close();
    });
    afterAll(() => host.close());

    it('grows with its content and believes nobody else', async () => {
      const page = await stage.open('/ueber');
      const frame = await host.show(page, code);
      await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 600);
      const height = await page.locator('iframe').getAttribute('height');
      expect(Number(height)).toBe(await frame.locator('.widget').evaluate((one: HTMLElement) => one.offsetHeight));
      await page.evaluate(() => postMessage({ kind: 'participation-navigator:height', height: 5 }, '*'));
      await page.waitForTimeout(200);
      expect(await page.locator('iframe').getAttribute('height')).toBe(height);
      expect(await page.context().cookies()).toEqual([]);
      stage.misdeeds.foreign.length = 0;
      await page.close();
    });

    it('without the second line keeps its height, and its links open in the whole window', async () => {
      const page = await stage.open('/ueber');
      const frame = await host.show(page, code.split('\n')[0] ?? '');
      expect(await page.locator('iframe').getAttribute('height')).toBe('300');
      await frame.locator('.card__title a').first().click();
      await page.waitForURL(/\/verfahren\//);
      stage.misdeeds.foreign.length = 0;
      await page.close();
    });

    it('of any other page is refused', async () => {
      const page = await stage.open('/ueber');
      const frame = await host.show(page, `<iframe src="${stage.url}/" title="x"></iframe>`);
      expect(frame.url()).toMatch(/^chrome-error:/);
      stage.misdeeds.foreign.length = 0;
      stage.misdeeds.refused.length = 0;
      await page.close();
    });
  });
}

/** Both pages, in each view. */
function beingUsable(stage: Stage): void {
  const addresses = ['/einbetten', '/widget', '/widget?q=zzzzzz', '/widget?ansicht=beides', '/en/widget?ansicht=karte'];
  it.each(addresses)('%s has no barrier, light or dark, and fits 320 px', async (path) => {
    const page = await stage.open(path, { viewport: { width: 320, height: 800 } });
    if (path.includes('ansicht')) {
      await page.locator('.map').scrollIntoViewIfNeeded();
      await mapRests(page);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await barriers(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
}

async function startHost(): Promise<Host> {
  const pasted = { code: '' };
  const server: Server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(`<!doctype html><html lang="de"><title>Rathaus</title><h1>Rathaus</h1>${pasted.code}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    show: async (page, code) => {
      pasted.code = code;
      await page.goto(`http://127.0.0.1:${String(address.port)}/`);
      const frame = page.frames()[1];
      if (frame === undefined) throw new Error('No frame');
      return frame;
    },
    close: () => void server.close(),
  };
}
