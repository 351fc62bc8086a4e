import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createCityServer, type Fault } from '@navigator/demo-city';
import { HARVEST_NOW } from '../test/harvest-kit.js';
import { MOST_BYTES, product, SOUND } from './broken-host.js';

/** A page of the host, or its bytes, instead of a list. */
const WHAT_COMES: readonly (readonly [what: string, fault: Fault, code: string, status: number | null])[] = [
  ['a web page with status 200 (F54, F57)', 'html200', 'html-instead-of-data', 200],
  ['a login page with status 200 (F54, F65)', 'loginPage', 'html-instead-of-data', 200],
  ['a redirect to the home page (F60)', 'redirectHome', 'html-instead-of-data', 200],
  ['the page of a bot defence (F56, F58)', 'challenge', 'blocked', 403],
  ['a demand to log in after months without (F65)', 'status401', 'blocked', 401],
  ['status 204 (F55)', 'status204', 'http-status', 204],
  ['status 404 (F16, F82)', 'status404', 'http-status', 404],
  ['status 500 (F14, F16)', 'status500', 'http-status', 500],
  ['status 503 (F14, F16)', 'status503', 'http-status', 503],
  ['status 429 with Retry-After', 'status429', 'rate-limited', 429],
  ['status 429 without Retry-After', 'status429Bare', 'rate-limited', 429],
  ['status 429 with words for a number', 'status429Odd', 'rate-limited', 429],
  ['status 503 with an hour to wait', 'status503Later', 'http-status', 503],
  ['nothing at all with status 200 (F52, F78)', 'emptyBody', 'empty-answer', 200],
  ['text that is no JSON (F54, F78)', 'notJson', 'not-json', 200],
];

const HOW_IT_COMES: readonly (readonly [what: string, fault: Fault, code: string, status: number | null])[] = [
  ['fewer bytes than promised (F18)', 'wrongLength', 'truncated', 200],
  ['more bytes than promised (F18)', 'shortLength', 'truncated', 200],
  ['two promises that differ', 'twoLengths', 'bad-response', null],
  ['pieces whose sizes are no numbers', 'brokenChunks', 'bad-response', 200],
  ['the greeting of a mail server', 'otherProtocol', 'bad-response', null],
  ['a megabyte of headers', 'hugeHeaders', 'bad-response', null],
  ['a reset in the middle of the list (F18)', 'reset', 'reset', 200],
  ['more bytes than anybody wants (F68, F71)', 'oversized', 'too-large', 200],
  ['a gzip bomb (F68, F71)', 'gzipBomb', 'too-large', 200],
  ['a brotli bomb (F68, F71)', 'brotliBomb', 'too-large', 200],
  ['plain text that calls itself gzip', 'badGzip', 'bad-encoding', 200],
  ['silence (F2, F63)', 'silent', 'first-byte-timeout', null],
  ['a first byte that comes too late (F2, F63)', 'slow', 'first-byte-timeout', null],
  ['a few bytes at a time (F6, F63)', 'drip', 'too-slow', 200],
  ['redirects in a circle (F59)', 'redirectLoop', 'redirect-loop', 302],
  ['redirects without an end (F59)', 'redirectMany', 'too-many-redirects', 302],
  ['a redirect into a private network (F106, F110)', 'redirectPrivate', 'address-not-allowed', null],
];

const cities = createCityServer({
  clock: () => new Date(HARVEST_NOW),
  sending: { oversizedBytes: MOST_BYTES * 2, slowMs: 4_000 },
});
const { harvestWell, halfADayLater, latestRun, publicAnswers } = product();
let address = '';

beforeAll(async () => {
  address = `${await cities.listen()}/tidenbrook/dipas-pds/projects`;
});
afterEach(() => cities.faults.turnAllOff());
afterAll(() => cities.close());

describe.each([...WHAT_COMES, ...HOW_IT_COMES])('where the list was, there is %s', (_, fault, ...ends) => {
  const [code, status] = ends;
  it('the run says so, the public answers stay as they are, and the next list is taken by itself', async () => {
    const feed = await harvestWell(address, 'dipas-pds');
    const before = await publicAnswers();
    expect(before.join('').length).toBeGreaterThan(10_000);
    cities.faults.turnOn(fault);
    await halfADayLater();
    const failed = { outcome: 'failed', new: 0, changed: 0, missing: 0, held: 0 };
    expect(await latestRun(feed)).toMatchObject({ ...failed, http: { status }, error: { code } });
    expect(await publicAnswers()).toEqual(before);
    cities.faults.turnAllOff();
    await halfADayLater();
    expect(await latestRun(feed)).toMatchObject(SOUND);
    expect(await publicAnswers()).toEqual(before);
  });
});
