import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createPlatformServer, type PlatformServer } from './platform-server.js';
import { proofIn } from './proof.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const hosts: PlatformServer[] = [];

async function serve(slug: string): Promise<{ readonly host: PlatformServer; readonly origin: string }> {
  const host = createPlatformServer(slug, { clock: () => NOW });
  hosts.push(host);
  return { host, origin: await host.listen() };
}

afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

describe('the host of a platform', () => {
  it('answers for a proof with what its file says at that moment, and with nothing before', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'pn-proof-')), 'proof.txt');
    const host = createPlatformServer('rss', { proof: proofIn(file) });
    hosts.push(host);
    const proof = `${await host.listen()}/.well-known/participation-navigator.txt`;
    expect((await fetch(proof)).status).toBe(404);
    writeFileSync(file, 'pn-one\npn-two\n');
    expect(await (await fetch(proof)).text()).toBe('pn-one\npn-two\n');
  });

  it('is one platform on an origin of its own, and remembers what it was asked', async () => {
    const { host, origin } = await serve('geojson-german');
    const answer = await fetch(`${origin}${host.platform.listPath}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/geo+json');
    expect(await answer.text()).toContain(`"link":"${origin}/mitmachen/`);
    expect(host.requests.map(({ path }) => path)).toEqual([host.platform.listPath]);
  });

  it('takes posted questions, in a body that is not too long', async () => {
    const { origin } = await serve('decidim-old');
    const post = (body: string): Promise<Response> =>
      fetch(`${origin}/api`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const answer = await post('{"query":"{ participatoryProcesses { id } }"}');
    expect(await answer.text()).toMatch(/^\{"data":\{"participatoryProcesses":\[\{"id":"\d+"\}/);
    expect((await post(' '.repeat(1_000_001))).status).toBe(413);
  });

  it('sends bytes as they are, and the head alone when asked for that', async () => {
    const { origin } = await serve('decidim-zip');
    const archive = new Uint8Array(await (await fetch(`${origin}/open-data/download`)).arrayBuffer());
    expect([...archive.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
    const head = await fetch(`${origin}/open-data/download`, { method: 'HEAD' });
    expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0]);
  });

  it('answers 304 to who knows its tag', async () => {
    const { host, origin } = await serve('ical');
    const address = `${origin}${host.platform.listPath}`;
    const etag = (await fetch(address)).headers.get('etag') ?? '';
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('is one that there is, on a port that is free', async () => {
    expect(() => createPlatformServer('hamburg')).toThrow('there is no platform named hamburg');
    const { origin } = await serve('ical');
    const second = createPlatformServer('rss');
    await expect(second.listen(Number(new URL(origin).port))).rejects.toThrow('EADDRINUSE');
  });
});
