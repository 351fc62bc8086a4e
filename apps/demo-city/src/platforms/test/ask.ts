import { platformBySlug } from '../all.js';
import type { Expected, Platform, PlatformRequest } from '../platform.js';
import type { PlatformAnswer } from '../replies.js';

/** When the tests take place, and where. */
export const NOW = new Date('2026-11-22T10:00:00Z');
export const TODAY = '2026-11-22';
export const ORIGIN = 'http://stadt.example:4010';

/** A JSON object as it came. */
export type Json = Readonly<Record<string, unknown>>;

/** The platform, or the test fails. */
export function platform(slug: string): Platform {
  const found = platformBySlug(slug);
  if (!found) throw new Error(`no platform ${slug}`);
  return found;
}

/** What a perfect reader finds. */
export function expected(slug: string): Expected {
  return platform(slug).expected(NOW, ORIGIN);
}

interface Wish extends Partial<Pick<PlatformRequest, 'method' | 'body'>> {
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a platform answers at a path with its query, or at an address of its own. */
export function ask(
  slug: string,
  address: string,
  { method = 'GET', body = '', headers = {} }: Wish = {},
): PlatformAnswer {
  const url = new URL(address, ORIGIN);
  if (url.origin !== ORIGIN) throw new Error(`${address} leads away`);
  const request = { method, path: url.pathname, query: url.searchParams, body };
  return platform(slug).answer({ ...request, headers: { host: url.host, ...headers } }, NOW);
}

/** The body as text; an archive is none. */
export function text(answer: PlatformAnswer): string {
  if (typeof answer.body !== 'string') throw new Error('the answer is no text');
  return answer.body;
}

/** The text at a path that must be answered well. */
export function textAt(slug: string, address: string): string {
  const answer = ask(slug, address);
  if (answer.status !== 200) throw new Error(`${address}: ${String(answer.status)}`);
  return text(answer);
}

/** An object, or the test fails. */
export function object(value: unknown): Json {
  if (!isObject(value)) throw new Error(`no object: ${JSON.stringify(value).slice(0, 80)}`);
  return value;
}

/** Objects in a list, or the test fails. */
export function objects(value: unknown): readonly Json[] {
  if (!Array.isArray(value)) throw new Error(`no list: ${JSON.stringify(value).slice(0, 80)}`);
  return value.map(object);
}

/** JSON at a path. */
export function jsonAt(slug: string, address: string): unknown {
  return JSON.parse(textAt(slug, address));
}

/** The JSON object at a path. */
export function objectAt(slug: string, address: string): Json {
  return object(jsonAt(slug, address));
}

/** The value at the end of a path of names within objects; undefined where one is missing. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
}

/** The different sets of members that the objects of a list have, each in the order of the wire. */
export function shapesOf(list: readonly Json[]): readonly string[] {
  return [...new Set(list.map((one) => Object.keys(one).join(' ')))];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
