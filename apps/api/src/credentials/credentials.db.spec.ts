import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFeed, startHarvesting } from '../../test/harvest-kit.js';
import { features, harvestSuite } from '../../test/harvest-suite.js';
import { feedOf, numberOf, runOf } from '../../test/harvest-views.js';
import { readConfig } from '../config/config.js';
import { Credentials } from './credentials.js';
import { SecretKey } from './secret-key.js';

const suite = harvestSuite();
const SECRET = 'Geheim-4711-Geheim';
const KEY = 'k'.repeat(40);
let dataDir: string;

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pn-credentials-'));
});
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a credential', () => {
  it('is not kept for a format that has no use for one', async () => {
    const feed = { ...newFeed(suite.platform.url), credential: { id: null, secret: SECRET } };
    await expect(suite.harvesting.registry.add(feed)).rejects.toMatchObject({ code: 'credential-not-taken' });
    const id = await suite.register();
    const given = suite.harvesting.registry.giveCredential(id, { id: null, secret: SECRET });
    await expect(given).rejects.toMatchObject({ code: 'credential-not-taken' });
    expect(await numberOf(suite.db, 'select count(credential) from feed')).toBe(0);
  });

  it('whose key was changed fails the run with what to do; what we have stays, and the platform is not asked', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(2));
    const asked = suite.platform.requests.length;
    const credentials = new Credentials(new SecretKey(readConfig({ SECRET_KEY: KEY })));
    const sealed = await credentials.seal(feed, { id: 'stadt', secret: SECRET });
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
