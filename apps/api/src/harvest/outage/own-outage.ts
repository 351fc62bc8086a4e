import type { RunError } from '@navigator/shared';
import { OWN_OUTAGE } from '../../feeds/health/health.js';
import { REASON_TEXTS } from '../../feeds/health/health-texts.js';

/** So many hosts that have nothing to do with each other must fail together. */
const UNRELATED_HOSTS = 3;

/**
 * Failures that a broken connection of ours looks like: no name server, no way out, a proxy or portal in between that
 * answers for everybody (certificates), a clock of ours that is wrong. What some host answered is none of them.
 */
export const NETWORK_CODES: readonly string[] = [
  'dns-failed',
  'connect-failed',
  'connect-timeout',
  'proxy-failed',
  'first-byte-timeout',
  'reset',
  'tls-expired',
  'tls-self-signed',
  'tls-name-mismatch',
  'tls-incomplete-chain',
  'tls-invalid',
];

/** Whether hosts that failed since anybody answered are too many to be somebody else's fault. */
export function isOurs(hosts: readonly string[]): boolean {
  return sitesOf(hosts).size >= UNRELATED_HOSTS;
}

/** Whether one more would make it ours: time to look. */
export function isSuspicious(hosts: readonly string[]): boolean {
  return sitesOf(hosts).size === UNRELATED_HOSTS - 1;
}

/** What a run says that met our own outage; the technical cause stays in its detail. */
export function ownOutage({ code, detail }: RunError): RunError {
  return { code: OWN_OUTAGE, detail: `${code}: ${detail}`, text: REASON_TEXTS[OWN_OUTAGE] };
}

function sitesOf(hosts: readonly string[]): ReadonlySet<string> {
  return new Set(hosts.map(siteOf));
}

/** Names below which others register, where the country's own domain is not it (publicsuffix.org, the usual ones). */
const SECOND_LEVEL = new Set(['ac', 'co', 'com', 'edu', 'gob', 'gouv', 'gov', 'gv', 'net', 'or', 'org']);

/**
 * The unit of being related: the registrable name of a host, or its address.
 * @example siteOf('beteiligung.musterstadt.de:443') // 'musterstadt.de'
 * @example siteOf('127.0.0.2:8080') // '127.0.0.2'
 */
export function siteOf(host: string): string {
  const name = host.replace(/:\d+$/, '');
  if (/^[\d.]+$|^\[/.test(name)) return name;
  const labels = name.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && SECOND_LEVEL.has(second) ? -3 : -2).join('.');
}
