import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { everyRow } from '../../test/every-row.js';
import { newFeed, startHarvesting } from '../../test/harvest-kit.js';
import { features, harvestSuite } from '../../test/harvest-suite.js';
import { feedOf, numberOf, runOf } from '../../test/harvest-views.js';
import { openReadingApp } from '../../test/reading-app.js';
import { readConfig } from '../config/config.js';
import type { NewFeed } from '../feeds/feed-registry.js';
import { Operator } from '../operator/operator.js';
import { Credentials } from './credentials.js';
import { SecretKey } from './secret-key.js';

const suite = harvestSuite();
const credential = { id: 'stadt-4711', secret: 'Geheim/4711+Geheim' };
const TOKEN = 'tok-4711-tok-4711';
const KEY = 'k'.repeat(40);
let dataDir: string;

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pn-credentials-'));
});
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const project = {
  id: '11111111-1111-4111-8111-111111111111',
  title: 'Stadtpark',
  slug: 'stadtpark',
  visible_to: 'public',
  publication_status: 'published',
};

/** A platform that lets in whoever it is told, and remembers what it was asked with. */
function platform(told: { readonly projects: object; readonly status?: number }): readonly string[] {
  const authorizations: string[] = [];
  suite.platform.answer((response, headers) => {
    authorizations.push(String(headers['authorization']));
    const asked = suite.platform.requests.at(-1) ?? '';
    const { status, body } = said(asked, { status: 200, ...told });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  return authorizations;
}

function said(asked: string, told: { readonly projects: object; readonly status: number }) {
  if (asked.endsWith('/authenticate')) return { status: 201, body: { jwt: TOKEN } };
  const meta = { current_page: 1, total_pages: 1 };
  if (asked.includes('/projects')) return { status: told.status, body: { ...told.projects, meta } };
  return { status: 200, body: { events: [], phases: [], meta } };
}

const goVocal = (url: string): NewFeed => ({ ...newFeed(url), format: 'go-vocal', credential });

/** What the operator's commands print and everybody may read, beside every row of the store. */
async function everythingTold(): Promise<string> {
  const operator = suite.harvesting.module.get(Operator, { strict: false });
  const reading = await openReadingApp(suite.db, 'off');
  try {
    const paths = ['feeds', 'procedures', 'health', 'facets', 'procedures.csv', 'procedures.ndjson', 'publishers'];
    const answers = paths.map(async (path) => (await reading.get(`/api/v1/${path}`)).text());
    const feeds = await operator.perform({ kind: 'feeds.list' });
    return [JSON.stringify(feeds), await everyRow(suite.db), ...(await Promise.all(answers))].join('\n');
  } finally {
    await reading.close();
  }
}

function expectSilence(told: string): void {
  const basic = Buffer.from(`${credential.id}:${credential.secret}`).toString('base64');
  for (const secret of [credential.secret, credential.id, encodeURIComponent(credential.secret), basic, TOKEN]) {
    expect(told).not.toContain(secret);
  }
}

describe('a platform that lets in only those it knows', () => {
  it('is told the credential, and nobody else is: neither rows nor answers nor the operator', async () => {
    const authorizations = platform({ projects: { projects: [project] } });
    const { id } = await suite.harvesting.registry.add(goVocal(suite.platform.url));
    expect(await runOf(suite.db, await suite.harvesting.harvest(id))).toMatchObject({ outcome: 'applied', new: 1 });
    expect(authorizations).toContain(`Bearer ${TOKEN}`);
    const told = await everythingTold();
    expect(told).toContain('Stadtpark');
    expect(told).toContain('"hasCredential":true');
    expectSilence(told);
  });

  it('may say back what it was told: it is taken out of what we tell', async () => {
    const echo = `no project for ${credential.secret} of ${credential.id}`;
    platform({
      projects: { projects: [{ ...project, publication_status: echo, map_center_geojson: echo }], error: echo },
    });
    const { id } = await suite.harvesting.registry.add(goVocal(suite.platform.url));
    await suite.harvesting.harvest(id);
    platform({ projects: { error: echo }, status: 401 });
    expect(await runOf(suite.db, await suite.harvesting.harvest(id))).toMatchObject({ outcome: 'failed' });
    expect(await everythingTold()).not.toContain(credential.secret);
  });

  it('is asked with another credential once it was given', async () => {
    platform({ projects: { projects: [project] } });
    const { id } = await suite.harvesting.registry.add(goVocal(suite.platform.url));
    const sealed = (): Promise<readonly { readonly credential: string | null }[]> =>
      suite.db.query('select credential from feed', [], z.object({ credential: z.string().nullable() }));
    const [before] = await sealed();
    await suite.harvesting.registry.giveCredential(id, { id: null, secret: 'another' });
    const [after] = await sealed();
    expect(after?.credential).not.toBe(before?.credential);
    expect(await feedOf(suite.db, id)).toMatchObject({ isRequested: true });
    expect(await everyRow(suite.db)).not.toContain('another');
  });

  it('is forgotten with its credential when it is removed and comes back without one', async () => {
    const { id } = await suite.harvesting.registry.add(goVocal(suite.platform.url));
    await suite.harvesting.registry.remove(id);
    const back = await suite.harvesting.registry.add({ ...goVocal(suite.platform.url), credential: null });
    expect(back).toMatchObject({ id, hasCredential: false });
  });
});

describe('a credential', () => {
  it('is not kept for a format that has no use for one', async () => {
    const feed = { ...newFeed(suite.platform.url), credential };
    await expect(suite.harvesting.registry.add(feed)).rejects.toMatchObject({ code: 'credential-not-taken' });
    const id = await suite.register();
    const given = suite.harvesting.registry.giveCredential(id, credential);
    await expect(given).rejects.toMatchObject({ code: 'credential-not-taken' });
    expect(await numberOf(suite.db, 'select count(credential) from feed')).toBe(0);
  });

  it('whose key was changed fails the run with what to do; what we have stays, and the platform is not asked', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(2));
    const asked = suite.platform.requests.length;
    const credentials = new Credentials(new SecretKey(readConfig({ SECRET_KEY: KEY })));
    const sealed = await credentials.seal(feed, credential);
    await suite.db.execute('update feed set credential = $1', [sealed]);
    const other = await startHarvesting(suite.db, undefined, { SECRET_KEY: 'x'.repeat(40), DATA_DIR: dataDir });
    const run = await runOf(suite.db, await other.harvest(feed));
    await other.close();
    expect(run).toMatchObject({
      outcome: 'failed',
      code: 'credential-unreadable',
      text: { de: expect.stringContaining('SECRET_KEY'), en: expect.stringContaining(`credential ${feed}`) },
    });
    expect(suite.platform.requests).toHaveLength(asked);
    expect(await numberOf(suite.db, `select count(*) from procedure where lifecycle = 'live'`)).toBe(2);
    expect(await feedOf(suite.db, feed)).toMatchObject({ failures: 1 });
  });
});
