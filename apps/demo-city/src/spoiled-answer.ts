import { createHash } from 'node:crypto';
import { notFound, type DemoAnswer } from './wire-answer.js';
import type { Fault } from './faults.js';
import type { WireFeature } from './pds.js';
import { spoiledList } from './spoiled-list.js';
import { inLatin1, WITH_ODD_HEADERS } from './spoiled-text.js';

const HTML =
  '<!DOCTYPE html>\n<html lang="de"><head><title>Wartungsarbeiten</title></head><body><h1>Wir sind gleich zurück</h1></body></html>\n';
const LOGIN =
  '<!DOCTYPE html>\n<html lang="de"><head><title>Anmelden</title></head><body><form method="post"><input name="name"><input type="password" name="kennwort"><button>Anmelden</button></form></body></html>\n';
const DEFENCE =
  '<!DOCTYPE html>\n<html lang="en"><head><title>Just a moment...</title></head><body><noscript>Enable JavaScript and cookies to continue</noscript></body></html>\n';
const MAINTENANCE = { status: 'success', maintenanceMode: true, maintenanceMessage: 'Wartungsarbeiten' };
const ERROR = { status: 'error', message: 'The website encountered an unexpected error.' };

type SpoilAnswer = (answer: DemoAnswer) => DemoAnswer;

/** Faults that replace the whole answer. */
const REPLACEMENTS: Partial<Readonly<Record<Fault, SpoilAnswer>>> = {
  html200: () => page(200, HTML),
  loginPage: () => page(200, LOGIN),
  challenge: () => ({ ...page(403, DEFENCE), headers: { ...PAGE, 'cf-mitigated': 'challenge' } }),
  notJson: (answer) => ({ ...answer, body: 'Notice: Undefined index: features in /var/www/html/index.php on line 17' }),
  status500: (answer) => ({ ...answer, status: 500, body: JSON.stringify(ERROR) }),
  status204: () => ({ status: 204, headers: {}, body: '' }),
  status401: () => ({ ...page(401, LOGIN), headers: { ...PAGE, 'www-authenticate': 'Basic realm="Daten"' } }),
  status404: () => notFound(),
  status429: () => ({ status: 429, headers: { 'retry-after': '7200' }, body: '' }),
  status429Bare: () => ({ status: 429, headers: {}, body: '' }),
  status429Century: () => ({ status: 429, headers: { 'retry-after': '99999999999' }, body: '' }),
  status429Odd: () => ({ status: 429, headers: { 'retry-after': 'bald, -5; 1e3' }, body: '' }),
  status503Later: () => ({ ...page(503, HTML), headers: { ...PAGE, 'retry-after': '3600' } }),
  status503: () => page(503, HTML),
  emptyBody: (answer) => ({ ...answer, body: '' }),
  badGzip: (answer) => ({ ...answer, headers: { ...answer.headers, 'content-encoding': 'gzip' } }),
  latin1: inLatin1,
  byteOrderMark: (answer) => ({ ...answer, body: `\uFEFF${answer.body}` }),
  oddHeaders: (answer) => ({ ...answer, headers: { ...answer.headers, ...WITH_ODD_HEADERS } }),
  truncated: (answer) => ({ ...answer, body: answer.body.slice(0, Math.floor(answer.body.length * 0.6)) }),
};

const PAGE = { 'content-type': 'text/html; charset=utf-8' } as const;

function page(status: number, body: string): DemoAnswer {
  return { status, headers: PAGE, body };
}

/** An answer after the faults that can be told from its status, headers and body. */
export function spoiled(answer: DemoAnswer, faults: ReadonlySet<Fault>, knownTag: string | undefined): DemoAnswer {
  const changed = withList(answer, faults);
  const replaced = [...faults].reduce((current, fault) => REPLACEMENTS[fault]?.(current) ?? current, changed);
  return faults.has('status304') ? conditional(replaced, knownTag) : replaced;
}

function withList(answer: DemoAnswer, faults: ReadonlySet<Fault>): DemoAnswer {
  if (faults.size === 0 || answer.status !== 200) return answer;
  const body: unknown = JSON.parse(answer.body);
  if (!isList(body)) return answer;
  if (faults.has('maintenance') && body.status !== undefined) return { ...answer, body: JSON.stringify(MAINTENANCE) };
  return { ...answer, body: JSON.stringify({ ...body, features: spoiledList(body.features, faults) }, null, 4) };
}

interface List {
  /** Only the navigator's answers have one. */
  readonly status?: string;
  readonly features: readonly WireFeature[];
}

/** The body is one of our own, so its features need no closer look. */
function isList(body: unknown): body is List {
  return typeof body === 'object' && body !== null && 'features' in body;
}

function conditional(answer: DemoAnswer, knownTag: string | undefined): DemoAnswer {
  const etag = `"${createHash('sha256').update(answer.body).digest('hex').slice(0, 20)}"`;
  if (knownTag === etag) return { status: 304, headers: { etag }, body: '' };
  return { ...answer, headers: { ...answer.headers, etag } };
}
