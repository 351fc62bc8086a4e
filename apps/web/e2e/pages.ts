import { describe, expect, it } from '@jest/globals';
import type { Stage } from './support/stage.js';

const PATHS = [
  '/',
  '/staedte',
  '/statistik',
  '/feeds',
  '/ueber',
  '/barrierefreiheit',
  '/datenschutz',
  '/impressum',
  '/leichte-sprache',
];

/** What every page says about itself, as the server sends it. */
export function pages(stage: Stage): void {
  introducingThemselves(stage);
  answeringAddresses(stage);
}

interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
  readonly headers: Headers;
}

/** One answer as it comes, redirects included. */
async function ask(stage: Stage, path: string): Promise<Answer> {
  const answer = await fetch(stage.url + path, { redirect: 'manual' });
  const { status, headers } = answer;
  return { status, headers, location: headers.get('location'), html: await answer.text() };
}

/** What pages tell about who and where they are. */
function introducingThemselves(stage: Stage): void {
  const get = (path: string): Promise<Answer> => ask(stage, path);
  describe('every page', () => {
    it.each(PATHS.flatMap((path) => [path, path === '/' ? '/en' : `/en${path}`]))(
      '%s tells who and where it is',
      async (path) => {
        const { status, html } = await get(path);
        expect(status).toBe(200);
        expect(html.match(/<h1[ >]/g)).toHaveLength(1);
        expect(html).toContain(`<html lang="${path.startsWith('/en') ? 'en' : 'de'}" dir="ltr">`);
        expect(html).toContain(`<link rel="canonical" href="${stage.url}${path}"/>`);
        expect(html).toMatch(/role="status"/);
        expect(html).toMatch(/class="skip-link" href="#main"/);
        expect(html).toMatch(/class="demo-notice"/);
        for (const statutory of PATHS.slice(3)) expect(html).toContain(`${statutory}"`);
      },
    );

    it.each(PATHS)('%s names its other language, and that leads back', async (path) => {
      const { html } = await get(path);
      const english = /hrefLang="en" href="([^"]+)"/.exec(html)?.[1] ?? '';
      const back = await (await fetch(english)).text();
      expect(back).toContain(`hrefLang="de" href="${stage.url}${path}"`);
    });

    it('carries a policy with a nonce, and every script in it has that nonce', async () => {
      const { html, headers } = await get('/');
      const policy = headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
      const scripts = html.match(/<script[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('unsafe-eval');
      expect(headers.get('set-cookie')).toBeNull();
    });
  });
}

/** What stands behind addresses. */
function answeringAddresses(stage: Stage): void {
  const get = (path: string): Promise<Answer> => ask(stage, path);
  describe('addresses', () => {
    it('of a procedure with another slug move to the right one (F112)', async () => {
      const path = await stage.somewhere('procedure');
      const id = path.slice(-10);
      expect(await get(`/verfahren/falsch-${id}`)).toMatchObject({ status: 301, location: path });
    });

    it.each([
      '/gibt-es-nicht',
      '/verfahren/radweg-9zzzzzzzzz',
      '/feeds/9zzzzzzzzz',
      '/staedte/atlantis-9zzzzzzzzz',
      '/demo/atlantis/1',
      '/en/nothing',
    ])('%s is a designed page with status 404', async (path) => {
      const { status, html } = await get(path);
      expect(status).toBe(404);
      expect(html).toMatch(/Diese Seite gibt es nicht|This page does not exist/);
      expect(html).toContain('kern-btn');
    });

    it('below /api that nobody has get a problem, not a page', async () => {
      const { status, headers } = await get('/api/v1/nothing');
      expect(status).toBe(404);
      expect(headers.get('content-type')).toContain('application/problem+json');
    });

    it('of pages to take part in the demonstration say that the city is imaginary', async () => {
      const { html } = await get(await stage.somewhere('procedure'));
      const demo = /\/demo\/[a-z-]+\/[a-z0-9-]+/.exec(html)?.[0] ?? '';
      expect((await get(demo)).html).toContain('Diese Stadt ist erfunden');
    });

    it('of assets are kept for a year, compressed before they are asked for', async () => {
      const { html } = await get('/');
      const script = /\/assets\/entry\.client-[^"]+\.js/.exec(html)?.[0] ?? '';
      const answer = await fetch(stage.url + script, { headers: { 'accept-encoding': 'br' } });
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(answer.headers.get('content-encoding')).toBe('br');
      expect((await fetch(`${stage.url}/favicon.ico`)).status).toBe(200);
    });
  });
}
