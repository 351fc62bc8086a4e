// One first visit on a throttled phone, and what the browser measured of it.
import { observe, read, restsSince } from './in-the-page.mjs';

/**
 * @typedef {object} Visit
 * @property {number} paint largest contentful paint, ms after the navigation began
 * @property {number} shift sum of all layout shifts (the score that is usually told is at most this)
 * @property {number} blocked total blocking time: what tasks after the first paint took beyond 50 ms each, ms
 * @property {number} longest the longest task after the first paint, ms
 * @property {Record<string, number>} kilobytes over the line, by kind
 * @property {number} requests
 */

const PHONE = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

/** Slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms until an answer begins; and a processor of a quarter of this one's speed. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWER = 4;

/** A page is at rest when nothing has been painted, moved or worked on for this long, in ms. */
const AT_REST = 2_000;

/**
 * Visits an address with an empty cache and waits until nothing happens any more.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @returns {Promise<Visit>}
 */
export async function visit(browser, url) {
  const context = await browser.newContext({ ...PHONE, locale: 'de-DE' });
  try {
    const page = await context.newPage();
    const received = await throttle(await context.newCDPSession(page));
    await page.addInitScript(observe);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForFunction(restsSince, AT_REST, { polling: 250 });
    const seen = await page.evaluate(read);
    return { ...seen, ...received() };
  } finally {
    await context.close();
  }
}

/** @param {import('playwright-core').CDPSession} session @returns {Promise<() => Pick<Visit, 'kilobytes' | 'requests'>>} */
async function throttle(session) {
  /** @type {Map<string, string>} */
  const kinds = new Map();
  /** @type {Map<string, number>} */
  const bytes = new Map();
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type.toLowerCase()));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'other';
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return () => ({
    kilobytes: Object.fromEntries([...bytes].map(([kind, count]) => [kind, Math.round(count / 102.4) / 10])),
    requests: kinds.size,
  });
}
