// The whole conversation with an imaginary platform, held in memory: who is asked what, and what was answered.

/**
 * @typedef {object} Subject who reads what
 * @property {import('@navigator/adapters').Adapter} adapter
 * @property {import('@navigator/demo-city').Platform} platform
 * @property {import('@navigator/adapters').FieldMap | null} map
 * @property {Date} now
 */

/**
 * @typedef {object} Recorded an answer, whole
 * @property {import('@navigator/adapters').FeedRequest} request
 * @property {number} status
 * @property {Readonly<Record<string, string>>} headers
 * @property {Uint8Array} body
 */

const ORIGIN = 'http://bench.example';
/** A conversation that never ends is a fault of ours. */
const MOST_REQUESTS = 500;

/**
 * Holds the conversation once and keeps every answer.
 * @param {Subject} subject
 * @returns {Promise<readonly Recorded[]>}
 */
export async function record(subject) {
  const { state: opening, requests } = subject.adapter.start(feedOf(subject));
  const waiting = [...requests];
  /** @type {Recorded[]} */
  const answers = [];
  let state = opening;
  for (let request = waiting.shift(); request; request = waiting.shift()) {
    const answer = ask(subject, request);
    if (answer === null) continue;
    answers.push(answer);
    const heard = await hear(subject, answer, state);
    state = heard.state;
    waiting.push(...heard.requests);
    if (answers.length > MOST_REQUESTS) throw new Error(`${subject.platform.slug} never ends`);
  }
  return answers;
}

/**
 * @param {Subject} subject
 * @param {Recorded} answer
 * @param {unknown} before
 */
async function hear({ adapter, platform, now }, answer, before) {
  /** @type {import('@navigator/adapters').FeedRequest[]} */
  const requests = [];
  let state = before;
  for await (const output of adapter.read(before, responseOf(answer), contextAt(now))) {
    if (output.kind === 'request') requests.push(output.request);
    if (output.kind === 'end') state = output.state;
    if (output.kind === 'failed') refuse(platform, answer, output.failure.code);
  }
  return { state, requests };
}

/** What is optional may fail. @param {Subject['platform']} platform @param {Recorded} answer @param {string} code */
function refuse({ slug }, { request }, code) {
  if (!request.isOptional) throw new Error(`${slug}: ${code} at ${request.url}`);
}

/**
 * What the platform answers; null where an optional request finds nothing.
 * @param {Subject} subject
 * @param {import('@navigator/adapters').FeedRequest} request
 * @returns {Recorded | null}
 */
function ask({ platform, now }, request) {
  const { status, headers, body } = platform.answer(toPlatform(request), now);
  if (status === 200 || request.reads?.includes(status)) return { request, status, headers, body: bytesOf(body) };
  if (request.isOptional) return null;
  throw new Error(`${platform.slug} answers ${status} to ${request.url}`);
}

/** @param {import('@navigator/adapters').FeedRequest} request */
function toPlatform({ url: address, post, accept, authorization }) {
  const url = new URL(address);
  const headers = { host: url.host, accept, authorization };
  const asked = { path: url.pathname, query: url.searchParams, headers };
  return post ? { ...asked, method: 'POST', body: post.body } : { ...asked, method: 'GET', body: '' };
}

/** @param {string | Uint8Array} body */
function bytesOf(body) {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}

/** @param {Subject} subject */
export function feedOf({ platform, map }) {
  return { url: `${ORIGIN}${platform.listPath}`, language: 'de', credential: platform.credential ?? null, map };
}

/** @param {Recorded} answer */
export function responseOf({ request, headers, status, body }) {
  return { request, status, url: request.url, headers, body: inOnePiece(body) };
}

/** @param {Date} now */
export function contextAt(now) {
  return { fetchedAt: now, timeZone: 'Europe/Berlin', region: null };
}

/** @param {Uint8Array} bytes */
async function* inOnePiece(bytes) {
  yield bytes;
}
