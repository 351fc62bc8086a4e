import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { NO_SITE } from '@navigator/shared';
import type { NavigatorApi } from '@navigator/shared';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { servePages } from './serve-pages.js';
import type { PageOptions } from './serve-pages.js';
import { loadWebBuild, WebNotBuilt } from './web-build.js';

/**
 * A build as React Router's, with one route that tells what it was given. It is plain JavaScript in a folder of its
 * own, as the real one is: the bridge has to find its context object inside.
 */
const SERVER = `
const visitContext = { defaultValue: undefined };
const tell = async ({ request, context }) => {
  const { api, site, origin, nonce, version, demoPage, report, now, refusal } = context.get(visitContext);
  const url = new URL(request.url);
  if (url.pathname === '/fails') report(new Error('broken page'));
  if (url.pathname === '/slow') {
    await new Promise((resolve) => request.signal.addEventListener('abort', resolve));
    report(new Error('aborted'));
  }
  const headers = new Headers({ 'content-type': 'text/html' });
  if (url.pathname === '/missing') {
    headers.append('set-cookie', 'a=1');
    headers.append('set-cookie', 'b=2');
  }
  const told = { path: url.pathname, asked: url.origin, site, origin, nonce, version, refusal, now: now(), isDemo: await api.isDemo(),
    demo: await demoPage('city', '1', 'de'), body: request.method === 'POST' ? (await request.text()).slice(0, 99) : null,
    filler: 'x'.repeat(4000) };
  return new Response(JSON.stringify(told), { status: url.pathname === '/missing' ? 404 : 200, headers });
};
export const entry = { module: { visitContext, default: () => new Response('page') } };
export const routes = { root: { id: 'root', path: '*', module: { loader: tell, action: tell } } };
export const assets = { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' };
export const publicPath = '/';
export const assetsBuildDirectory = 'client';
export const basename = '/';
export const future = { v8_middleware: true };
export const isSpaMode = false;
export const ssr = true;
export const prerender = [];
export const routeDiscovery = { mode: 'initial' };
`;

@Module({})
class EmptyModule {}

/** The bridge asks nothing but whether the demonstration shows. */
const api: NavigatorApi = {
  procedures: () => Promise.reject(new Error('not asked')),
  procedure: () => Promise.reject(new Error('not asked')),
  related: () => Promise.reject(new Error('not asked')),
  changes: () => Promise.reject(new Error('not asked')),
  facets: () => Promise.reject(new Error('not asked')),
  feeds: () => Promise.reject(new Error('not asked')),
  feed: () => Promise.reject(new Error('not asked')),
  runs: () => Promise.reject(new Error('not asked')),
  quarantine: () => Promise.reject(new Error('not asked')),
  health: () => Promise.reject(new Error('not asked')),
  indicatorDefinitions: () => [],
  indicator: () => Promise.reject(new Error('not asked')),
  publishers: () => Promise.reject(new Error('not asked')),
  publisher: () => Promise.reject(new Error('not asked')),
  coverage: () => Promise.reject(new Error('not asked')),
  places: () => Promise.reject(new Error('not asked')),
  placeAt: () => Promise.reject(new Error('not asked')),
  suggestions: () => Promise.reject(new Error('not asked')),
  filterWords: () => Promise.reject(new Error('not asked')),
  report: () => Promise.reject(new Error('not asked')),
  isDemo: () => Promise.resolve(true),
};

let folder = '';
const running: NestFastifyApplication[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-build-'));
  await mkdir(join(folder, 'server'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'server', 'index.js'), SERVER);
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close()));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function serve(options: Partial<PageOptions> = {}): Promise<string> {
  const app = await NestFactory.create<NestFastifyApplication>(
    EmptyModule,
    new FastifyAdapter({ forceCloseConnections: true }),
    { logger: false },
  );
  running.push(app);
  const build = await loadWebBuild(folder);
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  await fastify.register((scope) =>
    servePages(scope, build, { api, site: NO_SITE, baseUrl: null, version: '1.2.3', now: () => 42, ...options }),
  );
  await app.listen(0, '127.0.0.1');
  return (await app.getUrl()).replace(/\/$/, '');
}

describe('a page', () => {
  it('is given the contract, the clock and the address it was asked under', async () => {
    const url = await serve();
    expect(await (await fetch(`${url}/some/page?q=1`)).json()).toMatchObject({
      path: '/some/page',
      origin: url,
      version: '1.2.3',
      now: 42,
      isDemo: true,
      demo: null,
    });
  });

  it('takes its canonical origin from the configuration, without a final slash', async () => {
    const url = await serve({ baseUrl: 'https://navigator.example/' });
    expect(await (await fetch(url)).json()).toMatchObject({ origin: 'https://navigator.example' });
  });

  it('behind a proxy that ends TLS is asked under the address that browsers know, so that its forms are its own', async () => {
    const url = await serve({ baseUrl: 'https://navigator.example' });
    // `fetch` writes the Host header itself.
    const ask = async (host: string): Promise<unknown> => {
      const answer = await new Promise<IncomingMessage>((resolve) => get(url, { headers: { host } }, resolve));
      return json(answer);
    };
    expect(await ask('navigator.example')).toMatchObject({ asked: 'https://navigator.example' });
    expect(await ask('elsewhere.example')).toMatchObject({ asked: 'http://elsewhere.example' });
  });

  it('knows what its operator says about itself', async () => {
    const site = { logo: null, name: { de: 'Mitreden' } };
    const url = await serve({ site });
    expect(await (await fetch(url)).json()).toMatchObject({ site });
  });

  it('may show what an imaginary city would', async () => {
    const demo = { city: 'Silberbrück', title: 'Bibliothek', summary: null };
    const url = await serve({ demoPage: () => demo });
    expect(await (await fetch(url)).json()).toMatchObject({ demo });
  });

  it('has a policy whose nonce is its own and never the same (F108)', async () => {
    const url = await serve();
    const answers = await Promise.all([fetch(url), fetch(url)]);
    const nonces = await Promise.all(
      answers.map(async (answer) => {
        const policy = answer.headers.get('content-security-policy') ?? '';
        const told = await answer.text();
        const nonce = /"nonce":"([^"]+)"/.exec(told)?.[1] ?? '';
        expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
    expect(nonces[0]?.length).toBeGreaterThan(20);
  });

  it('keeps its status, every cookie and the headers that protect it', async () => {
    const answer = await fetch(`${await serve()}/missing`);
    expect(answer.status).toBe(404);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('that sets a cookie is kept by nobody; any other is asked for again', async () => {
    const url = await serve();
    const controls = await Promise.all(
      ['/missing', '/'].map(async (path) => (await fetch(url + path)).headers.get('cache-control')),
    );
    expect(controls).toEqual(['private, no-store', 'no-cache']);
  });

  it('answers a question about its headers without a body', async () => {
    const answer = await fetch(`${await serve()}/missing`, { method: 'HEAD' });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toBe('');
  });

  it('is compressed for whoever can read that', async () => {
    const answer = await fetch(await serve(), { headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.text()).toContain('"path":"/"');
  });

  it('reads the body of a form itself', async () => {
    const body = new URLSearchParams({ a: '1', b: 'zwei' });
    const answer = await fetch(await serve(), { method: 'POST', body });
    expect(await answer.json()).toMatchObject({ body: 'a=1&b=zwei' });
  });

  it('is given no form of somebody who sends too many, and says how long to wait', async () => {
    const url = await serve();
    const send = (path: string): Promise<Response> =>
      fetch(url + path, { method: 'POST', body: new URLSearchParams({ a: '1' }) });
    for (let sent = 0; sent < 30; sent += 1) await (await send('/verwaltung/anmelden')).arrayBuffer();
    const refused = await send('/en/verwaltung/%61nmelden');
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.json()).toMatchObject({ refusal: { kind: 'tooMany', seconds: 60 }, body: '' });
    expect(await (await send('/verwaltung/anmelden.data')).text()).toContain('tooMany');
    expect(await (await send('/melden')).json()).toMatchObject({ refusal: null, body: 'a=1' });
  });

  it.each([
    ['/melden', 64_000],
    ['/feeds/anmelden', 25_064_000],
  ])('at %s is given a form of %i bytes and none that is larger, said or unsaid', async (path, most) => {
    const url = (await serve()) + path;
    const send = async (bytes: number): Promise<unknown> =>
      (await fetch(url, { method: 'POST', body: new Uint8Array(bytes) })).json();
    expect(await send(most)).toMatchObject({ refusal: null });
    expect(await send(most + 1)).toMatchObject({ refusal: { kind: 'tooLarge' }, body: '' });
    const body = new Blob([new Uint8Array(64_001)]).stream();
    const unsaid = await fetch(url, { method: 'POST', body, duplex: 'half' });
    expect(await unsaid.json()).toMatchObject({ refusal: { kind: 'tooLarge' }, body: '' });
  });

  it('that fails is told to the operator with its path (F103)', async () => {
    const reports: string[] = [];
    const url = await serve({ report: (error, path) => reports.push(`${path} ${String(error)}`) });
    await (await fetch(`${url}/fails`)).text();
    expect(reports).toEqual(['/fails Error: broken page']);
  });

  it('stops working when its reader leaves', async () => {
    const bell = new EventTarget();
    const stopped = once(bell, 'stopped');
    const url = await serve({ report: () => bell.dispatchEvent(new Event('stopped')) });
    const abort = new AbortController();
    const answer = fetch(`${url}/slow`, { signal: abort.signal }).catch(() => 'left');
    setTimeout(() => abort.abort(), 100);
    expect(await answer).toBe('left');
    await stopped;
  });
});

describe('without a build', () => {
  it('the server says which command makes one', async () => {
    const loading = loadWebBuild(join(folder, 'nowhere'));
    await expect(loading).rejects.toThrow(WebNotBuilt);
    await expect(loading).rejects.toThrow(/npm run build -w @navigator\/web/);
  });

  it.each([
    ['/', "'none'"],
    ['/einbetten', "'none'"],
    ['/widget/', "'none'"],
    ['/widget.html', "'none'"],
    ['/en/widgets', "'none'"],
    ['/widget?status=open', '*'],
    ['/en/widget', '*'],
  ])('may stand in a frame of others at %s: %s', async (path, ancestors) => {
    const policy = (await fetch(`${await serve()}${path}`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-ancestors ${ancestors};`);
    expect(policy).toContain("default-src 'self'");
  });
});
