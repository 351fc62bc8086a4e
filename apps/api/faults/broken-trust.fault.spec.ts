import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:https';
import { createCityServer } from '@navigator/demo-city';
import {
  AUTHORITY,
  EXPIRED_CERTIFICATE,
  LEAF_KEY,
  SELF_SIGNED_CERTIFICATE,
  VALID_CERTIFICATE,
} from '../src/platform/http/testing/certificates.js';
import { loopbackClient } from '../src/platform/http/testing/client.js';
import { portOf } from '../src/platform/http/testing/loopback.js';
import { HARVEST_NOW } from '../test/harvest-kit.js';
import { product, SOUND } from './broken-host.js';

const cities = createCityServer({ clock: () => new Date(HARVEST_NOW) });
/** The same host behind TLS, with a certificate that can be changed. */
const secured: Server = createServer({ cert: VALID_CERTIFICATE, key: LEAF_KEY }, (request, response) =>
  cities.server.emit('request', request, response),
);
const { harvestWell, halfADayLater, daysLater, latestRun, publicAnswers } = product((clock) =>
  loopbackClient({
    ca: AUTHORITY,
    resolver: () => Promise.resolve(['127.0.0.1']),
    clock: { now: () => clock.now().getTime(), sleep: () => Promise.resolve() },
  }),
);
let port = 0;
let plain = '';

beforeAll(async () => {
  plain = await cities.listen();
  await new Promise<void>((resolve) => secured.listen(0, '127.0.0.1', resolve));
  port = portOf(secured.address());
});
afterEach(() => {
  cities.faults.turnAllOff();
  secured.setSecureContext({ cert: VALID_CERTIFICATE, key: LEAF_KEY });
});
afterAll(async () => {
  secured.close();
  secured.closeAllConnections();
  await cities.close();
});

describe.each([
  ['has ended (F61, F62)', EXPIRED_CERTIFICATE, 'tls-expired'],
  ['is signed by nobody we know (F61)', SELF_SIGNED_CERTIFICATE, 'tls-self-signed'],
])('a certificate that %s', (_, cert, code) => {
  it('ends the run by its name, the public answers stay, and a sound one is taken by itself', async () => {
    const feed = await harvestWell(`https://feed.example:${port}/tidenbrook/dipas-pds/projects`, 'dipas-pds');
    const before = await publicAnswers();
    expect(before.join('').length).toBeGreaterThan(10_000);
    secured.setSecureContext({ cert, key: LEAF_KEY });
    await halfADayLater();
    expect(await latestRun(feed)).toMatchObject({ outcome: 'failed', error: { code }, missing: 0, held: 0 });
    expect(await publicAnswers()).toEqual(before);
    secured.setSecureContext({ cert: VALID_CERTIFICATE, key: LEAF_KEY });
    await halfADayLater();
    expect(await latestRun(feed)).toMatchObject(SOUND);
    expect(await publicAnswers()).toEqual(before);
  });
});

describe('a certificate of another name', () => {
  it('is not taken, and nothing of its list (F61)', async () => {
    const feed = await harvestWell(`https://other.example:${port}/tidenbrook/dipas-pds/projects`, 'dipas-pds');
    expect(await latestRun(feed)).toMatchObject({ outcome: 'failed', error: { code: 'tls-name-mismatch' }, new: 0 });
  });
});

describe('a host that wants to be asked again in three thousand years', () => {
  it('is left alone for a week, not for ever (F7, F66)', async () => {
    const feed = await harvestWell(`${plain}/tidenbrook/dipas-pds/projects`, 'dipas-pds');
    const before = await publicAnswers();
    cities.faults.turnOn('status429Century');
    await halfADayLater();
    expect(await latestRun(feed)).toMatchObject({ outcome: 'failed', error: { code: 'rate-limited' } });
    cities.faults.turnAllOff();
    await daysLater(6);
    expect(await latestRun(feed)).toMatchObject({ outcome: 'failed' });
    await daysLater(1);
    expect(await latestRun(feed)).toMatchObject(SOUND);
    expect(await publicAnswers()).toEqual(before);
  });
});
