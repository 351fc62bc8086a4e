// How fast each adapter makes records of bytes, beside a bare parser of the same bytes.
import { performance } from 'node:perf_hooks';
import { contextAt, feedOf, record, responseOf } from './conversation.mjs';
import { ratio } from './statistics.mjs';

/** Every conversation is read over and over for so long, in ms. */
const COUNTED = 1_000;
/** And before that, so that nothing is compiled while it counts. */
const WARM_UP = 400;

/**
 * @typedef {object} Read one platform's whole conversation
 * @property {string} platform
 * @property {string} format
 * @property {number} perSecond records and events
 * @property {number} megabytesPerSecond
 * @property {number} ratio time of the adapter to that of the bare parser
 */

/** @typedef {import('./conversation.mjs').Subject} Subject */
/** @typedef {import('./conversation.mjs').Recorded} Recorded */

/**
 * Reads what the imaginary platforms answer, each in its format and version; the answers stand in memory.
 * @returns {Promise<readonly Read[]>}
 */
export async function measureAdapters() {
  const { adapterFor, FieldMap } = await import('@navigator/adapters');
  const { platforms } = await import('@navigator/demo-city');
  const now = new Date();
  const measured = [];
  for (const platform of platforms) {
    const adapter = adapterFor(platform.format);
    const map = platform.fieldMap === undefined ? null : FieldMap.parse(platform.fieldMap);
    measured.push(await measure({ adapter, platform, map, now }));
  }
  return measured;
}

/** @param {Subject} subject @returns {Promise<Read>} */
async function measure(subject) {
  const answers = await record(subject);
  const bytes = answers.reduce((sum, { body }) => sum + body.length, 0);
  const { rounds, ms, entries } = await over(() => read(subject, answers));
  const peer = await over(async () => parse(answers));
  return {
    platform: subject.platform.slug,
    format: subject.platform.format,
    perSecond: Math.round((entries * rounds * 1000) / ms),
    megabytesPerSecond: Math.round((bytes * rounds) / ms / 100) / 10,
    ratio: ratio(ms / rounds, peer.ms / peer.rounds),
  };
}

/**
 * Reads all answers again and counts what came of them.
 * @param {Subject} subject
 * @param {readonly Recorded[]} answers
 */
async function read(subject, answers) {
  const { adapter, now } = subject;
  let { state } = adapter.start(feedOf(subject));
  let entries = 0;
  for (const answer of answers) {
    for await (const output of adapter.read(state, responseOf(answer), contextAt(now))) {
      if (output.kind === 'record' || output.kind === 'event') entries += 1;
      if (output.kind === 'end') state = output.state;
    }
  }
  return entries;
}

/**
 * The peer: the text of all answers, and its JSON where it is some; nothing is made of it.
 * @param {readonly Recorded[]} answers
 */
function parse(answers) {
  let entries = 0;
  for (const { body, headers } of answers) {
    const text = new TextDecoder().decode(body);
    const value = /json/.test(headers['content-type'] ?? '') ? JSON.parse(text) : text.split('\n');
    entries += Object.keys(value).length;
  }
  return entries;
}

/**
 * Does something over and over until enough time has passed.
 * @param {() => Promise<number>} work what it counted
 */
async function over(work) {
  for (const until = performance.now() + WARM_UP; performance.now() < until;) await work();
  const from = performance.now();
  let rounds = 0;
  let entries = 0;
  while (performance.now() - from < COUNTED) {
    entries = await work();
    rounds += 1;
  }
  return { rounds, ms: performance.now() - from, entries };
}
